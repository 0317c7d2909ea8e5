import type { Id, QueryOperator } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { firstAtLeast } from "../text/words.ts";
import type { Segment } from "./passages.ts";

/** Of one document, by start, then end. */
type Segments = readonly Segment[];

/** Whether passages that an operator finds share words with those that it asks for. [R10] */
export function sharesWords(operator: QueryOperator): operator is "overlaps" | "within" | "encloses" {
  return operator === "overlaps" || operator === "within" || operator === "encloses";
}

/** Of the passages that are found, the words that the conditions so far ask for, too. [R10] */
export class SharedWords {
  /** Only of passages of which not all is shared. */
  readonly #stretches = new BySegment<readonly Range[]>();

  /** Leaves of each passage what it shares with the passages of the right operand that it stands to as asked. */
  narrow(left: Segments, right: Segments, operator: "overlaps" | "within" | "encloses"): void {
    // what lies within another passage shares all its words
    if (operator === "within") return;
    const begins = Uint32Array.from(right, ({ start }) => start);
    const runs = operator === "overlaps" ? runsOf(right) : null;
    for (const segment of left) {
      const inside = runs ? null : within(segment, right, begins);
      // most passages hold one or none
      if (inside && inside.length < 2 && !this.#stretches.get(segment)) {
        this.#stretches.set(
          segment,
          inside.filter(({ start, end }) => start < end),
        );
        continue;
      }
      const shared = runs ?? runsOf(inside ?? []);
      const before = this.#stretches.get(segment) ?? [segment];
      this.#stretches.set(
        segment,
        before.flatMap((stretch) => common(stretch, shared)),
      );
    }
  }

  /** Takes passages as a whole, which are found whatever they share. */
  addWhole(segments: Segments): void {
    for (const segment of segments) this.#stretches.delete(segment);
  }

  /** The shared words of passages as passages of their own, each once, by start, then end. */
  of(segments: Segments): Segments {
    const found: Segment[] = [];
    const places = new BySegment<number>();
    for (const segment of segments) {
      for (const { start, end } of this.#stretches.get(segment) ?? [segment]) {
        const stretch = { start, end, coderId: segment.coderId, codeIds: segment.codeIds };
        const place = places.get(stretch);
        const before = place === undefined ? undefined : found[place];
        if (place !== undefined && before) {
          found[place] = { ...before, codeIds: [...new Set([...before.codeIds, ...segment.codeIds])] };
          continue;
        }
        places.set(stretch, found.length);
        found.push(stretch);
      }
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

/** No text is longer, so that both ends of a range make one number. */
const LONGEST = 2 ** 26;

/** Something for each segment, by its range and coder. */
class BySegment<Value> {
  readonly #byCoder = new Map<Id, Map<number, Value>>();

  get({ start, end, coderId }: Segment): Value | undefined {
    return this.#byCoder.get(coderId)?.get(start * LONGEST + end);
  }

  set({ start, end, coderId }: Segment, value: Value): void {
    const own = this.#byCoder.get(coderId) ?? new Map<number, Value>();
    own.set(start * LONGEST + end, value);
    this.#byCoder.set(coderId, own);
  }

  delete({ start, end, coderId }: Segment): void {
    this.#byCoder.get(coderId)?.delete(start * LONGEST + end);
  }
}

/** The segments that lie in a range. */
function within({ start, end }: Range, segments: Segments, begins: Uint32Array): Range[] {
  const found: Range[] = [];
  for (let at = firstAtLeast(begins, start); at < segments.length; at++) {
    const one = segments[at];
    if (!one || one.start >= end) break;
    if (one.end <= end) found.push(one);
  }
  return found;
}

/** Ranges that do not overlap, by start, with their ends once more to be looked for. */
type Runs = { readonly runs: readonly Range[]; readonly ends: Uint32Array };

/** Ranges by start, with those that overlap or touch as one; without those of no character. */
function runsOf(ranges: readonly Range[]): Runs {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    if (start === end) continue;
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return { runs, ends: Uint32Array.from(runs, ({ end }) => end) };
}

/** What of a range lies in others. */
function common({ start, end }: Range, { runs, ends }: Runs): Range[] {
  const found: Range[] = [];
  for (let at = firstAtLeast(ends, start + 1); at < runs.length; at++) {
    const one = runs[at];
    if (!one || one.start >= end) break;
    found.push({ start: Math.max(start, one.start), end: Math.min(end, one.end) });
  }
  return found;
}
