import { useMemo } from "react";
import { mostOf } from "../../app/pictures/code-rows.ts";
import { codelinePicture } from "../../app/pictures/codeline.ts";
import { codelineTable } from "../../app/pictures/document-tables.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { useCodeline } from "../use-analysis.ts";
import { mostCodes } from "./portrait-choice.ts";
import { NumberChoice, PortraitFrame } from "./portrait-frame.tsx";
import { countedText, drawnText, type PortraitProps } from "./portrait-props.ts";

const columnChoices = [
  { id: "paragraphs", name: "By paragraph" },
  { id: "turns", name: "By turn" },
] as const;

/** Which codes stand at which paragraphs or turns of the document. */
export function CodelineView({ document, counted, names, choice, onChoice, onOpen }: PortraitProps) {
  const { columns, most } = choice;
  const asked = { documentId: document.id, unit: columns };
  const answer = useCodeline(counted, asked);
  const { value } = answer;
  const shown = useMemo(() => {
    if (!value) return null;
    const noun = columns === "turns" ? "Turn" : "Paragraph";
    const codes = mostOf(value.codes, ({ runs }) => runs.reduce((sum, run) => sum + run.last - run.first + 1, 0), most);
    const subtitle = drawnText(codes.length, value.codes.length) + countedText(value.notes);
    const picture = codelinePicture({ ...value, codes }, names, { documentName: document.name, subtitle, noun });
    const about = { title: picture.title, noun, notes: value.notes } as const;
    return { picture, table: codelineTable(value, names, about) };
  }, [value, names, document.name, columns, most]);
  return (
    <PortraitFrame {...{ answer, shown, onOpen }} name={`codeline of ${document.name}`}>
      <ChoiceSelect
        label="Columns"
        isBare
        items={columnChoices}
        value={columns}
        onChange={(unit) => onChoice({ ...choice, columns: unit })}
      />
      <NumberChoice {...{ choice, onChoice }} of="most" label="Codes drawn" items={mostCodes} />
    </PortraitFrame>
  );
}
