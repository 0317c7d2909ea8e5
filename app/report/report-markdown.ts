import { markdownTable, markdownText } from "../table/markdown.ts";
import type { Block, Report, Section } from "./report.ts";

/** A report as one Markdown text. */
export function reportMarkdown({ title, subtitle, sections }: Report): string {
  const parts = [`# ${line(title)}`, line(subtitle), ...sections.flatMap(sectionParts)];
  return `${parts.join("\n\n")}\n`;
}

function sectionParts({ title, blocks, notes }: Section): string[] {
  const said = notes.map((note) => `*${line(note)}*`);
  return [`## ${line(title)}`, ...blocks.map(blockText), ...said];
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 2)} ${line(block.text)}`;
    case "text":
      return line(block.text);
    case "terms":
      return block.terms.map(({ heading, text }) => `**${heading}:** ${markdownText(text)}`).join("\n\n");
    case "quote": {
      const { before, quote, after, reference } = block;
      const words = `${line(before)} **${line(quote)}** ${line(after)}`.trim();
      return `> ${before || after ? words : line(quote)} [${line(reference)}]`;
    }
    case "table":
      return markdownTable(block.table, true);
    case "picture":
      return `${line(block.picture.description)}\n\n${markdownTable(block.numbers, true)}`;
  }
}

/** Words on one line. */
function line(text: string): string {
  return markdownText(text.replace(/\s+/g, " "));
}
