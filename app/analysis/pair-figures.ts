import { type CoOccurrences, type CoOccurrenceWay, isWithin } from "./co-occurrence.ts";

/** How often each of two codes was found, and how often both together: joined passages, or units. [K3] [K5] */
export type PairFigures = { readonly n1: number; readonly n2: number; readonly n12: number };

/** What is said of a pair of codes: how often both were found, or that number beside those of the codes. */
export type PairMeasure = "n12" | "c" | "share_of_first" | "share_of_second";

/** What is counted, by the way it is counted. */
export const unitOfWay: Readonly<Record<CoOccurrenceWay, { readonly one: string; readonly many: string }>> = {
  overlap: { one: "passage", many: "passages" },
  paragraphs: { one: "passage", many: "passages" },
  turn: { one: "turn", many: "turns" },
  answer: { one: "answer", many: "answers" },
  document: { one: "document", many: "documents" },
};

/** A ratio of two codes beyond which c says little. [K7] */
const UNEVEN_BEYOND = 5;

/**
 * What finds the figures of two codes by their places, in the order asked for: those of a code with itself are all its
 * passages or units. Null where one code lies below the other, with sub-codes. [K8]
 */
export function pairFinder(found: CoOccurrences): (first: number, second: number) => PairFigures | null {
  const { codes, pairs, totals } = found;
  const offsets = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 5) offsets.set((pairs[at] ?? 0) * codes.length + (pairs[at + 1] ?? 0), at);
  return (first, second) => {
    const [total1, total2] = [totals[first] ?? 0, totals[second] ?? 0];
    if (first === second) return { n1: total1, n2: total1, n12: total1 };
    if (isWithin(codes, first, second)) return null;
    const at = offsets.get(Math.min(first, second) * codes.length + Math.max(first, second));
    if (at === undefined) return { n1: total1, n2: total2, n12: 0 };
    const [, , lower = 0, upper = 0, n12 = 0] = pairs.subarray(at, at + 5);
    return first < second ? { n1: lower, n2: upper, n12 } : { n1: upper, n2: lower, n12 };
  };
}

/** A measure of a pair; null where neither code, or for a share not the one code, was found. [K4] */
export function measureOf(figures: PairFigures, measure: PairMeasure): number | null {
  const { n1, n2, n12 } = figures;
  if (measure === "n12") return n12;
  const whole = { c: withEither(figures), share_of_first: n1, share_of_second: n2 }[measure];
  return whole === 0 ? null : n12 / whole;
}

/** How many joined passages, or units, hold the one code or the other: the denominator of c. [K4] */
export function withEither({ n1, n2, n12 }: PairFigures): number {
  return n1 + n2 - n12;
}

/** The largest c that two codes so often used could come to; null where one was not found. [K7] */
export function largestCoefficient({ n1, n2 }: PairFigures): number | null {
  return Math.min(n1, n2) === 0 ? null : Math.min(n1, n2) / Math.max(n1, n2);
}

/** Whether one code was found more than five times as often as the other, which keeps c small. [K7] */
export function isUneven({ n1, n2 }: PairFigures): boolean {
  return Math.min(n1, n2) > 0 && Math.max(n1, n2) > UNEVEN_BEYOND * Math.min(n1, n2);
}
