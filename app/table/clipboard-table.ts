import { escapedHtml } from "../text/escaped-html.ts";
import { plainDecimal } from "./cell-text.ts";
import { clipboardText } from "./clipboard.ts";
import { escapedFormula } from "./csv.ts";
import { footerOf } from "./footer.ts";
import { headings } from "./headings.ts";
import type { Cell, Column, Table } from "./table.ts";

/** A table as the clipboard takes it: `plain` with tabs between cells, `html` as a table with typed cells. */
export type CopiedTable = { readonly plain: string; readonly html: string };

/**
 * The rows of a table with their headings, and its totals and denominators where it has them. As text, numbers stand in full and what a
 * spreadsheet would run has an apostrophe before it. As a page, shares are in percent while spreadsheets get all digits
 * (`x:num` for Excel, `sdval` for LibreOffice), and texts are told to be texts.
 */
export function copiedTable(table: Table): CopiedTable {
  const { columns } = table;
  const rows = [...table.rows.map((row) => ({ row, columns })), ...footerOf(table)];
  const heads = headings(columns);
  const plain = clipboardText([heads.map(escapedFormula), ...rows.map(({ row }) => row.cells.map(plainCell))]);
  const lines = rows.map(
    ({ row, columns }) => `<tr>${row.cells.map((cell, index) => htmlCell(cell, columns[index])).join("")}</tr>`,
  );
  const head = `<tr>${heads.map((heading) => `<th>${escapedHtml(heading)}</th>`).join("")}</tr>`;
  return { plain, html: `<table ${EXCEL}>\n${[head, ...lines].join("\n")}\n</table>` };
}

const EXCEL = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';
const AS_TEXT = `style="mso-number-format:'\\@'" sdnum="1033;0;@"`;

function plainCell(cell: Cell): string {
  return typeof cell === "number" ? plainDecimal(cell) : escapedFormula(cell ?? "");
}

function htmlCell(cell: Cell, column: Column | undefined): string {
  if (cell === null) return "<td></td>";
  if (typeof cell === "string") return `<td ${AS_TEXT}>${escapedHtml(cell).replaceAll("\n", "<br>")}</td>`;
  const digits = plainDecimal(cell);
  if (column?.type !== "share") return `<td x:num="${digits}" sdval="${digits}">${digits}</td>`;
  const format = `style="mso-number-format:'0\\.0%'" sdnum="1033;0;0.0%"`;
  return `<td x:num="${digits}" sdval="${digits}" ${format}>${(cell * 100).toFixed(1)}%</td>`;
}
