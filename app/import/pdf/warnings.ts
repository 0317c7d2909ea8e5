import { countInWords, numbersInWords } from "../../text/numbers-in-words.ts";
import { beginning } from "../../text/shortened.ts";
import type { PageLine, PageText } from "./page.ts";

/** What became of a page: its text, or null where it could not be read. */
export type ReadPage = { readonly number: number; readonly text: PageText | null };

/** As many letters of a page may be unknown without a word about it. */
const FEW_UNKNOWN = 0.02;
const LONGEST_EXAMPLE = 60;

/** Sentences on what of a file is no text, was left out, or could not be read. */
export function warningsOf(name: string, pages: readonly ReadPage[], furniture: ReadonlySet<PageLine>): string[] {
  return [
    ...damaged(name, pages),
    ...withoutText(name, pages),
    ...unknown(name, pages),
    ...leftOut(name, furniture),
    ...numbered(name, pages),
    ...comments(name, pages),
  ];
}

function damaged(name: string, pages: readonly ReadPage[]): string[] {
  const lost = pages.filter(({ text }) => text === null).map(({ number }) => number);
  if (lost.length === 0) return [];
  const be = lost.length === 1 ? "was" : "were";
  return [`${capital(numbersInWords("page", lost))} of “${name}” could not be read and ${be} left out.`];
}

function withoutText(name: string, pages: readonly ReadPage[]): string[] {
  const bare = pages.filter(({ text }) => text?.lines.length === 0 && !text.isBlank).map(({ number }) => number);
  if (bare.length === 0) return [];
  const [have, it] = bare.length === 1 ? ["has", "it"] : ["have", "they"];
  return [
    `${capital(numbersInWords("page", bare))} of “${name}” ${have} no text. If ${it} ${bare.length === 1 ? "is a picture" : "are pictures"} of text, have it recognised (OCR) and import the file again.`,
  ];
}

function unknown(name: string, pages: readonly ReadPage[]): string[] {
  const garbled = pages.filter(({ text }) => text && text.unknown > text.characters * FEW_UNKNOWN);
  if (garbled.length === 0) return [];
  const places = numbersInWords(
    "page",
    garbled.map(({ number }) => number),
  );
  return [
    `Some letters on ${places} of “${name}” cannot be told, since their font does not say what they are. Check the text there.`,
  ];
}

function leftOut(name: string, furniture: ReadonlySet<PageLine>): string[] {
  const [first] = furniture;
  if (!first) return [];
  const example = beginning(first.text.replace(/\s+/g, " "), LONGEST_EXAMPLE);
  const [be, it] =
    furniture.size === 1
      ? ["is", "a running header, footer or page number"]
      : ["are", "running headers, footers or page numbers"];
  return [
    `${countInWords(furniture.size, "line")} of “${name}” ${be} left out of its paragraphs as ${it}, such as “${example}”.`,
  ];
}

function numbered(name: string, pages: readonly ReadPage[]): string[] {
  const count = pages.reduce(
    (sum, { text }) => sum + (text?.lines.filter(({ number }) => number !== "").length ?? 0),
    0,
  );
  if (count === 0) return [];
  return [
    `${countInWords(count, "number")} of lines in the margin of “${name}” ${count === 1 ? "is" : "are"} left out of its paragraphs.`,
  ];
}

function comments(name: string, pages: readonly ReadPage[]): string[] {
  const count = pages.reduce((sum, { text }) => sum + (text?.comments ?? 0), 0);
  if (count === 0) return [];
  const places = pages.filter(({ text }) => (text?.comments ?? 0) > 0).map(({ number }) => number);
  return [
    `${countInWords(count, "comment")} of “${name}” ${count === 1 ? "was" : "were"} left out (${numbersInWords("page", places)}).`,
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
