import { useMemo } from "react";
import { drawnCodeline } from "../../app/pictures/document-pictures.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { Counting } from "../ui/counting.tsx";
import { PictureView } from "../ui/picture-view.tsx";
import { mostCodes } from "../ui/portrait-choice.ts";
import { useCodeline } from "../use-analysis.ts";
import type { PortraitProps } from "./portrait-props.ts";

const columnChoices = [
  { id: "paragraphs", name: "By paragraph" },
  { id: "turns", name: "By turn" },
] as const;

/** Which codes stand at which paragraphs or turns of the document. */
export function CodelineView({ document, counted, names, choice, onChoice, onOpen }: PortraitProps) {
  const { columns, most } = choice;
  const asked = { documentId: document.id, unit: columns };
  const { value, isOfOtherFilter, progress } = useCodeline(counted, asked);
  const shown = useMemo(
    () => value && drawnCodeline(value, { names, documentName: document.name, columns, most }),
    [value, names, document.name, columns, most],
  );
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
