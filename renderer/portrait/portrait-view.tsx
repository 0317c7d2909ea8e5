import { useMemo } from "react";
import { drawnPortrait } from "../../app/pictures/document-pictures.ts";
import { cellCounts } from "../ui/portrait-choice.ts";
import { useSlices } from "../use-analysis.ts";
import { NumberChoice, PortraitFrame } from "./portrait-frame.tsx";
import type { PortraitProps } from "./portrait-props.ts";

/** The document as a grid of equal shares of its text, each in the colours of its codes. */
export function PortraitView({ document, counted, names, choice, onChoice, onOpen }: PortraitProps) {
  const slicing = { documentId: document.id, unit: "characters", count: choice.cells } as const;
  const answer = useSlices(counted, slicing);
  const { value } = answer;
  const shown = useMemo(
    () => value && drawnPortrait(value, { names, documentName: document.name }),
    [value, names, document.name],
  );
  return (
    <PortraitFrame {...{ answer, shown, onOpen }} name={`portrait of ${document.name}`}>
      <NumberChoice {...{ choice, onChoice }} of="cells" label="Cells" items={cellCounts} />
    </PortraitFrame>
  );
}
