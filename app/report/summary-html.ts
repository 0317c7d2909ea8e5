import type { SummaryGrid } from "../analysis/summary-grid.ts";
import { quoteText } from "../analysis/summary-tables.ts";
import { escapedHtml } from "../text/escaped-html.ts";
import { passagesInWords, quotedRows, rowHeading, type SummaryReport } from "./summary-report.ts";

const STYLE = `
  :root { color-scheme: light; }
  @page { size: landscape; margin: 1.5cm; }
  body { margin: 2rem; color: #211e1a; font: 15px/1.45 Georgia, serif; }
  h1, h2, h3, h4 { margin: 1.4rem 0 0.4rem; line-height: 1.25; break-after: avoid; }
  h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; } h4 { font-size: 1rem; }
  .notes, .count { color: #5d574d; font-size: 0.85rem; }
  table { border-collapse: collapse; }
  th, td { min-width: 9rem; padding: 0.4rem 0.6rem; border: 1px solid #b9b2a6; text-align: left; vertical-align: top; }
  thead { display: table-header-group; } thead th { background: #f3f0ea; } tr { break-inside: avoid; }
  td p { margin: 0 0 0.3rem; } td p, blockquote { white-space: pre-wrap; overflow-wrap: anywhere; }
  blockquote { margin: 0.4rem 0 0.6rem; padding-left: 0.8rem; border-left: 3px solid #ddd7cd; }
  .swatch { display: inline-block; width: 0.75em; height: 0.75em; margin-right: 0.4em; border-radius: 3px;
    print-color-adjust: exact; }
`;

/** A summary grid and its quotes as one HTML page that needs nothing beside it and runs nothing. */
export function summaryHtml({ title, language, notes, grid }: SummaryReport): string {
  return [
    `<!doctype html>\n<html lang="${escapedHtml(language)}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedHtml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    `<h1>${escapedHtml(title)}</h1>\n<p class="notes">${escapedHtml(notes.join(" "))}</p>`,
    gridHtml(grid),
    `<h2>Quotes</h2>\n${quotesHtml(grid)}\n</body>\n</html>\n`,
  ].join("\n");
}

function gridHtml(grid: SummaryGrid): string {
  const { rows, columns, passagesOf, summaryOf } = grid;
  const heads = columns.map(({ code, path }) => `<th scope="col">${swatch(code.color)}${escapedHtml(path)}</th>`);
  const lines = rows.map((row) => {
    const cells = columns.map((column) => {
      const summary = summaryOf(row, column);
      const count = `<span class="count">${passagesInWords(passagesOf(row, column).length)}</span>`;
      return `<td>${summary === "" ? "" : `<p>${escapedHtml(summary)}</p>`}${count}</td>`;
    });
    return `<tr><th scope="row">${escapedHtml(row.name)}</th>${cells.join("")}</tr>`;
  });
  return [
    "<table>",
    `<thead><tr><th scope="col">${rowHeading(grid)}</th>${heads.join("")}</tr></thead>`,
    `<tbody>\n${lines.join("\n")}\n</tbody>`,
    "</table>",
  ].join("\n");
}

function quotesHtml(grid: SummaryGrid): string {
  const sections = quotedRows(grid).map(({ row, cells }) => {
    const parts = cells.map(({ column: { code, path }, passages }) => {
      const quotes = passages.map((passage) => `<blockquote>${escapedHtml(quoteText(passage))}</blockquote>`);
      return `<h4>${swatch(code.color)}${escapedHtml(path)}</h4>\n${quotes.join("\n")}`;
    });
    return `<section>\n<h3>${escapedHtml(row.name)}</h3>\n${parts.join("\n")}\n</section>`;
  });
  return sections.length > 0 ? sections.join("\n") : "<p>Nothing is coded with these codes.</p>";
}

function swatch(color: string): string {
  return `<span class="swatch" style="background: ${escapedHtml(color)}"></span>`;
}
