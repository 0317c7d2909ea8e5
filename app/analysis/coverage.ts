import type { Range } from "../text/range.ts";
import { firstAtLeast } from "../text/words.ts";
import type { TextMeasure } from "./measure-text.ts";

/** What codings of one code, or of a code and those below it, come to. */
export type Figures = {
  readonly codings: number;
  readonly documents: number;
  readonly words: number;
  readonly characters: number;
};

/** Of a code without codings. */
export const noFigures: Figures = { codings: 0, documents: 0, words: 0, characters: 0 };

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
 * Adds up, in any number of slots, the union of stretches that come in by start, document after document; of each slot
 * no more than the stretch that is still open is held: `[0,5) [3,8)` is one stretch of 8. [C3] The slots lie in typed
 * arrays, which are used again for one count after another, since comparing hundreds of groups counts as many times.
 */
export class Coverages {
  readonly #figures: Float64Array;
  readonly #open: Int32Array;
  /** The slots that anything has been added to, in the order of the first time. */
  readonly #touched: number[] = [];

  constructor(slots: number) {
    this.#figures = new Float64Array(slots * FIGURES);
    this.#open = new Int32Array(slots * OPEN);
  }

  /** Counts a coding with its stretches. `document` is a number above 0, another for each document. */
  add(slot: number, document: number, stretches: readonly Stretch[]): void {
    const at = slot * FIGURES;
    if (this.#figures[at] === 0) this.#touched.push(slot);
    this.#figures[at] = (this.#figures[at] ?? 0) + 1;
    for (const one of stretches) this.#cover(slot, document, one);
  }

  #cover(slot: number, document: number, next: Stretch): void {
    const open = this.#open;
    const at = slot * OPEN;
    if (open[at] !== document) {
      this.#add(slot);
      open[at] = document;
      open[at + COUNTED_WORDS] = 0;
      const documents = slot * FIGURES + 1;
      this.#figures[documents] = (this.#figures[documents] ?? 0) + 1;
      this.#begin(at, next);
    } else if (next.start > (open[at + LAST_END] ?? 0)) {
      this.#add(slot);
      this.#begin(at, next);
    } else if (next.end > (open[at + LAST_END] ?? 0)) {
      open[at + LAST_END] = next.end;
      open[at + NEXT_WORD] = next.nextWord;
      open[at + NEXT_PAIR] = next.nextPair;
    }
  }

  /** Adds the stretches that are still open, and gives the figures of every slot; then all is as at first. */
  close(): SlotFigures {
    const rows = new Int32Array(this.#open.length / OPEN);
    const figures = new Float64Array(this.#touched.length * FIGURES);
    for (const [row, slot] of this.#touched.entries()) {
      this.#add(slot);
      const at = slot * FIGURES;
      for (let field = 0; field < FIGURES; field++) figures[row * FIGURES + field] = this.#figures[at + field] ?? 0;
      rows[slot] = row + 1;
      this.#figures.fill(0, at, at + FIGURES);
      this.#open.fill(0, slot * OPEN, (slot + 1) * OPEN);
    }
    this.#touched.length = 0;
    return new SlotFigures(rows, figures);
  }

  #begin(at: number, { start, end, firstWord, nextWord, firstPair, nextPair }: Stretch): void {
    const open = this.#open;
    open[at + FIRST_START] = start;
    open[at + LAST_END] = end;
    open[at + FIRST_WORD] = firstWord;
    open[at + NEXT_WORD] = nextWord;
    open[at + FIRST_PAIR] = firstPair;
    open[at + NEXT_PAIR] = nextPair;
  }

  #add(slot: number): void {
    const at = slot * OPEN;
    const open = this.#open;
    const of = (field: number) => open[at + field] ?? 0;
    if (of(0) === 0) return;
    const figures = this.#figures;
    const [words, characters] = [slot * FIGURES + 2, slot * FIGURES + 3];
    figures[characters] =
      (figures[characters] ?? 0) + of(LAST_END) - of(FIRST_START) - (of(NEXT_PAIR) - of(FIRST_PAIR));
    // two stretches may share a word that the gap between them cuts; an empty one inside a word ends before it
    const fresh = Math.max(0, of(NEXT_WORD) - Math.max(of(FIRST_WORD), of(COUNTED_WORDS)));
    figures[words] = (figures[words] ?? 0) + fresh;
    open[at + COUNTED_WORDS] = Math.max(of(NEXT_WORD), of(COUNTED_WORDS));
  }
}

/** The figures of slots after a count, as close together as they lie in memory. */
export class SlotFigures {
  /** By slot, its row among the figures from 1; 0 where nothing was counted. */
  readonly #rows: Int32Array;
  readonly #figures: Float64Array;

  constructor(rows: Int32Array, figures: Float64Array) {
    this.#rows = rows;
    this.#figures = figures;
  }

  /** The figures of a slot; all 0 where nothing was counted. */
  of(slot: number): Figures {
    const row = this.#rows[slot] ?? 0;
    if (row === 0) return noFigures;
    const at = (row - 1) * FIGURES;
    const field = (index: number) => this.#figures[at + index] ?? 0;
    return { codings: field(0), documents: field(1), words: field(2), characters: field(3) };
  }
}

/** Codings, documents, words, characters of a slot. */
const FIGURES = 4;
/** What is held of the open stretch of a slot: the number of its document, 0 for none, and then: */
const OPEN = 8;
const [FIRST_START, LAST_END, FIRST_WORD, NEXT_WORD, FIRST_PAIR, NEXT_PAIR, COUNTED_WORDS] = [1, 2, 3, 4, 5, 6, 7];
