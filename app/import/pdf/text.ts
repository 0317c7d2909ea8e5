import type { SetText } from "../imported.ts";
import { RichText, type Setting } from "../rich-text.ts";
import type { Piece } from "./line.ts";
import type { PageLine } from "./page.ts";
import type { Paragraph } from "./paragraphs.ts";
import { seamBetween, type Vocabulary } from "./seams.ts";

const SOFT_AT_END = /\u00ad$/;
/** Lines further apart than this, by their size, have an empty line between them. */
const APART = 1.9;

/** The lines as they are on the pages, one a line, with an empty line where room is left or another column begins. */
export function textOfLines(lines: readonly PageLine[], headings: ReadonlyMap<PageLine, number>): SetText {
  const text = new RichText();
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    if (last && isApart(last, line)) text.beginParagraph();
    beginParagraph(text, headings.get(line));
    if (line.number !== "") text.write(`${line.number}\t`);
    for (const piece of line.pieces) text.write(piece.text.replace(SOFT_AT_END, "-"), settingOf(piece));
  }
  return setTextOf(text);
}

function isApart(last: PageLine, line: PageLine): boolean {
  const isColumn = last.page === line.page && last.region === line.region;
  return !isColumn || line.y - last.y > Math.max(last.size, line.size) * APART;
}

/** The paragraphs, one a line, each with the lines joined that it was broken into. */
export function textOfParagraphs(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): SetText {
  const text = new RichText();
  for (const { lines, heading } of paragraphs) {
    beginParagraph(text, heading);
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      const { dropped, inserted } = next ? seamBetween(line, next.text, vocabulary) : LAST;
      writeShortened(text, line.pieces, dropped);
      if (next) text.write(inserted, commonSetting(line.pieces.at(-1), next.pieces[0]));
    }
  }
  return setTextOf(text);
}

const LAST = { dropped: 0, inserted: "" };

function beginParagraph(text: RichText, heading: number | undefined): void {
  text.beginParagraph(heading === undefined ? {} : { heading });
}

function writeShortened(text: RichText, pieces: readonly Piece[], dropped: number): void {
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const words = isLast ? piece.text.slice(0, piece.text.length - dropped).replace(SOFT_AT_END, "-") : piece.text;
    text.write(words, settingOf(piece));
  }
}

function settingOf({ bold, italic, link }: Piece): Setting {
  return { bold, italic, ...(link === null ? {} : { link }) };
}

function commonSetting(a: Piece | undefined, b: Piece | undefined): Setting {
  if (!a || !b) return {};
  return settingOf({
    text: "",
    bold: a.bold && b.bold,
    italic: a.italic && b.italic,
    link: a.link === b.link ? a.link : null,
  });
}

function setTextOf(text: RichText): SetText {
  const { text: words, marks } = text.finish("");
  return { text: words, marks };
}
