import type { Range } from "./range.ts";

const BLANK = /\s/u;

/** The range without white space at its two ends; empty where it holds nothing else: `" el " -> "el"`. */
export function trimRange(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && BLANK.test(text.charAt(from))) from++;
  while (to > from && BLANK.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
