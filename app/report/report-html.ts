import { inlineSvg } from "../pictures/svg.ts";
import { tableElement } from "../table/html.ts";
import type { Table } from "../table/table.ts";
import { escapedHtml } from "../text/escaped-html.ts";
import { narrowTables } from "./narrow-tables.ts";
import type { Block, Report, Section } from "./report.ts";

const STYLE = `
  :root { color-scheme: light; }
  body { max-width: 46rem; margin: 2.5rem auto; padding: 0 1rem; color: #211e1a; font: 16px/1.5 Georgia, serif; }
  h1 { margin: 0 0 0.3rem; font-size: 1.8rem; line-height: 1.2; }
  h2 { margin: 2.5rem 0 0.8rem; padding-bottom: 0.3rem; border-bottom: 2px solid #211e1a; font-size: 1.35rem; }
  h3, h4, h5, h6 { margin: 1.5rem 0 0.4rem; line-height: 1.3; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p { margin: 0.3rem 0; } .subtitle, .notes, .reference, .context { color: #5d574d; }
  .swatch { display: inline-block; width: 0.7em; height: 0.7em; margin-right: 0.4em; border-radius: 3px;
    print-color-adjust: exact; }
  blockquote { margin: 0.7rem 0; padding: 0 0 0 0.9rem; border-left: 3px solid #d9d3c7; white-space: pre-line;
    overflow-wrap: anywhere; break-inside: avoid; print-color-adjust: exact; }
  .reference { display: block; font-size: 0.85rem; } .context { font-size: 0.93em; }
  dl { margin: 0.3rem 0; } dt { font-weight: bold; font-size: 0.85rem; color: #5d574d; }
  dd { margin: 0 0 0.5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
  table { width: 100%; border-collapse: collapse; font-size: 0.85rem; }
  caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  thead { display: table-header-group; } tr { break-inside: avoid; }
  th, td { padding: 0.25rem 0.5rem; border-bottom: 1px solid #d9d3c7; text-align: left; vertical-align: top; }
  thead th { border-bottom: 1.5px solid #211e1a; vertical-align: bottom; } tbody th { font-weight: normal; }
  tfoot th, tfoot td { border-bottom: 0; font-weight: bold; }
  tfoot tr:first-child > * { border-top: 1.5px solid #211e1a; }
  figure { margin: 1rem 0; break-inside: avoid; print-color-adjust: exact; }
  figure svg { display: block; max-width: 100%; height: auto; } table + table { margin-top: 1.5rem; }
  .figure { text-align: right; font-variant-numeric: tabular-nums; }
  .notes { margin: 0.8rem 0 0; padding: 0; list-style: none; font-size: 0.85rem; }
  @media print { body { margin: 0; max-width: none; padding: 0; font-size: 11pt; } }
`;

/** A report as one HTML page that needs nothing beside it and runs nothing; what users wrote is escaped. */
export function reportHtml({ title, subtitle, language, sections }: Report): string {
  return [
    `<!doctype html>\n<html lang="${escapedHtml(language)}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedHtml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    `<h1>${escapedHtml(title)}</h1>\n<p class="subtitle">${escapedHtml(subtitle)}</p>`,
    `${sections.map(sectionHtml).join("\n")}\n</body>\n</html>\n`,
  ].join("\n");
}

function sectionHtml({ title, blocks, notes }: Section, index: number): string {
  const said = notes.map((note) => `<li>${escapedHtml(note)}</li>`).join("\n");
  return [
    `<section>\n<h2>${escapedHtml(title)}</h2>`,
    ...blocks.map((block, place) => blockHtml(block, `picture-${index + 1}-${place + 1}`)),
    ...(notes.length > 0 ? [`<ul class="notes">\n${said}\n</ul>`] : []),
    "</section>",
  ].join("\n");
}

/** `id` is the one of a picture in this place. */
function blockHtml(block: Block, id: string): string {
  switch (block.kind) {
    case "heading": {
      const level = Math.min(block.level + 2, 6);
      const { color } = block;
      const swatch = color && `<span class="swatch" style="background: ${escapedHtml(color)}"></span>`;
      return `<h${level}>${swatch ?? ""}${escapedHtml(block.text)}</h${level}>`;
    }
    case "text":
      return `<p class="notes">${escapedHtml(block.text)}</p>`;
    case "terms": {
      const list = block.terms.map(({ heading, text }) => `<dt>${heading}</dt><dd>${escapedHtml(text)}</dd>`);
      return `<dl>\n${list.join("\n")}\n</dl>`;
    }
    case "quote": {
      const { before, quote, after, reference, color } = block;
      const context = (text: string) => (text === "" ? "" : `<span class="context">${escapedHtml(text)}</span>`);
      const words = before || after ? `<strong>${escapedHtml(quote)}</strong>` : escapedHtml(quote);
      const said = `${context(before)}${words}${context(after)}`.trim();
      const place = `<span class="reference">[${escapedHtml(reference)}]</span>`;
      return `<blockquote style="border-color: ${escapedHtml(color)}">${said}${place}</blockquote>`;
    }
    case "table":
      return tableHtml(block.table);
    case "picture": {
      const drawing = `<figure>\n${inlineSvg(block.picture, id)}\n</figure>`;
      return block.withNumbers ? `${drawing}\n${tableHtml(block.numbers)}` : drawing;
    }
  }
}

function tableHtml(table: Table): string {
  return narrowTables(table)
    .map((part) => tableElement(part, { totals: true, notes: false }))
    .join("\n");
}
