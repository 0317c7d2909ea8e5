import { paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";

/** The paragraphs that a reader counts: the lines that are not blank. The first has the number 1. */
export function numberedParagraphs(text: string): readonly Range[] {
  return paragraphsOf(text).filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** Where the paragraphs begin that a reader counts, rising. */
export function paragraphStarts(text: string): Uint32Array {
  return Uint32Array.from(numberedParagraphs(text), ({ start }) => start);
}
