import { contextOf } from "../text/context.ts";
import type { Range } from "../text/range.ts";
import type { CountFilter } from "./count-filter.ts";
import { type Passage, type PassageInput, passages } from "./passages.ts";
import { cutsOf, without } from "./spoken.ts";

/** A passage with what stands around it in its paragraphs; `…` where that is cut. */
export type Quote = Passage & { readonly before: string; readonly after: string };

/** The passages of a filter with their context; where words within one are not counted, `[…]` stands for them. [C7] */
export function quotes(input: PassageInput, filter: CountFilter): Quote[] {
  const placed = placer(input, filter);
  return passages(input, filter).map(placed);
}

function placer(input: PassageInput, filter: CountFilter): (passage: Passage) => Quote {
  const heardOf = new Map<string, readonly Range[]>();
  return (passage) => {
    const { documentId, start, end } = passage;
    const text = input.texts.get(documentId) ?? "";
    const cuts = cutsOf(input.turns.get(documentId), text.length, filter);
    const heard = heardOf.get(documentId) ?? without({ start: 0, end: text.length }, cuts);
    heardOf.set(documentId, heard);
    const parts = without({ start, end }, cuts);
    const [from, to] = [parts[0]?.start ?? start, parts.at(-1)?.end ?? end];
    return {
      ...passage,
      quote: parts.map((part) => text.slice(part.start, part.end).trim()).join(" […] "),
      ...{ before: before(text, from, holding(heard, from).start), after: after(text, to, holding(heard, to).end) },
    };
  };
}

/** What stands before a position in its line, from a bound on. */
function before(text: string, position: number, bound: number): string {
  const start = Math.max(bound, text.lastIndexOf("\n", position - 1) + 1);
  const context = contextOf(text, { start: position, end: position }, { start, end: position }).before;
  return context.length < position - start ? `… ${context}` : context;
}

/** What stands after a position in its line, up to a bound. */
function after(text: string, position: number, bound: number): string {
  const lineEnd = text.indexOf("\n", position);
  const end = Math.min(bound, lineEnd < 0 ? text.length : lineEnd);
  const context = contextOf(text, { start: position, end: position }, { start: position, end }).after;
  return context.length < end - position ? `${context} …` : context;
}

function holding(heard: readonly Range[], position: number): Range {
  return heard.find(({ start, end }) => start <= position && position <= end) ?? { start: position, end: position };
}
