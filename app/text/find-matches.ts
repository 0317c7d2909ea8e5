import { type Folded, fold, foldWithPositions } from "./fold.ts";
import { foldedPattern } from "./fold-pattern.ts";
import { wholeGraphemes } from "./graphemes.ts";
import { paragraphAt, paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";

/** What is looked for in a text. */
export type FindQuery = {
  readonly pattern: string;
  readonly isRegex: boolean;
  readonly matchesCase: boolean;
  readonly matchesAccents: boolean;
  readonly wholeWords: boolean;
};

/** Where the matches lie: `starts[i]` to `ends[i]`, in order; or a sentence that says why none was looked for. */
export type Found =
  | { readonly starts: Uint32Array; readonly ends: Uint32Array; readonly problem: null }
  | { readonly problem: string };

/** A text in which things are looked for, folded once for each way of folding. */
export type FindableText = {
  readonly text: string;
  /** BCP 47; decides what is a word. */
  readonly language: string;
  readonly folded: Map<string, Folded>;
};

/** A text that is new to the search. */
export function findable(text: string, language: string): FindableText {
  return { text, language, folded: new Map() };
}

/**
 * The matches of a query, from left to right, none overlapping another; empty ones do not count. Capitals and accents
 * are told apart where the query says so. A regular expression is matched line by line against the text folded alike.
 * A match that holds a part of a letter is widened to the whole of it. Of whole words, no end lies inside a word.
 */
export function findMatches(source: FindableText, query: FindQuery): Found {
  const { matchesCase: keepsCase, matchesAccents: keepsAccents } = query;
  // capitals are left to the regular expression, to which \S and \s are not the same
  const folding = { keepsCase: keepsCase || query.isRegex, keepsAccents };
  let find: (folded: string) => Iterable<Range>;
  try {
    const regex = query.isRegex ? foldedPattern(query.pattern, { keepsCase, keepsAccents }) : null;
    find = regex ? (folded) => regexMatches(folded, regex) : (folded) => wordsIn(folded, fold(query.pattern, folding));
  } catch (error) {
    return { problem: notRegular(error) };
  }
  const kind = JSON.stringify(folding);
  const folded = source.folded.get(kind) ?? foldWithPositions(source.text, folding);
  source.folded.set(kind, folded);
  const isWanted = query.wholeWords ? wholeWordsOf(source) : () => true;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const stretch of find(folded.folded)) {
    const match = wholeGraphemes(source.text, folded.rangeOf(stretch));
    if (match.start < (ends.at(-1) ?? 0) || !isWanted(match)) continue;
    starts.push(match.start);
    ends.push(match.end);
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), problem: null };
}

function* regexMatches(folded: string, regex: RegExp): Iterable<Range> {
  for (const { 0: words, index } of folded.matchAll(regex)) {
    if (words !== "") yield { start: index, end: index + words.length };
  }
}

function* wordsIn(folded: string, words: string): Iterable<Range> {
  if (words === "") return;
  for (let start = folded.indexOf(words); start >= 0; start = folded.indexOf(words, start + words.length)) {
    yield { start, end: start + words.length };
  }
}

/** Whether a match cuts no word; a segmenter is given one paragraph at a time, as for `wordBoundaries`. */
function wholeWordsOf({ text, language }: FindableText): (match: Range) => boolean {
  const paragraphs = paragraphsOf(text);
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  let paragraph: Range = { start: 0, end: -1 };
  let segments = segmenter.segment("");
  const cutsAt = (position: number) => {
    if (position < paragraph.start || position > paragraph.end) {
      paragraph = paragraphs[paragraphAt(paragraphs, position)] ?? paragraph;
      segments = segmenter.segment(text.slice(paragraph.start, paragraph.end));
    }
    const at = position - paragraph.start;
    const segment = segments.containing(at);
    return segment !== undefined && segment.isWordLike === true && segment.index < at;
  };
  return ({ start, end }) => !cutsAt(start) && !cutsAt(end);
}

/** Why a pattern is no regular expression, as a sentence. */
export function notRegular(error: unknown): string {
  const reason = error instanceof Error ? error.message.split(": ").at(-1) : "";
  return `This is not a regular expression yet: ${reason?.toLowerCase() ?? ""}.`;
}
