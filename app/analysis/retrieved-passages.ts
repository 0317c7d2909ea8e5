import type { Id } from "../model/records.ts";
import { findable, findMatches } from "../text/find-matches.ts";
import type { Range } from "../text/range.ts";
import { firstAtLeast } from "../text/words.ts";
import { type Context, type ContextUnit, contextOf } from "./passage-context.ts";
import { type Passage, type PassageInput, placer, type Segment } from "./passages.ts";

/** A passage that a query has found, with the words around it. */
export type RetrievedPassage = Passage & Context;

/** What is asked of the passages found. */
export type PassageWish = {
  /** The words that stand in each, as typed; empty for any. [R7] */
  readonly words: string;
  readonly context: ContextUnit;
};

/** Segments with their words and places, by document and position. Documents whose text is not there are left out. */
export function retrievedPassages(
  input: Pick<PassageInput, "documents" | "texts" | "turns">,
  segments: ReadonlyMap<Id, readonly Segment[]>,
  { words, context }: PassageWish,
): RetrievedPassage[] {
  return input.documents.flatMap((document) => {
    const text = input.texts.get(document.id);
    const found = segments.get(document.id);
    if (text === undefined || !found) return [];
    const wanted = found.filter(containing(text, document.language, words.trim()));
    if (wanted.length === 0) return [];
    const turns = input.turns.get(document.id)?.turns ?? [];
    const place = placer(document, text, turns);
    const around = contextOf({ text, language: document.language, turns }, context);
    return wanted.map((segment) => ({ ...place(segment), ...around(segment) }));
  });
}

/** Whether words stand in a stretch of the text. Matches do not overlap, so the first that begins in it ends first. */
function containing(text: string, language: string, words: string): (range: Range) => boolean {
  if (words === "") return () => true;
  const about = { isRegex: false, matchesCase: false, matchesAccents: false, wholeWords: false };
  const found = findMatches(findable(text, language), { pattern: words, ...about });
  if (found.problem !== null) return () => false;
  const { starts, ends } = found;
  return ({ start, end }) => {
    const first = firstAtLeast(starts, start);
    return first < starts.length && (ends[first] ?? 0) <= end;
  };
}
