import { useMemo } from "react";
import { type CountFilter, narrow } from "../../app/analysis/count-filter.ts";
import { subtreeIds } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassagesPanel } from "../ui/passages-panel.tsx";
import { useRecords } from "../use-project.tsx";
import { countOf, type FrequencyRow, type ShownFigure } from "./frequency-rows.ts";

/** The number that was pressed; a new value with each press. */
export type PressedNumber = {
  readonly id: Id;
  readonly figure: ShownFigure;
  /** Of a number that counts in some documents alone. */
  readonly documentIds?: readonly Id[] | null;
};

/** The passages behind the numbers of one code. */
export function NumberPassages(props: {
  readonly row: FrequencyRow;
  readonly pressed: PressedNumber;
  readonly counted: CountFilter;
  readonly withSubcodes: boolean;
  readonly onOpen: OpenPassage;
  readonly onClose: () => void;
}) {
  const { row, pressed, counted, withSubcodes, onOpen, onClose } = props;
  const codes = useRecords(({ codes }) => codes);
  const ofCode = useMemo(() => {
    const codeIds = withSubcodes ? subtreeIds([...codes.values()], row.id) : new Set([row.id]);
    return narrow(counted, { codeIds });
  }, [row.id, codes, counted, withSubcodes]);
  return (
    <PassagesPanel
      title={row.code.name + (withSubcodes && (ofCode.codeIds?.size ?? 0) > 1 ? " and its sub-codes" : "")}
      counted={ofCode}
      pressed={pressed}
      said={(listed) => countText(pressed.figure, row, listed)}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}

/** The number that was pressed, and how many passages are listed for it: as many as there are codings. */
function countText(figure: ShownFigure, { figures }: FrequencyRow, listed: number): string {
  if (figure === "codings") return listed.toLocaleString("en");
  return `${countOf(figure, Number(figures[figure]))} in ${countInWords(listed, "passage")}`;
}
