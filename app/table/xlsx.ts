import writeExcelFile from "write-excel-file/universal";
import type { Cell, Table } from "./table.ts";

/** As many characters as Excel takes in a cell. */
const MOST_CHARACTERS = 32_767;

/**
 * The table as an Excel workbook (.xlsx) with one sheet: headings are the columns' ids, as in CSV; numbers stay numbers,
 * and texts are never formulas. Throws where a text is longer than Excel takes.
 */
export async function toXlsx(table: Table): Promise<Uint8Array> {
  const headings = table.columns.map(({ id }) => ({ value: id, type: String, fontWeight: "bold" as const }));
  const rows = table.rows.map(({ cells }) => cells.map(cellOf));
  const blob = await writeExcelFile([headings, ...rows], {
    sheet: table.title.replace(/[[\]*?:/\\]/g, " ").slice(0, 31),
    columns: table.columns.map(({ type }) => ({ width: type === "text" ? 28 : 12 })),
    stickyRowsCount: 1,
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(cell: Cell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (cell.length > MOST_CHARACTERS) {
    const most = MOST_CHARACTERS.toLocaleString("en");
    throw new Error(
      `Excel takes ${most} characters in a cell, and one text has more. Export the table as CSV instead.`,
    );
  }
  return { value: writable(cell), type: String };
}

/** The text without control characters and halves of surrogate pairs, which no workbook can hold. */
function writable(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
}
