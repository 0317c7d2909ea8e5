import type { QueryOperator } from "../model/records.ts";
import { firstAtLeast } from "../text/words.ts";
import type { Segment } from "./passages.ts";

/** Segments are of one document, by start, then end, each of its range and coder once. */
type Segments = readonly Segment[];

type Relation = {
  readonly operator: Exclude<QueryOperator, "and" | "or" | "not">;
  readonly isNegated: boolean;
  readonly paragraphs: number;
  /** Where the paragraphs of the document begin. */
  readonly starts: Uint32Array;
};

/** The segments of both; of those in both, the codes of both. [R4] */
export function either(left: Segments, right: Segments): Segments {
  if (right.length === 0) return left;
  if (left.length === 0) return right;
  const merged: Segment[] = [];
  let at = 0;
  let sameRange: Segment[] = [];
  const take = (segment: Segment) => {
    if (sameRange[0] && compareRanges(sameRange[0], segment) !== 0) sameRange = [];
    const place = sameRange.findIndex(({ coderId }) => coderId === segment.coderId);
    const before = sameRange[place];
    if (!before) {
      sameRange.push(segment);
      merged.push(segment);
      return;
    }
    const both = withCodes(before, segment);
    merged[merged.length - sameRange.length + place] = both;
    sameRange[place] = both;
  };
  for (const segment of left) {
    for (let one = right[at]; one && compareRanges(one, segment) < 0; one = right[++at]) take(one);
    take(segment);
  }
  for (const segment of right.slice(at)) take(segment);
  return merged;
}

/**
 * The segments of the left whose words, the very same range, are in the right, whoever coded them there; those not, where
 * `wants` is false. The codes that the same coder put there come along. [R4]
 */
export function alsoCoded(left: Segments, right: Segments, wants: boolean): Segments {
  const found: Segment[] = [];
  let from = 0;
  for (const segment of left) {
    while (isBefore(right[from], segment)) from++;
    let [has, both] = [false, segment];
    for (let at = from; ; at++) {
      const one = right[at];
      if (!one || compareRanges(one, segment) !== 0) break;
      has = true;
      if (one.coderId === segment.coderId) both = withCodes(segment, one);
    }
    if (has === wants) found.push(both);
  }
  return found;
}

/** The segments of the left that stand to one of the right as the relation says, or where it is negated to none. [R5] */
export function meeting(left: Segments, right: Segments, relation: Relation): Segments {
  const meets = testOf(right, relation);
  return left.filter((segment) => meets(segment) !== relation.isNegated);
}

function testOf(right: Segments, { operator, paragraphs, starts }: Relation): (segment: Segment) => boolean {
  switch (operator) {
    case "overlaps":
      return overlapping(right.filter(({ start, end }) => start < end));
    case "within":
      return within(right);
    case "encloses":
      return enclosing(right);
    case "followed-by":
      return followed(right, paragraphs, starts);
    case "near":
      return near(right, paragraphs, starts);
  }
}

/** One of them begins before the segment ends, and of those the one that ends last ends behind its start. */
function overlapping(right: Segments): (segment: Segment) => boolean {
  const [begins, furthest] = [numbersOf(right, startOf), furthestOf(right, endOf)];
  return ({ start, end }) => {
    const before = firstAtLeast(begins, end);
    return start < end && before > 0 && (furthest[before - 1] ?? 0) > start;
  };
}

function within(right: Segments): (segment: Segment) => boolean {
  const [begins, furthest] = [numbersOf(right, startOf), furthestOf(right, endOf)];
  return ({ start, end }) => {
    const before = firstAtLeast(begins, start + 1);
    return before > 0 && (furthest[before - 1] ?? 0) >= end;
  };
}

/** Of those that begin no earlier, the one that ends first ends no later. */
function enclosing(right: Segments): (segment: Segment) => boolean {
  const begins = numbersOf(right, startOf);
  const nearest = new Uint32Array(right.length);
  let least = Number.POSITIVE_INFINITY;
  for (let at = right.length - 1; at >= 0; at--) {
    least = Math.min(least, right[at]?.end ?? least);
    nearest[at] = least;
  }
  return ({ start, end }) => {
    const at = firstAtLeast(begins, start);
    return at < right.length && (nearest[at] ?? 0) <= end;
  };
}

function followed(right: Segments, paragraphs: number, starts: Uint32Array): (segment: Segment) => boolean {
  const begins = numbersOf(right, startOf);
  return (segment) => {
    const next = begins[firstAtLeast(begins, segment.end)];
    return next !== undefined && paragraphAt(starts, next) - lastParagraph(starts, segment) <= paragraphs;
  };
}

/** Paragraphs rise with positions, so that what is near is what overlaps when both reach so many paragraphs further. */
function near(right: Segments, paragraphs: number, starts: Uint32Array): (segment: Segment) => boolean {
  const begins = numbersOf(right, ({ start }) => paragraphAt(starts, start));
  const furthest = furthestOf(right, (segment) => lastParagraph(starts, segment));
  return (segment) => {
    const before = firstAtLeast(begins, lastParagraph(starts, segment) + paragraphs + 1);
    return before > 0 && (furthest[before - 1] ?? 0) + paragraphs >= paragraphAt(starts, segment.start);
  };
}

/** The number of the paragraph that holds a position, from 1; 0 before the first. */
function paragraphAt(starts: Uint32Array, position: number): number {
  return firstAtLeast(starts, position + 1);
}

/** The number of the paragraph that holds the segment's last character. */
function lastParagraph(starts: Uint32Array, { start, end }: Segment): number {
  return paragraphAt(starts, Math.max(start, end - 1));
}

function startOf({ start }: Segment): number {
  return start;
}

function endOf({ end }: Segment): number {
  return end;
}

/** A number of each. */
function numbersOf(segments: Segments, numberOf: (segment: Segment) => number): Uint32Array {
  const numbers = new Uint32Array(segments.length);
  let at = 0;
  for (const segment of segments) numbers[at++] = numberOf(segment);
  return numbers;
}

/** At each place the greatest number up to there. */
function furthestOf(segments: Segments, numberOf: (segment: Segment) => number): Uint32Array {
  const numbers = numbersOf(segments, numberOf);
  for (let at = 1; at < numbers.length; at++) numbers[at] = Math.max(numbers[at] ?? 0, numbers[at - 1] ?? 0);
  return numbers;
}

function withCodes(segment: Segment, other: Segment): Segment {
  const added = other.codeIds.filter((id) => !segment.codeIds.includes(id));
  return added.length === 0 ? segment : { ...segment, codeIds: [...segment.codeIds, ...added] };
}

function isBefore(one: Segment | undefined, other: Segment): boolean {
  return one !== undefined && compareRanges(one, other) < 0;
}

function compareRanges(a: Segment, b: Segment): number {
  return a.start - b.start || a.end - b.end;
}
