import type { Row, Table } from "../../app/table/table.ts";
import { useCodeHead } from "../ui/code-head.tsx";
import type { useSortedRows } from "../ui/matrix-rows.ts";
import { MatrixTable } from "../ui/matrix-table.tsx";
import { useRecords } from "../use-project.tsx";
import { countOf } from "./frequency-rows.ts";

const widths: ReadonlyMap<string, number> = new Map([
  ["codings", 130],
  ["words", 88],
]);

/** The frequencies as a table. A number leads to its passages, a heading sorts. */
export function FrequencyTable(props: {
  /** As `shownFrequencies` gives it. */
  readonly table: Table;
  readonly sorted: ReturnType<typeof useSortedRows>;
  readonly selected: { readonly id: string; readonly figure: string } | null;
  readonly onNumber: (row: Row, figure: string) => void;
}) {
  const { table, sorted, selected, onNumber } = props;
  const codes = useRecords(({ codes }) => codes);
  const rowHead = useCodeHead(sorted.sorting === null, ({ cells }) => cells[1] === 0);
  const most = table.rows.reduce((most, { cells }) => Math.max(most, Number(cells[1])), 1);
  return (
    <MatrixTable
      label="Frequency table"
      table={table}
      {...sorted}
      rowHead={rowHead}
      headOf={({ id }) => (widths.has(id) ? { width: widths.get(id) ?? 0 } : {})}
      look={({ id, cells: [name, codings] }, column, { cell }) => {
        if (codings === 0) return { kind: "nothing" };
        const bar = { length: Number(codings) / most, color: codes.get(id)?.color ?? "" };
        return {
          ...(column.id === "codings" && { bar }),
          ...(column.type === "count" && { label: `${countOf(column.id, Number(cell))} with ${name}` }),
        };
      }}
      pressed={selected && { rowId: selected.id, columnId: selected.figure }}
      onCell={(row, { id }) => onNumber(row, id)}
    />
  );
}
