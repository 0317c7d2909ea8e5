import type { Turn } from "../model/records.ts";
import { paragraphsOf } from "../text/paragraphs.ts";
import type { SearchUnit } from "./query.ts";

/**
 * Where the units of a text begin, the first at 0: the whole text, its paragraphs, or its turns; of what nobody speaks,
 * and of a text without turns, each paragraph is a unit.
 */
export function unitStarts(text: string, turns: readonly Turn[], unit: SearchUnit): Uint32Array {
  if (unit === "document") return Uint32Array.of(0);
  const paragraphs = paragraphsOf(text).map(({ start }) => start);
  if (unit === "paragraph" || turns.length === 0) return Uint32Array.from(paragraphs);
  const starts = [0];
  let next = 0;
  const addParagraphsBefore = (position: number) => {
    for (let start = paragraphs[next]; start !== undefined && start < position; start = paragraphs[++next]) {
      if (start > (starts.at(-1) ?? 0)) starts.push(start);
    }
  };
  const add = (position: number) => {
    if (position > (starts.at(-1) ?? 0) && position < text.length) starts.push(position);
  };
  for (const turn of turns) {
    addParagraphsBefore(turn.start);
    add(turn.start);
    while ((paragraphs[next] ?? Number.POSITIVE_INFINITY) < turn.end) next++;
    add(turn.end);
  }
  addParagraphsBefore(Number.POSITIVE_INFINITY);
  return Uint32Array.from(starts);
}

/** The index of the unit that holds a position, by binary search. */
export function unitAt(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
