import type { Id } from "../model/records.ts";
import { findable, findMatches, notRegular } from "../text/find-matches.ts";
import { fold } from "../text/fold.ts";
import { foldedPattern } from "../text/fold-pattern.ts";
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
  /** Whether these are a regular expression. [R9] */
  readonly isRegex: boolean;
  readonly context: ContextUnit;
};

/** Segments with their words and places, by document and position. Documents whose text is not there are left out. */
export function retrievedPassages(
  input: Pick<PassageInput, "documents" | "texts" | "turns">,
  segments: ReadonlyMap<Id, readonly Segment[]>,
  wish: PassageWish,
): RetrievedPassage[] {
  return input.documents.flatMap((document) => {
    const text = input.texts.get(document.id);
    const found = segments.get(document.id);
    if (text === undefined || !found) return [];
    const wanted = found.filter(containing(text, document.language, wish));
    if (wanted.length === 0) return [];
    const turns = input.turns.get(document.id)?.turns ?? [];
    const place = placer(document, text, turns);
    const around = contextOf({ text, language: document.language, turns }, wish.context);
    return wanted.map((segment) => ({ ...place(segment), ...around(segment) }));
  });
}

type Words = Pick<PassageWish, "words" | "isRegex">;

/** Why nothing can be looked for, as a sentence; null where it can. */
export function wordsProblem({ words, isRegex }: Words): string | null {
  try {
    if (isRegex) foldedPattern(words.trim(), {});
    return null;
  } catch (error) {
    return notRegular(error);
  }
}

/** Whether words stand in a stretch of the text. Matches do not overlap, so the first that begins in it ends first. */
function containing(text: string, language: string, wish: Words): (range: Range) => boolean {
  const words = wish.words.trim();
  if (words === "") return () => true;
  if (wish.isRegex) return matching(text, foldedPattern(words, {}));
  const about = { isRegex: false, matchesCase: false, matchesAccents: false, wholeWords: false };
  const found = findMatches(findable(text, language), { pattern: words, ...about });
  if (found.problem !== null) return () => false;
  const { starts, ends } = found;
  return ({ start, end }) => {
    const first = firstAtLeast(starts, start);
    return first < starts.length && (ends[first] ?? 0) <= end;
  };
}

/** Whether an expression matches a character at least of a stretch of the text that is taken by itself. [R9] */
function matching(text: string, regex: RegExp): (range: Range) => boolean {
  return ({ start, end }) => {
    const folded = fold(text.slice(start, end), { keepsCase: true });
    for (const [match] of folded.matchAll(regex)) if (match !== "") return true;
    return false;
  };
}
