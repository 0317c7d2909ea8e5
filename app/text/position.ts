import type { Range } from "./range.ts";
import { firstAtLeast } from "./words.ts";

/** The positions of a text's surrogate pairs, in order: each is one code point that takes two code units. [P2] */
export function astralIndex(text: string): Uint32Array {
  const positions: number[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) positions.push(at++);
  }
  return Uint32Array.from(positions);
}

/**
 * How many code points the range `[start, end)` touches; a lone surrogate is one, and so is a pair of which the range
 * holds one half. [P3]
 */
export function codePointsBetween(index: Uint32Array, start: number, end: number): number {
  if (start >= end) return 0;
  const whole = firstAtLeast(index, Math.max(start, end - 1)) - firstAtLeast(index, start);
  return end - start - whole;
}

/** A range in code points: those that it touches, none where it is empty. [P3] */
export function codePointRange(index: Uint32Array, { start, end }: Range): Range {
  const first = start - firstAtLeast(index, start);
  return { start: first, end: first + codePointsBetween(index, start, end) };
}

/** Whether a position lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, position: number): boolean {
  return isHigh(text.charCodeAt(position - 1)) && isLow(text.charCodeAt(position));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
