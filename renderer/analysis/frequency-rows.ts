import type { Code, Id } from "../../app/model/records.ts";
import { figures } from "../../app/pictures/picture-choice.ts";
import { pickColumns } from "../../app/table/pick-columns.ts";
import type { Row, Table } from "../../app/table/table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";

const WITH_SUBCODES = "_with_subcodes";

/** A count with its unit: `countOf("codings", 1)` is "1 coding", `countOf("words", 1200)` "1,200 words". */
export function countOf(figure: string, count: number): string {
  return countInWords(count, figure.slice(0, -1), figure);
}

/** The frequencies as the screen shows them: codes by their names with some figures, own or with sub-codes. */
export function shownFrequencies(table: Table, codes: ReadonlyMap<Id, Code>, withSubcodes: boolean): Table {
  const ids = figures.map((figure) => (withSubcodes ? figure.id + WITH_SUBCODES : figure.id));
  const { columns, rows, totals, ...others } = pickColumns(table, ["code", ...ids]);
  const named = (row: Row, name: string): Row => ({ ...row, cells: [name, ...row.cells.slice(1)] });
  return {
    ...others,
    columns: columns.map((column) => {
      const id = column.id.replace(WITH_SUBCODES, "");
      return { ...column, id, title: figures.find((figure) => figure.id === id)?.name ?? column.title };
    }),
    rows: rows.flatMap((row) => {
      const code = codes.get(row.id);
      return code ? [named(row, code.name)] : [];
    }),
    ...(totals && { totals: named(totals, "All codes") }),
  };
}
