import { useMemo } from "react";
import { drawnPortrait } from "../../app/pictures/document-pictures.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { Counting } from "../ui/counting.tsx";
import { PictureView } from "../ui/picture-view.tsx";
import { cellCounts } from "../ui/portrait-choice.ts";
import { useSlices } from "../use-analysis.ts";
import type { PortraitProps } from "./portrait-props.ts";

/** The document as a grid of equal shares of its text, each in the colours of its codes. */
export function PortraitView({ document, counted, names, choice, onChoice, onOpen }: PortraitProps) {
  const slicing = { documentId: document.id, unit: "characters", count: choice.cells } as const;
  const { value, isOfOtherFilter, progress } = useSlices(counted, slicing);
  const shown = useMemo(
    () => value && drawnPortrait(value, { names, documentName: document.name }),
    [value, names, document.name],
  );
  if (!shown || !value || isOfOtherFilter) return <Counting progress={progress} />;
  return (
    <PictureView
      {...shown}
      name={`portrait of ${document.name}`}
      onOpen={(target) => {
        const slice = value.slices[Number(target)];
        if (slice) onOpen(slice.start, slice.end);
      }}
    >
      <ChoiceSelect
        label="Cells"
        isBare
        items={cellCounts}
        value={String(choice.cells)}
        onChange={(cells) => onChoice({ ...choice, cells: Number(cells) })}
      />
    </PictureView>
  );
}
