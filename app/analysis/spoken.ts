import type { DocumentTurns, Turn } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import type { CountFilter } from "./count-filter.ts";

/**
 * The stretches of a document of `length` code units whose words a filter does not count, in order and not overlapping.
 * Where speakers or questions are chosen, all but their turns; the text before the first turn belongs to nobody and to
 * no question, and what stands between turns to none of them. [C7] [C14]
 */
export function cutsOf(turns: DocumentTurns | undefined, length: number, filter: CountFilter): readonly Range[] {
  const { leaveOutInterviewer, speakers, questions } = filter;
  const all = turns?.turns ?? [];
  if (!speakers && !questions) return leaveOutInterviewer ? all.filter(({ role }) => role === "interviewer") : [];
  const counts = (speaker: string | null, question: number | null) =>
    (!speakers || speakers.has(speaker)) && (!questions || questions.has(question));
  const heard: Range[] = all.filter(
    (turn) => counts(turn.speaker || null, turn.question) && !(leaveOutInterviewer && isInterviewers(turn)),
  );
  const first = all[0]?.start ?? length;
  if (first > 0 && counts(null, null)) heard.unshift({ start: 0, end: first });
  return gapsBetween(heard, length);
}

function isInterviewers({ role }: Turn): boolean {
  return role === "interviewer";
}

function gapsBetween(stretches: readonly Range[], length: number): Range[] {
  const gaps: Range[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    if (start > from) gaps.push({ start: from, end: start });
    from = end;
  }
  // one further than the text: an empty coding at its very end lies in no turn
  gaps.push({ start: from, end: length + 1 });
  return gaps;
}

/**
 * What is left of a range when cuts are taken out of it: `[0,10)` without `[3,5)` is `[0,3) [5,10)`. The cuts are in
 * order and do not overlap. An empty range stays where it lies in no cut. [C7]
 */
export function without(range: Range, cuts: readonly Range[]): readonly Range[] {
  const { start, end } = range;
  if (start === end) return cuts.some((cut) => cut.start <= start && start < cut.end) ? [] : [range];
  let parts: Range[] | null = null;
  let from = start;
  for (let index = firstEndingAfter(cuts, start); index < cuts.length; index++) {
    const cut = cuts[index];
    if (!cut || cut.start >= end) break;
    parts ??= [];
    if (cut.start > from) parts.push({ start: from, end: cut.start });
    from = cut.end;
  }
  if (parts === null) return [range];
  if (from < end) parts.push({ start: from, end });
  return parts;
}

function firstEndingAfter(cuts: readonly Range[], position: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
