import { useMemo } from "react";
import { drawnTimeline } from "../../app/pictures/document-pictures.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { Counting } from "../ui/counting.tsx";
import { PictureView } from "../ui/picture-view.tsx";
import { mostCodes, sliceCounts } from "../ui/portrait-choice.ts";
import { useSlices } from "../use-analysis.ts";
import type { PortraitProps } from "./portrait-props.ts";

const units = [
  { id: "characters", name: "By position in the text" },
  { id: "seconds", name: "By time of the recording" },
] as const;

/** How much of each part of the document each code covers. */
export function TimelineView({ document, counted, names, choice, onChoice, onOpen }: PortraitProps) {
  const { unit, slices, most } = choice;
  const slicing = { documentId: document.id, unit, count: slices };
  const { value, isOfOtherFilter, progress } = useSlices(counted, slicing);
  const shown = useMemo(
    () => value && drawnTimeline(value, { names, documentName: document.name, most }),
    [value, names, document.name, most],
  );
  if (!shown || !value || isOfOtherFilter) return <Counting progress={progress} />;
  return (
    <PictureView
      {...shown}
      name={`codes over ${document.name}`}
      onOpen={(target) => {
        const slice = value.slices[Number(target)];
        if (slice) onOpen(slice.start, slice.end);
      }}
    >
      <ChoiceSelect
        label="Along"
        isBare
        items={units}
        value={unit}
        onChange={(one) => onChoice({ ...choice, unit: one })}
      />
      <ChoiceSelect
        label="Slices"
        isBare
        items={sliceCounts}
        value={String(slices)}
        onChange={(id) => onChoice({ ...choice, slices: Number(id) })}
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
