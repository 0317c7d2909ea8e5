import { escapedHtml } from "../text/escaped-html.ts";
import { type CodebookEntry, type CodebookReport, countsInWords, textsOfEntry } from "./codebook-report.ts";

const STYLE = `
  :root { color-scheme: light; }
  body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #211e1a; font: 16px/1.5 Georgia, serif; }
  h1, h2, h3, h4, h5, h6 { margin: 1.4rem 0 0.3rem; line-height: 1.25; break-after: avoid; }
  h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
  section section { margin-left: 1.25rem; }
  dl { margin: 0.3rem 0; } dt { font-weight: bold; font-size: 0.85rem; color: #5d574d; }
  dd { margin: 0 0 0.5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
  .swatch { display: inline-block; width: 0.75em; height: 0.75em; margin-right: 0.4em; border-radius: 3px;
    print-color-adjust: exact; }
  .number { margin-right: 0.4em; color: #5d574d; font-weight: normal; }
  .counts { margin: 0; color: #5d574d; font-size: 0.85rem; }
`;

/** A codebook as one HTML page that needs nothing beside it and runs nothing; what users wrote is escaped. */
export function codebookHtml(report: CodebookReport): string {
  const { title, language, subtitle, entries } = report;
  const body: string[] = [];
  let open = 0;
  for (const entry of entries) {
    for (; open > entry.depth; open -= 1) body.push("</section>");
    body.push(`<section>${entryHtml(entry, report)}`);
    open += 1;
  }
  body.push("</section>".repeat(open));
  return [
    `<!doctype html>\n<html lang="${escapedHtml(language)}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedHtml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
    `<h1>${escapedHtml(title)}</h1>\n<p>${escapedHtml(subtitle)}</p>`,
    `${body.join("\n")}\n</body>\n</html>\n`,
  ].join("\n");
}

function entryHtml(entry: CodebookEntry, { showsCounts, showsMemos }: CodebookReport): string {
  const { code, number, depth } = entry;
  const level = Math.min(depth + 2, 6);
  const swatch = `<span class="swatch" style="background: ${escapedHtml(code.color)}"></span>`;
  const heading = `<h${level}>${swatch}<span class="number">${number}</span>${escapedHtml(code.name)}</h${level}>`;
  const counts = showsCounts ? `\n<p class="counts">${countsInWords(entry)}</p>` : "";
  const texts = textsOfEntry(entry, showsMemos);
  if (texts.length === 0) return heading + counts;
  const list = texts.map(({ heading: term, text }) => `<dt>${term}</dt><dd>${escapedHtml(text)}</dd>`).join("\n");
  return `${heading}${counts}\n<dl>\n${list}\n</dl>`;
}
