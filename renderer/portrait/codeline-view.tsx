import { useMemo } from "react";
import { drawnCodeline } from "../../app/pictures/document-pictures.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { mostCodes } from "../ui/portrait-choice.ts";
import { useCodeline } from "../use-analysis.ts";
import { NumberChoice, PortraitFrame } from "./portrait-frame.tsx";
import type { PortraitProps } from "./portrait-props.ts";

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
  const shown = useMemo(
    () => value && drawnCodeline(value, { names, documentName: document.name, columns, most }),
    [value, names, document.name, columns, most],
  );
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
