import type { DocumentIndex } from "./document-index.ts";
import type { Matcher } from "./matcher.ts";

/** Words that were found, from word `first` to word `last` of the text, both included. */
export type WordSpan = { readonly first: number; readonly last: number };

/** A word or phrase of a query, ready to be looked for. */
export type Phrase = { readonly matchers: readonly Matcher[]; readonly isGlued: readonly boolean[] };

/** Where a word or phrase stands in a text, from left to right; occurrences may overlap. */
export function findWords(index: DocumentIndex, { matchers, isGlued }: Phrase): WordSpan[] {
  const spans: WordSpan[] = [];
  const anchor = anchorOf(matchers);
  const lead = matchers[anchor];
  if (!lead) return spans;
  const length = matchers.length;
  const latest = index.terms.length - length;
  const take = (place: number) => {
    const first = place - anchor;
    if (first >= 0 && first <= latest && standsAt(index, matchers, isGlued, first)) {
      spans.push({ first, last: first + length - 1 });
    }
  };
  const { terms } = index;
  if (lead.only !== null) {
    if (lead.only < 0) return spans;
    for (let place = terms.indexOf(lead.only); place >= 0; place = terms.indexOf(lead.only, place + 1)) take(place);
    return spans;
  }
  for (let place = 0; place < terms.length; place++) if (lead.has(terms[place] ?? -1)) take(place);
  return spans;
}

/** The word to look for first: one that is known exactly, before one with wildcards. */
function anchorOf(matchers: readonly Matcher[]): number {
  const exact = matchers.findIndex(({ only }) => only !== null);
  return exact >= 0 ? exact : matchers.findIndex(({ isAny }) => !isAny);
}

function standsAt(
  { terms, starts, lengths }: DocumentIndex,
  matchers: readonly Matcher[],
  isGlued: readonly boolean[],
  first: number,
): boolean {
  for (const [place, matcher] of matchers.entries()) {
    const word = first + place;
    if (!matcher.has(terms[word] ?? -1)) return false;
    if (isGlued[place] && (starts[word - 1] ?? 0) + (lengths[word - 1] ?? 0) !== starts[word]) return false;
  }
  return true;
}
