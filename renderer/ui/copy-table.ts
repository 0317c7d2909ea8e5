import { copiedTable } from "../../app/table/clipboard-table.ts";
import type { Table } from "../../app/table/table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { copyText } from "./copy-text.ts";
import { notifyDone, notifyProblem } from "./notices.ts";

/** Puts a table on the clipboard, for spreadsheets and for word processors, and says so. */
export function copyTable(table: Table): void {
  const rows = countInWords(table.rows.length, "row");
  if (copyText(copiedTable(table))) notifyDone(`Copied: ${rows}. Paste them into a spreadsheet or a text.`);
  else notifyProblem(new Error("The system did not take the table. Export it as a file instead."));
}
