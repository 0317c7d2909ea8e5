import type { Mark, Turn } from "../model/records.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";
import { labelsIn } from "./turns.ts";

/**
 * The speakers' labels that turns begin with, `Interviewer: `, in order. A line that looks like a label and begins no
 * turn is words of whoever speaks.
 */
export function turnLabels(text: string, turns: readonly Turn[], marks: readonly Mark[]): Range[] {
  if (turns.length === 0) return [];
  const ends = new Map(turns.map(({ start, end }) => [start, end]));
  const lines = paragraphsOf(text);
  return labelsIn(text, lines, marks).flatMap(({ line, length }) => {
    const start = lines[line]?.start ?? 0;
    const end = ends.get(start);
    return end === undefined ? [] : [{ start, end: Math.min(start + length, end) }];
  });
}
