import type { Turn } from "../model/records.ts";
import { paragraphsOf } from "../text/paragraphs.ts";
import type { TextMeasure } from "./measure-text.ts";

/** How long a document is. */
export type DocumentLength = {
  /** As the language of the document tells them apart. */
  readonly words: number;
  /** Code points. */
  readonly characters: number;
  /** Lines that have anything on them. */
  readonly paragraphs: number;
  readonly turns: number;
};

/** How long a document is by the measure of its text. */
export function documentLength(measure: TextMeasure, paragraphs: number, turns: readonly Turn[]): DocumentLength {
  const characters = measure.length - measure.pairs.length;
  return { words: measure.words.starts.length, characters, paragraphs, turns: turns.length };
}

/** How many lines of a text have anything on them. */
export function countParagraphs(text: string): number {
  return paragraphsOf(text).filter(({ start, end }) => text.slice(start, end).trim() !== "").length;
}
