import type { Mark, Turn } from "../model/records.ts";
import { paragraphAt, paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";
import { labelOf } from "./speaker-labels.ts";
import { chooseSpeakers, type SpeakerChoice } from "./speakers.ts";
import { rangesAfter, type Splice } from "./splices.ts";
import { trimRange } from "./trim.ts";
import { findTurns } from "./turns.ts";

/** A text with how it is set. */
type SetText = { readonly text: string; readonly marks: readonly Mark[] };

/**
 * The turns of a text after splices. Where they are those that its labels give, maybe under other names, they are found
 * anew, so that a question that was forgotten counts, and have the roles that were chosen. Else, and where the file itself says who speaks when, they move
 * with their words; what is typed at the edge of a turn belongs to it, and a label that is corrected names its speaker.
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
  if (!isFound) return movedTurns(before.text, turns, splices, after.text);
  const anew = findTurns(after.text, after.marks);
  return [
    ...chooseSpeakers(after.text, anew, choicesAfter(turns, found, anew, turnRangesAfter(turns, splices, after.text))),
  ];
}

/**
 * Who the speakers of turns that are found anew are to be: those chosen for their labels, or for labels that stand
 * nowhere any more and that theirs take the place of.
 */
function choicesAfter(
  turns: readonly Turn[],
  found: readonly Turn[],
  anew: readonly Turn[],
  moved: readonly (readonly [Turn, Range])[],
): ReadonlyMap<string, SpeakerChoice> {
  const foundOf = new Map(turns.map((turn, index) => [turn, found[index] ?? turn]));
  const choices = new Map([...foundOf].map(([{ speaker, role }, one]) => [one.speaker, { name: speaker, role }]));
  const labels = new Map(anew.map(({ start, speaker }) => [start, speaker]));
  const standing = new Set(labels.values());
  for (const [turn, { start }] of moved) {
    const [before, label] = [foundOf.get(turn) ?? turn, labels.get(start)];
    const isChosen = turn.speaker !== before.speaker || turn.role !== before.role;
    if (!isChosen || label === undefined || choices.has(label) || standing.has(before.speaker)) continue;
    choices.set(label, { name: turn.speaker === before.speaker ? label : turn.speaker, role: turn.role });
  }
  return choices;
}

function movedTurns(before: string, turns: readonly Turn[], splices: readonly Splice[], after: string): Turn[] {
  const chosen = new Map(turns.map(({ start, speaker, role }) => [labelAt(before, start), { speaker, role }]));
  return turnRangesAfter(turns, splices, after).map(([turn, range]) => {
    const [label, corrected] = [labelAt(before, turn.start), labelAt(after, range.start)];
    const isNew = label !== null && corrected !== null && label !== corrected;
    return { ...turn, ...range, ...(isNew && (chosen.get(corrected) ?? { speaker: corrected })) };
  });
}

/** The turns after splices that leave alone who speaks: each goes with its words. */
export function turnsWithWords(turns: readonly Turn[], splices: readonly Splice[], after: string): Turn[] {
  return turnRangesAfter(turns, splices, after).map(([turn, range]) => ({ ...turn, ...range }));
}

/** Where turns stand after splices, of those that have words left. */
function turnRangesAfter(
  turns: readonly Turn[],
  splices: readonly Splice[],
  after: string,
): (readonly [Turn, Range])[] {
  // what is inserted at an edge stands outside of a range there, hence inside of a turn beside it
  const before = turns.map(({ start }) => ({ start: -1, end: start }));
  const behind = turns.map(({ end }) => ({ start: end, end: Number.MAX_SAFE_INTEGER }));
  const [starts, ends] = [rangesAfter(before, splices), rangesAfter(behind, splices)];
  const moved: (readonly [Turn, Range])[] = [];
  for (const [index, turn] of turns.entries()) {
    const start = Math.max(starts[index]?.end ?? 0, moved.at(-1)?.[1].end ?? 0);
    const { end } = trimRange(after, { start, end: Math.max(start, ends[index]?.start ?? 0) });
    if (start < end) moved.push([turn, { start, end }]);
  }
  return moved;
}

/** The name in the label that the line there opens with; null where it opens with none. */
function labelAt(text: string, start: number): string | null {
  const [line = ""] = text.slice(start, start + LONGEST_LABEL).split("\n", 1);
  return labelOf(line)?.speaker ?? null;
}

const LONGEST_LABEL = 200;

/**
 * The marks of a text after splices; headings and items stay whole paragraphs, and what has no letter left goes. Unlike a
 * coding, how words are set goes on to what is typed right behind them, or before them where they begin a line.
 */
export function marksAfter(marks: readonly Mark[], splices: readonly Splice[], text: string): Mark[] {
  const paragraphs = paragraphsOf(text);
  const insertions = new Map(splices.filter(({ start, end }) => start === end).map((one) => [one.start, one.inserted]));
  const moved = rangesAfter(marks, splices)
    .map((mark, index) => ({ mark, from: marks[index] ?? mark }))
    .filter(({ mark }) => mark.start < mark.end)
    .map(({ mark, from }) => {
      if (mark.kind !== "heading" && mark.kind !== "list-item") return goingOn(mark, from, insertions, text);
      const [first, last] = [
        paragraphs[paragraphAt(paragraphs, mark.start)],
        paragraphs[paragraphAt(paragraphs, mark.end)],
      ];
      return { ...mark, start: first?.start ?? mark.start, end: last?.end ?? mark.end };
    });
  return moved.sort((a, b) => a.start - b.start || a.end - b.end);
}

function goingOn(moved: Mark, from: Mark, insertions: ReadonlyMap<number, string>, text: string): Mark {
  const [before, behind] = [insertions.get(from.start) ?? "", insertions.get(from.end) ?? ""];
  const lineStart = text.lastIndexOf("\n", moved.start - 1) + 1;
  const start = before !== "" && moved.start - before.length === lineStart ? lineStart : moved.start;
  const [line = ""] = behind.split("\n");
  return { ...moved, start, end: moved.end + line.length };
}
