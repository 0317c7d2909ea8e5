import { useMemo } from "react";
import { mostOf } from "../../app/pictures/code-rows.ts";
import { codelinePicture } from "../../app/pictures/codeline.ts";
import { codelineTable } from "../../app/pictures/document-tables.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { Counting } from "../ui/counting.tsx";
import { PictureView } from "../ui/picture-view.tsx";
import { useCodeline } from "../use-analysis.ts";
import { mostCodes } from "./portrait-choice.ts";
import { countedText, drawnText, type PortraitProps } from "./portrait-props.ts";

const columnChoices = [
  { id: "paragraphs", name: "By paragraph" },
  { id: "turns", name: "By turn" },
] as const;

/** Which codes stand at which paragraphs or turns of the document. */
export function CodelineView({ document, counted, names, choice, onChoice, onOpen }: PortraitProps) {
  const { columns, most } = choice;
  const asked = { documentId: document.id, unit: columns };
  const { value, isOfOtherFilter, progress } = useCodeline(counted, asked);
  const shown = useMemo(() => {
    if (!value) return null;
    const noun = columns === "turns" ? "Turn" : "Paragraph";
    const codes = mostOf(value.codes, ({ runs }) => runs.reduce((sum, run) => sum + run.last - run.first + 1, 0), most);
    const subtitle = drawnText(codes.length, value.codes.length) + countedText(value.notes);
    const picture = codelinePicture({ ...value, codes }, names, { documentName: document.name, subtitle, noun });
    const about = { title: picture.title, noun, notes: value.notes } as const;
    return { picture, table: codelineTable(value, names, about) };
  }, [value, names, document.name, columns, most]);
  if (!shown || !value || isOfOtherFilter) return <Counting progress={progress} />;
  return (
    <PictureView
      {...shown}
      name={`codeline of ${document.name}`}
      onOpen={(target) => {
        const [start = 0, end = 0] = target.split(" ").map(Number);
        onOpen(start, end);
      }}
    >
      <ChoiceSelect
        label="Columns"
        isBare
        items={columnChoices}
        value={columns}
        onChange={(unit) => onChoice({ ...choice, columns: unit })}
      />
      <ChoiceSelect
        label="Codes drawn"
        isBare
        items={mostCodes}
        value={String(most)}
        onChange={(id) => onChoice({ ...choice, most: Number(id) })}
      />
    </PictureView>
  );
}
