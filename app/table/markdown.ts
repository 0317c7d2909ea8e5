import { cellText } from "./cell-text.ts";
import { footerOf } from "./footer.ts";
import { headings, notesWithUnits } from "./headings.ts";
import type { Column, Row, Table, TableParts } from "./table.ts";

/** The table as a Markdown page: a heading, the table as GitHub's Markdown has it, its totals in bold, its notes. */
export function toMarkdown(table: Table, parts: TableParts): string {
  const said = parts.notes ? notesWithUnits(table).map((note) => `- ${markdownText(note)}`) : [];
  const blocks = [`# ${markdownText(table.title)}`, markdownTable(table, parts.totals), said.join("\n")];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** The rows of a table between pipes, figures to the right. */
export function markdownTable(table: Table, withTotals: boolean): string {
  const { columns, rows } = table;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const textsOf = ({ cells }: Row, columns: readonly Column[]) =>
    cells.map((cell, index) => markdownText(cellText(cell, columns[index])));
  const below = withTotals ? footerOf(table) : [];
  return [
    line(headings(columns).map(markdownText)),
    line(columns.map(({ type }) => (type === "text" ? "---" : "---:"))),
    ...rows.map((row) => line(textsOf(row, columns))),
    ...below.map(({ row, columns }) => line(textsOf(row, columns).map((text) => (text === "" ? "" : `**${text}**`)))),
  ].join("\n");
}

/** Words that Markdown is to show as they are, on one line, in a table too: line ends become `<br>`. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .trim()
    .replace(/^([-+]|\d+[.)])(?=\s|$)/, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`)
    .replace(/\r\n|[\r\n]/g, "<br>");
}
