import { useMemo } from "react";
import { slicesTable } from "../../app/pictures/document-tables.ts";
import { portraitPicture } from "../../app/pictures/portrait.ts";
import { useSlices } from "../use-analysis.ts";
import { cellCounts } from "./portrait-choice.ts";
import { NumberChoice, PortraitFrame } from "./portrait-frame.tsx";
import { countedText, drawnText, type PortraitProps } from "./portrait-props.ts";

/** The document as a grid of equal shares of its text, each in the colours of its codes. */
export function PortraitView({ document, counted, names, choice, onChoice, onOpen }: PortraitProps) {
  const slicing = { documentId: document.id, unit: "characters", count: choice.cells } as const;
  const answer = useSlices(counted, slicing);
  const { value } = answer;
  const shown = useMemo(() => {
    if (!value) return null;
    const [first] = value.slices;
    const each = first
      ? `Each cell is about ${first.size.toLocaleString("en")} of ${(value.slices.at(-1)?.to ?? 0).toLocaleString("en")} characters, in reading order. `
      : "";
    const subtitle = each + drawnText(value.codes.length, value.codes.length) + countedText(value.notes);
    const picture = portraitPicture(value, names, { documentName: document.name, subtitle });
    const about = { title: picture.title, noun: "Cell", notes: value.notes } as const;
    return { picture, table: slicesTable(value, names, about) };
  }, [value, names, document.name]);
  return (
    <PortraitFrame {...{ answer, shown, onOpen }} name={`portrait of ${document.name}`}>
      <NumberChoice {...{ choice, onChoice }} of="cells" label="Cells" items={cellCounts} />
    </PortraitFrame>
  );
}
