import { escapedHtml } from "../text/escaped-html.ts";
import { cellText } from "./cell-text.ts";
import { footerOf } from "./footer.ts";
import { headings, notesWithUnits } from "./headings.ts";
import type { Cell, Column, Row, Table, TableParts } from "./table.ts";

const STYLE = `
  :root { color-scheme: light; }
  body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #211e1a; font: 15px/1.45 Georgia, serif; }
  h1 { margin: 0 0 1rem; font-size: 1.35rem; }
  table { border-collapse: collapse; font-size: 0.9rem; }
  caption { padding: 0 0 0.5rem; text-align: left; font-weight: bold; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
  th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid #d9d3c7; text-align: left; vertical-align: top;
    white-space: pre-wrap; overflow-wrap: break-word; }
  thead th { border-bottom: 2px solid #211e1a; vertical-align: bottom; }
  tbody th { font-weight: normal; }
  tfoot th, tfoot td { border-bottom: 0; font-weight: bold; }
  tfoot tr:first-child > * { border-top: 2px solid #211e1a; }
  .figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
  thead .figure { white-space: normal; }
  .notes { margin: 1rem 0 0; padding: 0; list-style: none; color: #5d574d; font-size: 0.85rem; }
  @media print { body { margin: 0; max-width: none; padding: 0; } }
`;

/** The table as one HTML page that needs nothing beside it and runs nothing; it prints with its headings on each page. */
export function tablePage(table: Table, parts: TableParts, language: string): string {
  const title = escapedHtml(table.title);
  return [
    `<!doctype html>\n<html lang="${escapedHtml(language)}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    tableElement(table, parts),
    "</body>\n</html>\n",
  ].join("\n");
}

/** The table as an element with its caption, and its notes as a list below it. Shares are written in percent. */
export function tableElement(table: Table, { totals, notes }: TableParts): string {
  const { columns, rows } = table;
  const heads = headings(columns).map((heading, index) => {
    return `<th scope="col"${isFigure(columns[index]) ? ' class="figure"' : ""}>${escapedHtml(heading)}</th>`;
  });
  const line = (row: Row, columns: readonly Column[]) =>
    `<tr>${row.cells.map((cell, index) => cellElement(cell, columns[index], index)).join("")}</tr>`;
  const below = totals ? footerOf(table).map(({ row, columns }) => line(row, columns)) : [];
  const said = notes ? notesWithUnits(table) : [];
  return [
    `<table>\n<caption>${escapedHtml(table.title)}</caption>`,
    `<thead>\n<tr>${heads.join("")}</tr>\n</thead>`,
    `<tbody>\n${rows.map((row) => line(row, columns)).join("\n")}\n</tbody>`,
    ...(below.length > 0 ? [`<tfoot>\n${below.join("\n")}\n</tfoot>`] : []),
    "</table>",
    ...(said.length > 0
      ? [`<ul class="notes">\n${said.map((note) => `<li>${escapedHtml(note)}</li>`).join("\n")}\n</ul>`]
      : []),
  ].join("\n");
}

function cellElement(cell: Cell, column: Column | undefined, index: number): string {
  const text = escapedHtml(cellText(cell, column));
  if (index === 0 && !isFigure(column)) return `<th scope="row">${text}</th>`;
  return isFigure(column) ? `<td class="figure">${text}</td>` : `<td>${text}</td>`;
}

function isFigure(column: Column | undefined): boolean {
  return column !== undefined && column.type !== "text";
}
