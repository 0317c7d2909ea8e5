import { useMemo } from "react";
import { type CountFilter, narrow } from "../../app/analysis/count-filter.ts";
import { subtreeIds } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassagesPanel } from "../ui/passages-panel.tsx";
import { useRecords } from "../use-project.tsx";
import { countOf } from "./frequency-rows.ts";

/** The number that was pressed; a new value with each press. */
export type PressedNumber = {
  readonly id: Id;
  readonly figure: string;
  /** Of a number that counts in some documents alone. */
  readonly documentIds?: readonly Id[] | null;
};

/** The passages behind the numbers of one code. */
export function NumberPassages(props: {
  readonly code: Code;
  /** The number itself. */
  readonly number: number;
  readonly pressed: PressedNumber;
  readonly counted: CountFilter;
  readonly withSubcodes: boolean;
  readonly onOpen: OpenPassage;
  readonly onClose: () => void;
}) {
  const { code, number, pressed, counted, withSubcodes, onOpen, onClose } = props;
  const codes = useRecords(({ codes }) => codes);
  const ofCode = useMemo(() => {
    const codeIds = withSubcodes ? subtreeIds([...codes.values()], code.id) : new Set([code.id]);
    return narrow(counted, { codeIds });
  }, [code.id, codes, counted, withSubcodes]);
  return (
    <PassagesPanel
      title={code.name + (withSubcodes && (ofCode.codeIds?.size ?? 0) > 1 ? " and its sub-codes" : "")}
      counted={ofCode}
      pressed={pressed}
      said={(listed) => countText(pressed.figure, number, listed)}
      onOpen={onOpen}
      onClose={onClose}
    />
  );
}

/** The number that was pressed, and how many passages are listed for it: as many as there are codings. */
function countText(figure: string, number: number, listed: number): string {
  if (figure === "codings") return listed.toLocaleString("en");
  return `${countOf(figure, number)} in ${countInWords(listed, "passage")}`;
}
