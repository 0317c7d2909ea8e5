import type { Turn } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import type { CodedRuns } from "./coded-runs.ts";

/**
 * Calls back for each two passages of different codes that share a position, in the order of the later of the two, then
 * of the earlier. The passages come by start.
 */
export function forEachMeeting(
  { codes, starts, ends }: CodedRuns,
  onMeeting: (earlier: number, later: number) => void,
): void {
  const open: number[] = [];
  for (let run = 0; run < codes.length; run++) {
    const [code, start] = [codes[run], starts[run] ?? 0];
    let kept = 0;
    for (const other of open) {
      if ((ends[other] ?? 0) <= start) continue;
      open[kept++] = other;
      if (codes[other] !== code) onMeeting(other, run);
    }
    open.length = kept;
    open.push(run);
  }
}

/**
 * The same passages as stretches of paragraphs, made so long that two of them share a position where no more than
 * `distance` paragraphs lie from one to the other. A passage touches the paragraphs of which it covers a character; one
 * of blank lines alone touches the paragraph after it, or the last. [K6]
 */
export function inParagraphs(runs: CodedRuns, paragraphs: readonly Range[], distance: number): CodedRuns {
  const lastParagraph = Math.max(0, paragraphs.length - 1);
  const starts = runs.starts.map((start) => Math.min(firstEndingAfter(paragraphs, start), lastParagraph));
  const ends = runs.ends.map((end, run) => {
    const last = firstStartingFrom(paragraphs, end) - 1;
    return Math.max(starts[run] ?? 0, last) + distance + 1;
  });
  return { codes: runs.codes, starts, ends };
}

/** By its index, the unit to which a turn belongs, or -1 where it belongs to none. */
export function turnUnits(turns: readonly Turn[], by: "turn" | "answer"): readonly number[] {
  if (by === "turn") return turns.map((_, index) => index);
  const unitOfQuestion = new Map<number, number>();
  return turns.map(({ role, question }, index) => {
    if (role !== "respondent") return -1;
    if (question === null) return index;
    const known = unitOfQuestion.get(question);
    if (known !== undefined) return known;
    unitOfQuestion.set(question, index);
    return index;
  });
}

/** Calls back with the units that a passage touches, one for each turn of which it covers a character. [K5] */
export function forEachUnit(
  range: Range,
  turns: readonly Turn[],
  units: readonly number[],
  onUnit: (unit: number) => void,
): void {
  for (let index = firstEndingAfter(turns, range.start); index < turns.length; index++) {
    const turn = turns[index];
    if (!turn || turn.start >= range.end) return;
    const unit = units[index] ?? -1;
    if (unit >= 0 && turn.start < turn.end) onUnit(unit);
  }
}

function firstEndingAfter(ranges: readonly Range[], position: number): number {
  return firstWhere(ranges, ({ end }) => end > position);
}

function firstStartingFrom(ranges: readonly Range[], position: number): number {
  return firstWhere(ranges, ({ start }) => start >= position);
}

/** The first range for which something holds that holds for all after it, by binary search. */
function firstWhere(ranges: readonly Range[], holds: (range: Range) => boolean): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range && !holds(range)) low = middle + 1;
    else high = middle;
  }
  return low;
}
