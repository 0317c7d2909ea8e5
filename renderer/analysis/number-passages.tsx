import { X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components";
import { subtreeIds } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { countFilter, type Filter } from "../ui/filter.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassageList } from "../ui/passage-list.tsx";
import { Region } from "../ui/region.tsx";
import { usePassages } from "../use-analysis.ts";
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
  readonly filter: Filter;
  readonly withSubcodes: boolean;
  readonly onOpen: OpenPassage;
  readonly onClose: () => void;
}) {
  const { row, pressed, filter, withSubcodes, onOpen, onClose } = props;
  const codes = useRecords(({ codes }) => codes);
  const codeIds = useMemo(() => {
    const shown = new Set(filter.codeIds ?? codes.keys());
    const wanted = withSubcodes ? [...subtreeIds([...codes.values()], row.id)] : [row.id];
    return wanted.filter((id) => shown.has(id));
  }, [row.id, codes, filter.codeIds, withSubcodes]);
  const { value: passages, isOfOtherFilter } = usePassages(countFilter({ ...filter, codeIds }));
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who presses a number goes on reading here, with each press
  useEffect(() => heading.current?.focus(), [pressed]);
  const listed = passages && !isOfOtherFilter ? passages : null;
  return (
    <Region label="Passages" className="panel" onEscape={onClose}>
      <div className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {row.code.name}
          {withSubcodes && codeIds.length > 1 ? " and its sub-codes" : ""}
          {listed && `: ${countText(pressed.figure, row, listed.length)}`}
        </h2>
        <Button className="icon-button" aria-label="Close the passages" onPress={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      {listed && <PassageList passages={listed} onOpen={onOpen} />}
    </Region>
  );
}

/** The number that was pressed, and how many passages are listed for it: as many as there are codings. */
function countText(figure: ShownFigure, { figures }: FrequencyRow, listed: number): string {
  const passages = listed.toLocaleString("en");
  if (figure === "codings") return passages;
  return `${countOf(figure, Number(figures[figure]))} in ${passages} ${listed === 1 ? "passage" : "passages"}`;
}
