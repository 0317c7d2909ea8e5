import type { Document, Id, Turn } from "../model/records.ts";
import { type PlaceName, placeNamer } from "../text/place-names.ts";
import type { Range } from "../text/range.ts";
import { wordsAfter, wordsBefore } from "../text/words-around.ts";
import { countedStretches, eachWordIn, type WordInput } from "./word-list.ts";
import type { WordQuestion } from "./word-list-table.ts";
import { COUNTS, decider } from "./word-options.ts";

/** An occurrence of a word with what stands around it. */
export type WordPlace = PlaceName &
  Range & {
    readonly documentId: Id;
    readonly documentName: string;
    readonly before: string;
    readonly word: string;
    readonly after: string;
  };

/** The first places of a word, and how many there are. */
export type WordPlaces = { readonly all: number; readonly places: readonly WordPlace[] };

/** UTF-16 code units to each side of a word, at most. */
const CONTEXT = 70;

/** Where a word of a list stands, by document, in the order of the text: as often as the list says. [W9] */
export function wordRanges(input: WordInput, { filter, options }: WordQuestion, key: string): Map<Id, Range[]> {
  const groups = input.stock.groups(options.foldAccents);
  const wanted = groups.find(key);
  const decisionsFor = decider(groups, options);
  const places = new Map<Id, Range[]>();
  for (const document of input.documents) {
    const tokens = input.tokens.get(document.id);
    const stretches = countedStretches(input, document, filter);
    if (wanted === null || !tokens || !stretches || decisionsFor(document.language)[wanted] !== COUNTS) continue;
    const { starts, ends } = tokens.words;
    const found: Range[] = [];
    eachWordIn(tokens, stretches, (word) => {
      if (groups.of[tokens.spellings[word] ?? 0] !== wanted) return;
      found.push({ start: starts[word] ?? 0, end: ends[word] ?? 0 });
    });
    if (found.length > 0) places.set(document.id, found);
  }
  return places;
}

/** The first so many places, of which texts are read one document after the other; `read` gives null where it is gone. */
export async function firstPlaces(
  ranges: ReadonlyMap<Id, readonly Range[]>,
  most: number,
  read: (id: Id) => Promise<{ readonly document: Document; readonly content: WordContext } | null>,
): Promise<WordPlaces> {
  const places: WordPlace[] = [];
  let all = 0;
  for (const [id, found] of ranges) {
    all += found.length;
    const one = places.length < most ? await read(id) : null;
    if (one) places.push(...wordPlaces(one.document, one.content, found.slice(0, most - places.length)));
  }
  return { all, places };
}

/** What is around words. */
type WordContext = { readonly text: string; readonly turns: readonly Turn[] };

/** The places of a document with the words around them; blanks and line ends are single spaces. */
export function wordPlaces(
  { id, name }: Document,
  { text, turns }: WordContext,
  ranges: readonly Range[],
): WordPlace[] {
  const placeOf = placeNamer(text, turns);
  return ranges.map(({ start, end }) => ({
    ...{ documentId: id, documentName: name, start, end },
    ...placeOf(start),
    before: spaced(wordsBefore(text, start, CONTEXT)),
    word: text.slice(start, end),
    after: spaced(wordsAfter(text, end, CONTEXT)),
  }));
}

function spaced(words: string): string {
  return words.replace(/\s+/gu, " ");
}
