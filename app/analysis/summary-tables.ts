import { columnIds } from "../cases/column-ids.ts";
import type { Table } from "../table/table.ts";
import { quoteWithReference } from "../text/quote-reference.ts";
import type { Passage } from "./passages.ts";
import type { GridRowKind, SummaryGrid } from "./summary-grid.ts";

/** What a row of a grid is called. */
export const rowNouns: Readonly<Record<GridRowKind, { readonly one: string; readonly many: string }>> = {
  case: { one: "Case", many: "cases" },
  document: { one: "Document", many: "documents" },
};

/** The grid as it stands on the screen: a row a case or document, a column a code, in each cell the summary. [F3] [F4] */
export function summaryGridTable(grid: SummaryGrid): Table {
  const { rowKind, rows, columns, summaryOf } = grid;
  const ids = columnIds(
    columns.map(({ code }) => code),
    [rowKind],
  );
  return {
    title: "Summaries",
    columns: [
      { id: rowKind, title: rowNouns[rowKind].one, type: "text" },
      ...columns.map(({ code, path }, index) => ({ id: ids[index] ?? code.id, title: path, type: "text" as const })),
    ],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [row.name, ...columns.map((column) => summaryOf(row, column) || null)],
    })),
    notes: summaryNotes(grid),
  };
}

/** The cells of the grid one a row, each with its passages: how many, and their quotes with references. [F1] [F3] [F4] */
export function summaryListTable(grid: SummaryGrid): Table {
  const { rowKind, rows, columns, summaryOf, passagesOf } = grid;
  return {
    title: "Summaries with quotes",
    columns: [
      { id: rowKind, title: rowNouns[rowKind].one, type: "text" },
      { id: "code", title: "Code", type: "text" },
      { id: "summary", title: "Summary", type: "text" },
      { id: "passages", title: "Passages", type: "count", unit: "passages" },
      { id: "quotes", title: "Quotes", type: "text" },
    ],
    rows: rows.flatMap((row) =>
      columns.map((column) => {
        const found = passagesOf(row, column);
        const quotes = found.map(quoteText).join("\n") || null;
        return {
          id: `${row.id} ${column.code.id}`,
          cells: [row.name, column.path, summaryOf(row, column) || null, found.length, quotes],
        };
      }),
    ),
    notes: summaryNotes(grid),
  };
}

/** A passage as it is quoted: `“quote” [document, speaker, ¶ 12]`. */
export function quoteText(passage: Passage): string {
  return quoteWithReference(passage.quote, passage.documentName, passage).plain;
}

/** What the cells hold, in sentences. [F1] [F2] */
export function summaryNotes({ rowKind, rows, columns }: Pick<SummaryGrid, "rowKind" | "rows" | "columns">): string[] {
  const [count, all] = [rows.length.toLocaleString("en"), columns.length.toLocaleString("en")];
  const { one, many } = rowNouns[rowKind];
  const where = rowKind === "case" ? "in the documents of the case" : "in the document";
  return [
    `${count} ${rows.length === 1 ? one.toLowerCase() : many}, ${all} ${columns.length === 1 ? "code" : "codes"}.`,
    "Summaries are the researcher's own words.",
    `A cell's passages are those with its code or a code below it, ${where}; a passage counts once in a cell, and in each cell that it belongs to.`,
  ];
}
