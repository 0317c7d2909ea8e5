import { fold } from "../text/fold.ts";
import type { Range } from "../text/range.ts";

/** By what the lines of a concordance are ordered. */
export type HitOrder = "document" | "before" | "match" | "after";

/** As many UTF-16 code units of the context as are compared. */
const COMPARED = 48;
const NOT_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/** By what a match is ordered: `before` compares the word next to it first, then the one before that. */
export function sortKey(text: string, { start, end }: Range, order: Exclude<HitOrder, "document">): string {
  const after = () => words(text.slice(end, end + COMPARED));
  if (order === "after") return after();
  if (order === "match") return `${words(text.slice(start, Math.min(end, start + COMPARED)))}\n${after()}`;
  return words(text.slice(Math.max(0, start - COMPARED), start))
    .split(" ")
    .reverse()
    .join(" ");
}

function words(written: string): string {
  return fold(written).replace(NOT_WORDS, " ").trim();
}

/** The numbers of the keys in the order of the keys; equal ones as they come. */
export function sortedNumbers(keys: readonly string[]) {
  const numbers = Uint32Array.from(keys.keys());
  return numbers.sort((a, b) => compare(keys[a] ?? "", keys[b] ?? "") || a - b);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
