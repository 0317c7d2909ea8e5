import type { CodedRuns } from "./coded-runs.ts";

/** So many codes have a table of all their pairs; of more, only the pairs that co-occur are kept, which is slower. */
const DENSE_AT_MOST = 1500;

/**
 * Numbers kept of a pair, by which code came later: how many meetings were the first with the other code of neither
 * passage, of the later one alone, of the earlier one alone, of both.
 */
const STRIDE = 4;
const LATER = 1;
const EARLIER = 2;
const BOTH = LATER + EARLIER;

/** Numbers kept of an open passage: its end, its start, the end of the passage of its code before it, its code. */
const WIDTH = 4;

/** Of two codes, how many joined passages or units hold both, and how many passages of each meet one of the other. */
export type PairFigures = {
  readonly both: number;
  readonly firstMeeting: number;
  readonly secondMeeting: number;
};

/** Counts how often each two codes co-occur. Codes are numbers from 0 up. */
export class PairCounts {
  readonly #codeCount: number;
  /** Row by row, those of the code that came later: one passage writes into one row, which the processor has at hand. */
  #numbers: Int32Array;
  /** Where the numbers of a pair begin, in the order of their first meeting; null where all pairs have theirs. */
  readonly #places: Map<number, number> | null;

  constructor(codeCount: number) {
    this.#codeCount = codeCount;
    const isDense = codeCount <= DENSE_AT_MOST;
    this.#places = isDense ? null : new Map();
    this.#numbers = new Int32Array(STRIDE * (isDense ? codeCount * codeCount : 1024));
  }

  /** The codes, smallest first, share a unit that they share in no other call. */
  share(codes: readonly number[]): void {
    for (let later = 1; later < codes.length; later++) {
      for (let earlier = 0; earlier < later; earlier++) this.#count(codes[later] ?? 0, codes[earlier] ?? 0, BOTH);
    }
  }

  /**
   * Counts the meetings of the passages of a document: each two that share a position. They come by start, and of each
   * code no later one ends before an earlier one does. So a passage has met the other code before where it reaches into
   * the passage of that code before this one; and a passage that joins others already joined has met one of them, so
   * where a meeting is the first of both, a new joined passage begins. [K3]
   */
  meet({ codes, starts, ends }: CodedRuns): void {
    const endsBefore = this.#endsBefore(codes, ends);
    const open = new Int32Array(WIDTH * codes.length);
    let size = 0;
    for (let run = 0; run < codes.length; run++) {
      const [code, start, endBefore] = [codes[run] ?? 0, starts[run] ?? 0, endsBefore[run] ?? 0];
      size = closeEnded(open, size, start);
      this.#meetOpen({ open, size }, { code, start, endBefore });
      open[size] = ends[run] ?? 0;
      open[size + 1] = start;
      open[size + 2] = endBefore;
      open[size + 3] = code;
      size += WIDTH;
    }
  }

  /** Counts the meetings of a passage with those that are open. */
  #meetOpen(
    { open, size }: { readonly open: Int32Array; readonly size: number },
    { code, start, endBefore }: { readonly code: number; readonly start: number; readonly endBefore: number },
  ): void {
    const row = this.#places ? -1 : code * this.#codeCount * STRIDE;
    const numbers = this.#numbers;
    for (let at = 0; at < size; at += WIDTH) {
      const otherStart = open[at + 1] ?? 0;
      const otherEndBefore = open[at + 2] ?? 0;
      const other = open[at + 3] ?? 0;
      const firsts = (otherEndBefore <= start ? LATER : 0) + (endBefore <= otherStart ? EARLIER : 0);
      if (row < 0) {
        this.#count(code, other, firsts);
        continue;
      }
      const place = row + other * STRIDE + firsts;
      numbers[place] = (numbers[place] ?? 0) + 1;
    }
  }

  /** Calls back for each two codes that co-occur, the smaller one first, by the first code, then the second. */
  forEach(onPair: (first: number, second: number, figures: PairFigures) => void): void {
    this.#forEachPair((first, second) => {
      const [one, other] = [this.#at(first, second), this.#at(second, first)];
      const both = this.#number(one, BOTH) + this.#number(other, BOTH);
      if (both === 0) return;
      const firstMeeting = both + this.#number(one, LATER) + this.#number(other, EARLIER);
      const secondMeeting = both + this.#number(one, EARLIER) + this.#number(other, LATER);
      onPair(first, second, { both, firstMeeting, secondMeeting });
    });
  }

  /** By passage, where the passage of its code before it ends; -1 where there is none. */
  #endsBefore(codes: readonly number[], ends: readonly number[]): Int32Array {
    const lastEnds = new Int32Array(this.#codeCount).fill(-1);
    return Int32Array.from(codes, (code, run) => {
      const before = lastEnds[code] ?? -1;
      lastEnds[code] = ends[run] ?? 0;
      return before;
    });
  }

  /** Calls back for each pair that may co-occur, the smaller code first, in order. */
  #forEachPair(onPair: (first: number, second: number) => void): void {
    const count = this.#codeCount;
    if (!this.#places) {
      for (let first = 0; first < count; first++) {
        for (let second = first + 1; second < count; second++) onPair(first, second);
      }
      return;
    }
    const keys = new Set<number>();
    for (const place of this.#places.keys()) {
      const [later, earlier] = [Math.floor(place / count), place % count];
      if (later !== earlier) keys.add(Math.min(later, earlier) * count + Math.max(later, earlier));
    }
    for (const key of Float64Array.from(keys).sort()) onPair(Math.floor(key / count), key % count);
  }

  #count(later: number, earlier: number, firsts: number): void {
    const at = (this.#at(later, earlier) ?? this.#newPlace(later, earlier)) + firsts;
    this.#numbers[at] = (this.#numbers[at] ?? 0) + 1;
  }

  #number(at: number | undefined, firsts: number): number {
    return at === undefined ? 0 : (this.#numbers[at + firsts] ?? 0);
  }

  #at(later: number, earlier: number): number | undefined {
    const key = later * this.#codeCount + earlier;
    return this.#places ? this.#places.get(key) : key * STRIDE;
  }

  #newPlace(later: number, earlier: number): number {
    const at = (this.#places?.size ?? 0) * STRIDE;
    this.#places?.set(later * this.#codeCount + earlier, at);
    if (at + STRIDE > this.#numbers.length) {
      const grown = new Int32Array(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    return at;
  }
}

/** Closes the open passages that end before a position; how much of `open` is left. */
function closeEnded(open: Int32Array, size: number, position: number): number {
  let kept = 0;
  for (let at = 0; at < size; at += WIDTH) {
    if ((open[at] ?? 0) <= position) continue;
    if (kept < at) {
      for (let part = 0; part < WIDTH; part++) open[kept + part] = open[at + part] ?? 0;
    }
    kept += WIDTH;
  }
  return kept;
}
