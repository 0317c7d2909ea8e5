import { astralIndex } from "../text/position.ts";
import { type WordBoundaries, wordBoundaries } from "../text/words.ts";

/** What counting needs to know of a text; made once a text, since telling words apart is slow. */
export type TextMeasure = {
  readonly words: WordBoundaries;
  /** Positions of the surrogate pairs. */
  readonly pairs: Uint32Array;
  /** UTF-16 code units. */
  readonly length: number;
};

/** Measures a text in a language (BCP 47). */
export function measureText(text: string, language: string): TextMeasure {
  return { words: wordBoundaries(text, language), pairs: astralIndex(text), length: text.length };
}
