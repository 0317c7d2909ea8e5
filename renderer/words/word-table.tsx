import { CircleMinus } from "lucide-react";
import { useMemo } from "react";
import type { WordList } from "../../app/analysis/word-list.ts";
import type { Cell, Column } from "../../app/table/table.ts";
import { cellText } from "../ui/cell-text.ts";
import { useSortedRows } from "../ui/matrix-rows.ts";
import { MatrixTable } from "../ui/matrix-table.tsx";
import { shownWords, timesOf } from "./word-rows.ts";

const widths: ReadonlyMap<string, number> = new Map([
  ["word", 180],
  ["occurrences", 170],
  ["leave out", 64],
]);

/** The words with their figures. Occurrences lead to their places, a heading sorts. */
export function WordTable(props: {
  readonly list: WordList;
  /** The word whose places are shown. */
  readonly opened: string | null;
  readonly onOpen: (key: string) => void;
  readonly onLeaveOut: (word: string) => void;
}) {
  const { list, opened, onOpen, onLeaveOut } = props;
  const table = useMemo(() => shownWords(list), [list]);
  const most = list.occurrences[0] ?? 1;
  return (
    <MatrixTable
      label="Word list"
      table={table}
      {...useSortedRows(table)}
      headOf={({ id }) => ({ isFixed: id === "leave out", ...(widths.has(id) && { width: widths.get(id) ?? 0 }) })}
      textOf={wordText}
      look={({ cells: [word] }, { id }, { cell }) => {
        if (id === "leave out") return { label: `Leave out ${word}`, shown: <CircleMinus size={15} aria-hidden /> };
        if (id !== "occurrences") return {};
        const bar = { length: Number(cell) / most, color: "color-mix(in srgb, var(--cool) 65%, transparent)" };
        return { label: `${timesOf(Number(cell))} of ${word}`, bar };
      }}
      pressed={opened === null ? null : { rowId: opened, columnId: "occurrences" }}
      onCell={(row, { id }) => (id === "leave out" ? onLeaveOut(row.id) : onOpen(row.id))}
    />
  );
}

const shares = new Intl.NumberFormat("en", { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 });
const rates = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Shares of single words are small. */
function wordText(column: Column, cell: Cell | undefined): string {
  if (column.id === "leave out") return "";
  if (typeof cell !== "number" || column.type === "count") return cellText(column, cell);
  return (column.type === "share" ? shares : rates).format(cell);
}
