import type { Turn } from "../model/records.ts";
import { fold } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import type { SearchPlan } from "./evaluate.ts";
import type { Query, SearchUnit, WordPattern } from "./query.ts";

type Word = Range & { readonly term: string };
type Span = { readonly first: number; readonly last: number };

const SINGLE = "(?:(?=[\\p{L}\\p{N}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}])";
const WORDS = new RegExp(`${SINGLE}\\p{M}*|(?:(?!${SINGLE})[\\p{L}\\p{N}]\\p{M}*)+`, "gu");

/** What a search finds, by going through the text for each part of the query and each pair of words; for tests. */
export function naiveMatches(text: string, turns: readonly Turn[], plan: SearchPlan): Range[] {
  const words: Word[] = [...text.matchAll(WORDS)].map(({ 0: word, index }) => {
    return { start: index, end: index + word.length, term: fold(word) };
  });
  const isSearched = (range: Range) => isSpoken(text, turns, plan, range);
  const unitOf = (position: number) => naiveUnit(text, turns, plan.unit, position);
  const units = new Set([...text, ""].map((_, position) => unitOf(position)));

  const spans = (query: Query): Span[] => {
    if (query.kind === "or") return query.parts.flatMap(spans);
    if (query.kind === "near") return nearby(query);
    if (query.kind !== "words") throw new Error(query.kind);
    return words.flatMap((_, first) => {
      const last = first + query.words.length - 1;
      const fits = query.words.every((pattern, place) => isLike(words, first + place, pattern));
      return fits && isSearched(rangeOf({ first, last })) ? [{ first, last }] : [];
    });
  };
  const nearby = ({ left, right, distance }: Query & { kind: "near" }): Span[] => {
    const rights = spans(right);
    const pairs = spans(left).flatMap((a) => rights.map((b) => (a.first < b.first ? [a, b] : [b, a]) as [Span, Span]));
    const near = pairs.filter(([a, b]) => b.first > a.last && b.first - a.last <= distance);
    const all = near
      .filter(([a, b]) => unitOf(rangeOf(a).start) === unitOf(rangeOf(b).start))
      .map(([a, b]): Span => ({ first: a.first, last: b.last }));
    return all.filter((span) => !all.some((other) => holds(span, other)));
  };
  const rangeOf = ({ first, last }: Span): Range => {
    return { start: words[first]?.start ?? -1, end: words[last]?.end ?? -1 };
  };

  const inUnit = (query: Query, unit: string): { holds: boolean; found: Range[] } => {
    if (query.kind === "not") return { holds: !inUnit(query.part, unit).holds, found: [] };
    if (query.kind === "and" || query.kind === "or") {
      const parts = query.parts.map((part) => inUnit(part, unit));
      const holds = query.kind === "and" ? parts.every((part) => part.holds) : parts.some((part) => part.holds);
      return { holds, found: holds ? parts.flatMap(({ found }) => found) : [] };
    }
    const all = query.kind === "regex" ? regexRanges(query.regex) : spans(query).map(rangeOf);
    const found = all.filter(({ start }) => unitOf(start) === unit);
    return { holds: found.length > 0, found };
  };
  // the texts of these tests have letters whose folding changes no length
  const regexRanges = (regex: RegExp): Range[] =>
    [...fold(text, { keepsCase: true }).matchAll(regex)]
      .map(({ 0: match, index }) => ({ start: index, end: index + match.length }))
      .filter((range) => range.start < range.end && isSearched(range));

  const found = [...units].flatMap((unit) => inUnit(plan.query, unit).found);
  const once = new Map(found.map((range) => [`${range.start} ${range.end}`, range]));
  return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a span holds another that is shorter. */
function holds(outer: Span, inner: Span): boolean {
  const isShorter = outer.last - outer.first > inner.last - inner.first;
  return isShorter && outer.first <= inner.first && outer.last >= inner.last;
}

function isLike(words: readonly Word[], place: number, { text, isGlued }: WordPattern): boolean {
  const word = words[place];
  if (!word || (isGlued && words[place - 1]?.end !== word.start)) return false;
  const pattern = text.replace(/[*?]/g, (sign) => (sign === "*" ? ".*" : "."));
  return new RegExp(`^${pattern}$`, "su").test(word.term);
}

function isSpoken(text: string, turns: readonly Turn[], plan: SearchPlan, { start, end }: Range): boolean {
  const speaks = (position: number) => {
    const turn = turns.find((one) => one.start <= position && position < one.end);
    if (plan.speakers && !plan.speakers.has(turn?.speaker ?? "nobody at all")) return null;
    if (plan.leaveOutInterviewer && turn?.role === "interviewer") return null;
    return plan.speakers ? turn : "all but the interviewer";
  };
  const positions = Array.from({ length: end - start }, (_, index) => speaks(start + index));
  return text.length >= end && positions.every((one) => one !== null && one === positions[0]);
}

function naiveUnit(text: string, turns: readonly Turn[], unit: SearchUnit, position: number): string {
  if (unit === "document") return "all";
  const line = text.slice(0, position).split("\n").length;
  if (unit === "paragraph") return `line ${line}`;
  const turn = turns.findIndex((one) => one.start <= position && position < one.end);
  if (turn >= 0) return `turn ${turn}`;
  const before = turns.filter((one) => one.end <= position).length;
  return `line ${line} after ${before}`;
}
