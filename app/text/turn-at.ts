import type { Turn } from "../model/records.ts";

/** The turn that holds a position, by binary search; undefined where nobody speaks. One that ends there does not hold it. */
export function turnAt(turns: readonly Turn[], position: number): Turn | undefined {
  const turn = turns[firstEndingAfter(turns, position)];
  return turn && turn.start <= position ? turn : undefined;
}

/**
 * The turn in which a caret stands: the one that holds it, or else the one that it stands at the end of, as after the
 * last word of an answer.
 */
export function turnAtCaret(turns: readonly Turn[], caret: number): Turn | undefined {
  const before = turnAt(turns, Math.max(0, caret - 1));
  return turnAt(turns, caret) ?? (before && before.end >= caret ? before : undefined);
}

/** The place of the first turn that ends behind a position; the number of turns where none does. */
export function firstEndingAfter(turns: readonly Turn[], position: number): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
