import { useMemo } from "react";
import { drawnTimeline } from "../../app/pictures/document-pictures.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { mostCodes, sliceCounts } from "../ui/portrait-choice.ts";
import { useSlices } from "../use-analysis.ts";
import { NumberChoice, PortraitFrame } from "./portrait-frame.tsx";
import type { PortraitProps } from "./portrait-props.ts";

const units = [
  { id: "characters", name: "By position in the text" },
  { id: "seconds", name: "By time of the recording" },
] as const;

/** How much of each part of the document each code covers. */
export function TimelineView({ document, counted, names, choice, onChoice, onOpen }: PortraitProps) {
  const { unit, slices, most } = choice;
  const slicing = { documentId: document.id, unit, count: slices };
  const answer = useSlices(counted, slicing);
  const { value } = answer;
  const shown = useMemo(
    () => value && drawnTimeline(value, { names, documentName: document.name, most }),
    [value, names, document.name, most],
  );
  return (
    <PortraitFrame {...{ answer, shown, onOpen }} name={`codes over ${document.name}`}>
      <ChoiceSelect
        label="Along"
        isBare
        items={units}
        value={unit}
        onChange={(one) => onChoice({ ...choice, unit: one })}
      />
      <NumberChoice {...{ choice, onChoice }} of="slices" label="Slices" items={sliceCounts} />
      <NumberChoice {...{ choice, onChoice }} of="most" label="Codes drawn" items={mostCodes} />
    </PortraitFrame>
  );
}
