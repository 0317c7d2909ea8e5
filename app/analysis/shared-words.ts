import type { QueryOperator } from "../model/records.ts";
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
  readonly #stretches = new Map<string, readonly Range[]>();

  /** Leaves of each passage what it shares with the passages of the right operand that it stands to as asked. */
  narrow(left: Segments, right: Segments, operator: "overlaps" | "within" | "encloses"): void {
    // what lies within another passage shares all its words
    if (operator === "within") return;
    const begins = Uint32Array.from(right, ({ start }) => start);
    const runs = operator === "overlaps" ? joined(right) : null;
    for (const segment of left) {
      const shared = runs ? common([segment], runs) : joined(within(segment, right, begins));
      const key = keyOf(segment);
      this.#stretches.set(key, common(this.#stretches.get(key) ?? [segment], shared));
    }
  }

  /** Takes passages as a whole, which are found whatever they share. */
  addWhole(segments: Segments): void {
    for (const segment of segments) this.#stretches.delete(keyOf(segment));
  }

  /** The shared words of passages as passages of their own, each once, by start, then end. */
  of(segments: Segments): Segments {
    const found = new Map<string, Segment>();
    for (const segment of segments) {
      for (const { start, end } of this.#stretches.get(keyOf(segment)) ?? [segment]) {
        const stretch = { ...segment, start, end };
        const before = found.get(keyOf(stretch));
        const codeIds = [...new Set([...(before?.codeIds ?? []), ...segment.codeIds])];
        found.set(keyOf(stretch), { ...stretch, codeIds });
      }
    }
    return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

function keyOf({ start, end, coderId }: Segment): string {
  return `${start} ${end} ${coderId}`;
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

/** Ranges by start, with those that overlap or touch as one; without those of no character. */
function joined(ranges: readonly Range[]): Range[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    if (start === end) continue;
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

/** What lies in both of two lists of ranges that do not overlap each other, by start. */
function common(some: readonly Range[], others: readonly Range[]): Range[] {
  const ends = Uint32Array.from(others, ({ end }) => end);
  return some.flatMap(({ start, end }) => {
    const found: Range[] = [];
    for (let at = firstAtLeast(ends, start + 1); at < others.length; at++) {
      const one = others[at];
      if (!one || one.start >= end) break;
      found.push({ start: Math.max(start, one.start), end: Math.min(end, one.end) });
    }
    return found;
  });
}
