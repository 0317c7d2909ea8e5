import type { Range } from "../text/range.ts";
import { firstAtLeast } from "../text/words.ts";
import type { TextMeasure } from "./measure-text.ts";

/** What codings of one code, or of a code and those below it, come to. */
export type Figures = { codings: number; documents: number; words: number; characters: number };

/** Of a code without codings. */
export const noFigures: Readonly<Figures> = { codings: 0, documents: 0, words: 0, characters: 0 };

/** A range with what lies in it, looked up once for every code that it counts for. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  /** The words that it touches are those from `firstWord` up to `nextWord`, not included. [C4] */
  readonly firstWord: number;
  readonly nextWord: number;
  /** The surrogate pairs that it holds whole are those from `firstPair` up to `nextPair`, not included. [C5] */
  readonly firstPair: number;
  readonly nextPair: number;
};

/** Looks up what lies in a range. */
export function stretch({ words, pairs }: TextMeasure, { start, end }: Range): Stretch {
  const firstWord = firstAtLeast(words.ends, start + 1);
  const nextWord = start < end ? firstAtLeast(words.starts, end) : firstWord;
  if (pairs.length === 0) return { start, end, firstWord, nextWord, firstPair: 0, nextPair: 0 };
  const firstPair = firstAtLeast(pairs, start);
  const nextPair = Math.max(firstPair, firstAtLeast(pairs, Math.max(0, end - 1)));
  return { start, end, firstWord, nextWord, firstPair, nextPair };
}

/**
 * Adds up the union of stretches that come in by start, document after document, holding no more than the one that is
 * still open: `[0,5) [3,8)` is one stretch of 8. [C3]
 */
export class Coverage {
  readonly figures: Figures = { codings: 0, documents: 0, words: 0, characters: 0 };
  #measure: TextMeasure | null = null;
  #first: Stretch | null = null;
  #last: Stretch | null = null;
  #nextWord = 0;

  /** Takes the next coding's range, or the next part of one. Another document's measure closes what was open. */
  cover(measure: TextMeasure, next: Stretch): void {
    const last = this.#last;
    if (this.#measure !== measure || !last) {
      this.close();
      this.#measure = measure;
      this.#nextWord = 0;
      this.figures.documents++;
      this.#first = next;
      this.#last = next;
    } else if (next.start > last.end) {
      this.#add();
      this.#first = next;
      this.#last = next;
    } else if (next.end > last.end) {
      this.#last = next;
    }
  }

  /** Adds the range that is still open, and answers the figures. */
  close(): Figures {
    this.#add();
    this.#measure = null;
    this.#first = null;
    this.#last = null;
    return this.figures;
  }

  #add(): void {
    const [first, last] = [this.#first, this.#last];
    if (!first || !last) return;
    this.figures.characters += last.end - first.start - (last.nextPair - first.firstPair);
    // Two stretches may share a word that the gap between them cuts; an empty one inside a word ends before it.
    this.figures.words += Math.max(0, last.nextWord - Math.max(first.firstWord, this.#nextWord));
    this.#nextWord = Math.max(last.nextWord, this.#nextWord);
  }
}
