import type { Turn } from "../model/records.ts";
import type { Range } from "../text/range.ts";

/** Whose words are searched. */
export type SpeakerFilter = {
  /** By name; null for everyone, and for what nobody speaks. */
  readonly speakers: ReadonlySet<string> | null;
  readonly leaveOutInterviewer: boolean;
};

/** The stretches of a text that are searched, in order; null for the whole text. */
export function spokenStretches(
  turns: readonly Turn[],
  length: number,
  { speakers, leaveOutInterviewer }: SpeakerFilter,
): readonly Range[] | null {
  if (speakers) {
    return turns.filter(({ speaker, role }) => {
      return speakers.has(speaker) && !(leaveOutInterviewer && role === "interviewer");
    });
  }
  if (!leaveOutInterviewer) return null;
  const stretches: Range[] = [];
  let from = 0;
  for (const { start, end, role } of turns) {
    if (role !== "interviewer") continue;
    if (start > from) stretches.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) stretches.push({ start: from, end: length });
  return stretches;
}

/** Whether a range lies wholly within one of the stretches, which are in order and do not overlap. */
export function liesWithin(stretches: readonly Range[], { start, end }: Range): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low];
  return stretch !== undefined && stretch.start <= start;
}
