import { useMemo } from "react";
import type { DocumentSlices } from "../../app/analysis/document-slices.ts";
import { mostOf } from "../../app/pictures/code-rows.ts";
import { slicesTable } from "../../app/pictures/document-tables.ts";
import { timelinePicture } from "../../app/pictures/timeline.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { useSlices } from "../use-analysis.ts";
import { mostCodes, sliceCounts } from "./portrait-choice.ts";
import { NumberChoice, PortraitFrame } from "./portrait-frame.tsx";
import { countedText, drawnText, type PortraitProps } from "./portrait-props.ts";

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
  const shown = useMemo(() => {
    if (!value) return null;
    const codes = mostOf(value.codes, ({ covered }) => [...covered.values()].reduce((sum, one) => sum + one, 0), most);
    const notes = [...timeNotes(value), ...value.notes];
    const subtitle = `${drawnText(codes.length, value.codes.length)}${timeNotes(value).join(" ")} ${countedText(notes)}`;
    const picture = timelinePicture({ ...value, codes }, names, { documentName: document.name, subtitle });
    return { picture, table: slicesTable(value, names, { title: picture.title, noun: "Slice", notes }) };
  }, [value, names, document.name, most]);
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

/** What of the document has no time. [G4] */
function timeNotes({ unit, turns, timedTurns }: DocumentSlices): string[] {
  if (unit === "characters") return [];
  if (timedTurns === 0) return ["No turn of this document has a time, so nothing can be drawn along the recording."];
  if (timedTurns === turns) return ["All turns have a time."];
  return [
    `${(turns - timedTurns).toLocaleString("en")} of ${turns.toLocaleString("en")} turns have no time and are left out.`,
  ];
}
