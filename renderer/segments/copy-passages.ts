import { clipboardText } from "../../app/table/clipboard.ts";
import type { Cell, Table } from "../../app/table/table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { copyText } from "../ui/copy-text.ts";
import { notifyDone, notifyProblem } from "../ui/notices.ts";

/** Puts a table on the clipboard, for spreadsheets and for word processors, and says so. */
export function copyPassages({ columns, rows }: Table): void {
  const lines = [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells.map(textOf))];
  const table = document.createElement("table");
  for (const cells of lines) {
    const line = table.insertRow();
    for (const cell of cells) line.insertCell().textContent = cell;
  }
  const isCopied = copyText({ plain: clipboardText(lines), html: table.outerHTML });
  if (isCopied) notifyDone(`Copied ${countInWords(rows.length, "row")}.`);
  else notifyProblem(new Error("The system did not take the passages. Export them as a file instead."));
}

function textOf(cell: Cell): string {
  return cell === null ? "" : String(cell);
}
