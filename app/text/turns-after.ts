import type { Mark, Turn } from "../model/records.ts";
import { paragraphAt, paragraphsOf } from "./paragraphs.ts";
import { rangesAfter, type Splice } from "./splices.ts";
import { trimRange } from "./trim.ts";
import { findTurns } from "./turns.ts";

/** A text with how it is set. */
type SetText = { readonly text: string; readonly marks: readonly Mark[] };

/**
 * The turns of a text after splices. Where they are those that its labels give, maybe under other names, they are found
 * anew, so that a corrected label, or a question that was forgotten, counts. Else, and where the file itself says who
 * speaks when, they move with their words; what is typed at the edge of a turn belongs to it.
 */
export function turnsAfter(
  before: SetText,
  turns: readonly Turn[],
  splices: readonly Splice[],
  after: SetText,
): Turn[] {
  if (turns.length === 0) return [];
  const found = findTurns(before.text, before.marks);
  const isFound =
    found.length === turns.length && turns.every(({ start, time }, index) => !time && start === found[index]?.start);
  if (!isFound) return movedTurns(turns, splices, after.text);
  const chosen = new Map(turns.map(({ speaker, role }, index) => [found[index]?.speaker, { speaker, role }]));
  return findTurns(after.text, after.marks).map((turn) => ({ ...turn, ...chosen.get(turn.speaker) }));
}

/** The turns after splices, each with its words; what is inserted at the edge of a turn belongs to it. */
export function movedTurns(turns: readonly Turn[], splices: readonly Splice[], text: string): Turn[] {
  // what is inserted at an edge stands outside of a range there, hence inside of a turn beside it
  const starts = rangesAfter(
    turns.map(({ start }) => ({ start: -1, end: start })),
    splices,
  );
  const ends = rangesAfter(
    turns.map(({ end }) => ({ start: end, end: Number.MAX_SAFE_INTEGER })),
    splices,
  );
  const moved: Turn[] = [];
  for (const [index, turn] of turns.entries()) {
    const start = Math.max(starts[index]?.end ?? 0, moved.at(-1)?.end ?? 0);
    const { end } = trimRange(text, { start, end: Math.max(start, ends[index]?.start ?? 0) });
    if (start < end) moved.push({ ...turn, start, end });
  }
  return moved;
}

/** The marks of a text after splices; headings and items stay whole paragraphs, and what has no letter left goes. */
export function marksAfter(marks: readonly Mark[], splices: readonly Splice[], text: string): Mark[] {
  const paragraphs = paragraphsOf(text);
  const moved = rangesAfter(marks, splices)
    .filter(({ start, end }) => start < end)
    .map((mark) => {
      if (mark.kind !== "heading" && mark.kind !== "list-item") return mark;
      const [first, last] = [
        paragraphs[paragraphAt(paragraphs, mark.start)],
        paragraphs[paragraphAt(paragraphs, mark.end)],
      ];
      return { ...mark, start: first?.start ?? mark.start, end: last?.end ?? mark.end };
    });
  return moved.sort((a, b) => a.start - b.start || a.end - b.end);
}
