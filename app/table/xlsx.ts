import writeExcelFile from "write-excel-file/universal";
import { xmlText } from "../text/xml-text.ts";
import { footerOf } from "./footer.ts";
import { notesWithUnits } from "./headings.ts";
import { SharedStrings } from "./shared-strings.ts";
import type { Cell, Column, Table, TableParts } from "./table.ts";

/** As many characters as Excel takes in a cell, and as many rows in a sheet. */
const MOST_CHARACTERS = 32_767;
const MOST_ROWS = 1_048_576;

/**
 * The table as an Excel workbook (.xlsx): headings are the columns' ids, as in CSV; numbers stay numbers, shares are
 * shown in percent, and texts are never formulas. Notes stand on a second sheet. Throws where Excel takes less.
 */
export async function toXlsx(table: Table, { totals, notes }: TableParts): Promise<Uint8Array> {
  const { title, columns } = table;
  const lines = [...table.rows.map((row) => ({ row, columns })), ...(totals ? footerOf(table) : [])];
  if (lines.length >= MOST_ROWS) throw tooMuch(MOST_ROWS, "rows in a sheet, and the table has more");
  const strings = new SharedStrings();
  const heading = (text: string) => ({ ...textCell(text, strings), fontWeight: "bold" as const });
  const sheet = {
    sheet: sheetName(title),
    columns: columns.map(({ type }) => ({ width: type === "text" ? 28 : 12 })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ id }) => heading(id)),
      ...lines.map(({ row, columns }) => row.cells.map((cell, index) => cellOf(cell, columns[index], strings))),
    ],
  };
  const said = notes ? notesWithUnits(table) : [];
  const noted = {
    sheet: sheet.sheet === "Notes" ? "About" : "Notes",
    columns: [{ width: 100 }],
    data: [[heading(title)], ...said.map((note) => [{ ...textCell(note, strings), wrap: true }])],
  };
  const blob = await writeExcelFile(said.length > 0 ? [sheet, noted] : [sheet]).toBlob();
  return strings.restored(new Uint8Array(await blob.arrayBuffer()));
}

/** A name that Excel takes for a sheet; it keeps “History” for itself. */
function sheetName(title: string): string {
  const name = title
    .replace(/[[\]*?:/\\]/g, " ")
    .slice(0, 31)
    .replace(/^'|'$/g, " ");
  if (name.trim() === "") return "Table";
  return name.toLowerCase() === "history" ? "History table" : name;
}

const formats: Readonly<Partial<Record<Column["type"], string>>> = { share: "0.0%", coefficient: "0.00" };

function cellOf(cell: Cell, column: Column | undefined, strings: SharedStrings) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return textCell(cell, strings);
  const format = column && formats[column.type];
  return { value: cell, type: Number, ...(format !== undefined && { format }) };
}

function textCell(text: string, strings: SharedStrings) {
  if (text.length > MOST_CHARACTERS) throw tooMuch(MOST_CHARACTERS, "characters in a cell, and one text has more");
  return { value: strings.given(xmlText(text)), type: String };
}

function tooMuch(most: number, what: string): Error {
  return new Error(`Excel takes ${most.toLocaleString("en")} ${what}. Export the table as CSV instead.`);
}
