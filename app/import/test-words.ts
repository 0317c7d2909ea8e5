import fc from "fast-check";
import type { Mark } from "../model/records.ts";

/** A piece of a paragraph as it is set: words, a tab or a line break. */
export type Piece = { readonly words: string; readonly bold: boolean; readonly italic: boolean };
export type Paragraphs = readonly (readonly Piece[])[];

/** Any letters that XML can hold, of any script, without white space of its own. */
const letters = fc
  .string({
    unit: fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), anyLetter()),
    minLength: 1,
    maxLength: 8,
  })
  .filter((words) => !/[\p{Cc}\ufffe\uffff]/u.test(words));

function anyLetter(): fc.Arbitrary<string> {
  return fc.constantFrom(
    " ",
    "  ",
    "&",
    "<",
    "\u00ad",
    "\u2028",
    "\u0301",
    "שלום",
    "مرحبا",
    "你好",
    "🌄",
    "👩🏽‍🌾",
    "𐌲",
    "'",
  );
}

/** Paragraphs of pieces. */
export const paragraphs: fc.Arbitrary<Paragraphs> = fc.array(
  fc.array(
    fc.record({
      words: fc.oneof({ weight: 5, arbitrary: letters }, fc.constantFrom("\t", "\n")),
      bold: fc.boolean(),
      italic: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  { minLength: 1, maxLength: 5 },
);

/** The text and the marks that paragraphs must become. */
export function expected(paragraphs: Paragraphs): { text: string; marks: Mark[] } {
  const text = paragraphs.map((pieces) => pieces.map(({ words }) => words).join("")).join("\n");
  const marks: Mark[] = [];
  let start = 0;
  for (const pieces of paragraphs) {
    for (const { words, bold, italic } of pieces) {
      const end = start + words.length;
      if (bold) extend(marks, { kind: "bold", start, end });
      if (italic) extend(marks, { kind: "italic", start, end });
      start = end;
    }
    start += 1;
  }
  const kept = marks.filter((mark) => text.slice(mark.start, mark.end).trim() !== "");
  return { text, marks: sorted(kept) };
}

/** Marks by start, end and kind. */
export function sorted(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.start - b.start || a.end - b.end || a.kind.localeCompare(b.kind));
}

function extend(marks: Mark[], mark: Mark): void {
  const index = marks.findIndex((one) => one.kind === mark.kind && one.end === mark.start);
  const last = marks[index];
  if (last) marks[index] = { ...last, end: mark.end };
  else marks.push(mark);
}

/** Each mark with the words that it is of. */
export function shownMarks(text: string, marks: readonly Mark[]): string[] {
  return marks.map((mark) => {
    const words = text.slice(mark.start, mark.end);
    if (mark.kind === "heading") return `heading ${mark.level}: ${words}`;
    if (mark.kind === "list-item") return `list-item ${mark.level}${mark.isOrdered ? " ordered" : ""}: ${words}`;
    return mark.kind === "link" ? `link ${mark.target}: ${words}` : `${mark.kind}: ${words}`;
  });
}

/** The words of a text, whatever stands between them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
