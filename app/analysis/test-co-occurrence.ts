import type { Id, Turn } from "../model/records.ts";
import { numberedParagraphs } from "../text/numbered-paragraphs.ts";
import { type CoOccurrenceOptions, coOccurrences } from "./co-occurrence.ts";
import { type CountFilter, countEverything } from "./count-filter.ts";
import { type PairFigures, pairFinder } from "./pair-figures.ts";
import { inputOf, type Little } from "./test-input.ts";

/** For tests: a project in little with turns, as `[start, end, role, question]`, `I` for the interviewer. */
export type LittleInterviews = Omit<Little, "interviewer" | "turns"> & {
  readonly turns?: Readonly<
    Record<string, readonly (readonly [start: number, end: number, role: "I" | "R", question: number | null])[]>
  >;
};

/** Everything is counted. */
export const everything: CountFilter = countEverything;

/** By overlap, each code by itself. */
export const byOverlap: CoOccurrenceOptions = { by: "overlap", paragraphs: 0, withSubcodes: false };

/** What is counted of a project in little, with its texts. */
export function interviewsOf(little: LittleInterviews) {
  const turns = Object.entries(little.turns ?? {}).map(([id, some]) => {
    const all = some.map(([start, end, role, question]): Turn => {
      return { start, end, speaker: role, role: role === "I" ? "interviewer" : "respondent", question };
    });
    return [id, { id, turns: all }] as const;
  });
  return {
    ...inputOf(little),
    turns: new Map(turns),
    paragraphs: new Map(Object.entries(little.texts).map(([id, text]) => [id, numberedParagraphs(text)])),
  };
}

/** The figures of two codes of a project in little. */
export function pairOf(
  little: LittleInterviews,
  [first, second]: readonly [Id, Id],
  { filter = everything, ...options }: Partial<CoOccurrenceOptions> & { readonly filter?: CountFilter } = {},
): PairFigures | null {
  const found = coOccurrences(interviewsOf(little), filter, { ...byOverlap, ...options });
  const place = (code: Id) => found.codes.findIndex(({ id }) => id === code);
  return pairFinder(found)(place(first), place(second));
}
