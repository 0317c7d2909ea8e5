import type { Coding, Document, Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { firstAtLeast } from "../text/words.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import { cutsOf, without } from "./spoken.ts";
import { COUNTS, decider, type LeaveReason, leaveReasons, type WordOptions } from "./word-options.ts";
import type { WordGroups, WordStock, WordTokens } from "./word-stock.ts";

/** What words are counted in. */
export type WordInput = Pick<CountInput, "codes" | "documents" | "codingsByDocument" | "turns"> & {
  readonly tokens: ReadonlyMap<Id, WordTokens>;
  readonly stock: WordStock;
};

/** What was left out for one reason: how many different words, and how often they stand in the text. */
export type LeftOut = { readonly words: number; readonly occurrences: number };

/** The words of texts with their figures, the most frequent first, then by their letters. */
export type WordList = {
  /** As words are told apart. */
  readonly keys: readonly string[];
  /** As they are spelled most often where they are counted. [W3] */
  readonly words: readonly string[];
  readonly occurrences: Uint32Array;
  readonly documents: Uint32Array;
  /** Documents with at least one of the words. */
  readonly documentTotal: number;
  /** Words of the text counted, those left out among them: the denominator. [W8] */
  readonly allWords: number;
  /** Documents of whose text anything counts, and all there are. */
  readonly countedDocuments: number;
  readonly allDocuments: number;
  /** Languages of the documents counted, each once. */
  readonly languages: readonly string[];
  readonly leftOut: Readonly<Record<LeaveReason, LeftOut>>;
  /** The words that the lists took, the most frequent first. */
  readonly leftOutWords: readonly { readonly key: string; readonly by: "own" | "stop"; readonly occurrences: number }[];
};

/** What is being counted, by the number of a word, or of a spelling. */
type Tally = {
  readonly groups: WordGroups;
  /** By decision, then by word: how often. */
  readonly counts: readonly Uint32Array[];
  readonly bySpelling: Uint32Array;
  readonly documents: Uint32Array;
  allWords: number;
  documentTotal: number;
  countedDocuments: number;
};

/** Counts the words of the documents and passages that a filter takes in. [W1]-[W8] of COUNTING.md */
export function countWords(input: WordInput, filter: CountFilter, options: WordOptions): WordList {
  const groups = input.stock.groups(options.foldAccents);
  const ofWords = () => new Uint32Array(groups.words.length);
  const tally: Tally = {
    groups,
    counts: [COUNTS, ...leaveReasons].map(ofWords),
    bySpelling: new Uint32Array(input.stock.spellings.length),
    documents: ofWords(),
    ...{ allWords: 0, documentTotal: 0, countedDocuments: 0 },
  };
  const decisionsFor = decider(groups, options);
  const inDocument = new Uint32Array(input.stock.spellings.length);
  const languages = new Set<string>();
  for (const document of input.documents) {
    const stretches = countedStretches(input, document, filter);
    const tokens = input.tokens.get(document.id);
    if (!stretches || !tokens) continue;
    if (stretches.length > 0) tally.countedDocuments++;
    languages.add(document.language);
    addDocument(tally, decisionsFor(document.language), countSpellings(tokens, stretches, inDocument));
  }
  return listOf(tally, input, { languages: [...languages], least: options.least });
}

/**
 * The stretches of a document whose words a filter counts, in order and not overlapping; null where the filter leaves
 * the document out. [W1] [W2]
 */
export function countedStretches(input: WordInput, { id }: Document, filter: CountFilter): readonly Range[] | null {
  const tokens = input.tokens.get(id);
  if (!tokens || (filter.documentIds && !filter.documentIds.has(id))) return null;
  const { length } = tokens;
  const cuts = cutsOf(input.turns.get(id), length, filter);
  const coded = filter.codeIds
    ? union(input.codingsByDocument.get(id) ?? [], filter.codeIds, filter.coderIds)
    : [{ start: 0, end: length }];
  return coded
    .flatMap((range) => without(range, cuts))
    .flatMap((range) => without(range, tokens.labels))
    .filter(({ start, end }) => start < end);
}

/** What the codings of some codes and coders cover; they come in by start. */
function union(
  codings: readonly Coding[],
  codeIds: ReadonlySet<Id>,
  coderIds: ReadonlySet<Id> | null,
): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end, codeId, coderId } of codings) {
    if (!codeIds.has(codeId) || (coderIds && !coderIds.has(coderId))) continue;
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Calls `take` with the number of each word that one of the stretches touches, from left to right, once. [C4] */
export function eachWordIn({ words }: WordTokens, stretches: readonly Range[], take: (word: number) => void): void {
  let next = 0;
  for (const { start, end } of stretches) {
    const until = firstAtLeast(words.starts, end);
    for (next = Math.max(next, firstAtLeast(words.ends, start + 1)); next < until; next++) take(next);
  }
}

/** How often each spelling stands in the stretches; `scratch` is empty before, and again after the last one was taken. */
function* countSpellings(
  tokens: WordTokens,
  stretches: readonly Range[],
  scratch: Uint32Array,
): Generator<readonly [spelling: number, count: number]> {
  const found: number[] = [];
  eachWordIn(tokens, stretches, (word) => {
    const spelling = tokens.spellings[word] ?? 0;
    const before = scratch[spelling] ?? 0;
    if (before === 0) found.push(spelling);
    scratch[spelling] = before + 1;
  });
  for (const spelling of found) {
    yield [spelling, scratch[spelling] ?? 0];
    scratch[spelling] = 0;
  }
}

function addDocument(
  tally: Tally,
  decisions: Uint8Array,
  spellings: Iterable<readonly [spelling: number, count: number]>,
): void {
  const counted = new Set<number>();
  for (const [spelling, count] of spellings) {
    const word = tally.groups.of[spelling] ?? 0;
    const decision = decisions[word] ?? COUNTS;
    tally.allWords += count;
    add(tally.counts[decision], word, count);
    if (decision !== COUNTS) continue;
    add(tally.bySpelling, spelling, count);
    if (!counted.has(word)) add(tally.documents, word, 1);
    counted.add(word);
  }
  tally.documentTotal += counted.size > 0 ? 1 : 0;
}

function add(counts: Uint32Array | undefined, index: number, count: number): void {
  if (counts) counts[index] = (counts[index] ?? 0) + count;
}

function listOf(
  tally: Tally,
  input: WordInput,
  { languages, least }: { readonly languages: readonly string[]; readonly least: number },
): WordList {
  const [counted = new Uint32Array(), own, stop, number, short] = tally.counts;
  const listed: number[] = [];
  let rare: LeftOut = { words: 0, occurrences: 0 };
  for (const [word, count] of counted.entries()) {
    if (count >= Math.max(1, least)) listed.push(word);
    else if (count > 0) rare = { words: rare.words + 1, occurrences: rare.occurrences + count };
  }
  const keys = tally.groups.words;
  const ranked = byFrequency(listed, counted, keys);
  const spelled = commonSpellings(tally, input.stock.spellings);
  return {
    keys: ranked.map((word) => keys[word] ?? ""),
    words: ranked.map((word) => input.stock.spellings[spelled[word] ?? 0] ?? ""),
    occurrences: Uint32Array.from(ranked, (word) => counted[word] ?? 0),
    documents: Uint32Array.from(ranked, (word) => tally.documents[word] ?? 0),
    documentTotal: tally.documentTotal,
    allWords: tally.allWords,
    countedDocuments: tally.countedDocuments,
    allDocuments: input.documents.length,
    languages,
    leftOut: { own: sumOf(own), stop: sumOf(stop), number: sumOf(number), short: sumOf(short), rare },
    leftOutWords: [...takenBy("own", own, keys), ...takenBy("stop", stop, keys)],
  };
}

function byFrequency(words: readonly number[], counts: Uint32Array, keys: readonly string[]): number[] {
  return [...words].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((keys[a] ?? "") < (keys[b] ?? "") ? -1 : 1));
}

function sumOf(counts: Uint32Array = new Uint32Array()): LeftOut {
  let [words, occurrences] = [0, 0];
  for (const count of counts) {
    if (count > 0) words++;
    occurrences += count;
  }
  return { words, occurrences };
}

function takenBy(
  by: "own" | "stop",
  counts: Uint32Array = new Uint32Array(),
  keys: readonly string[] = [],
): WordList["leftOutWords"] {
  const taken = [...counts.keys()].filter((word) => (counts[word] ?? 0) > 0);
  return byFrequency(taken, counts, keys).map((word) => {
    return { key: keys[word] ?? "", by, occurrences: counts[word] ?? 0 };
  });
}

/** By word, the spelling that stands most often; of several, the one in small letters, else the first by its letters. */
function commonSpellings({ groups, bySpelling }: Tally, spellings: readonly string[]): Uint32Array {
  const best = new Uint32Array(groups.words.length).fill(NONE);
  for (const [spelling, count] of bySpelling.entries()) {
    if (count === 0) continue;
    const word = groups.of[spelling] ?? 0;
    const before = best[word] ?? NONE;
    const isBetter = before === NONE || count > (bySpelling[before] ?? 0);
    const isEqual = before !== NONE && count === bySpelling[before];
    if (isBetter || (isEqual && goesBefore(spellings[spelling] ?? "", spellings[before] ?? ""))) best[word] = spelling;
  }
  return best;
}

const NONE = 0xffffffff;

function goesBefore(a: string, b: string): boolean {
  const [isSmall, wasSmall] = [a === a.toLowerCase(), b === b.toLowerCase()];
  return isSmall === wasSmall ? a < b : isSmall;
}
