import { paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";

/** The paragraphs that a reader counts: the lines that are not blank. The first has the number 1. */
export function numberedParagraphs(text: string): readonly Range[] {
  return paragraphsOf(text).filter(({ start, end }) => text.slice(start, end).trim() !== "");
}
