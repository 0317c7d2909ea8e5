import { wordKey } from "../text/word-key.ts";
import { type StopLanguage, stopLanguageOf, stopWords } from "./stop-words.ts";
import { bareWord, type WordGroups } from "./word-stock.ts";

/** Which words a list has. */
export type WordOptions = {
  /** Whose stop words are left out of every document; null for those of each document's own language. [W4] */
  readonly stopLanguages: readonly StopLanguage[] | null;
  /** The researcher's own words that are left out. [W5] */
  readonly leftOut: readonly string[];
  /** Words that count whatever list or limit they fall under. [W5] */
  readonly putBack: readonly string[];
  /** Letters that a word has at least, as Unicode code points. [W6] */
  readonly shortest: number;
  /** Whether what has figures and no letter counts. [W6] */
  readonly numbers: boolean;
  /** Occurrences that a word has at least. [W6] */
  readonly least: number;
  /** Whether `résumé` and `resume` are one word. [W3] */
  readonly foldAccents: boolean;
};

/** The stop words of each document's language are left out, and nothing else. */
export const defaultWordOptions: WordOptions = {
  stopLanguages: null,
  leftOut: [],
  putBack: [],
  shortest: 1,
  numbers: true,
  least: 1,
  foldAccents: false,
};

/** Why a word is left out, the first that holds; `rare` is found when all is counted. */
export const leaveReasons = ["own", "stop", "number", "short", "rare"] as const;

export type LeaveReason = (typeof leaveReasons)[number];

/** What counts of a word, as a number: 0 counts, else the place of the reason in `leaveReasons`, from 1. */
export const COUNTS = 0;

const [OWN, STOP, NUMBER, SHORT] = [1, 2, 3, 4] as const;

const FIGURES_ONLY = /^[^\p{L}]*\p{N}[^\p{L}]*$/u;

/** A word of the researcher's lists as the words of a list are told apart. */
export function optionKey(word: string, { foldAccents }: Pick<WordOptions, "foldAccents">): string {
  const key = wordKey(word.trim(), "en");
  return foldAccents ? bareWord(key) : key;
}

/** What says of the words of a document, by number, which of them count and why others do not. */
export function decider(groups: WordGroups, options: WordOptions): (language: string) => Uint8Array {
  const always = withoutStopWords(groups, options);
  const putBack = numbersOf(options.putBack, groups, options);
  const known = new Map<string, Uint8Array>();
  return (language) => {
    const own = stopLanguageOf(language);
    const languages = options.stopLanguages ?? (own ? [own] : []);
    const name = languages.join(" ");
    const found = known.get(name);
    if (found) return found;
    const decisions = always.slice();
    const stops = languages.map((one) => stopList(one, options));
    for (const [number, word] of groups.words.entries()) {
      const isFree = decisions[number] === OWN || putBack.has(number);
      if (!isFree && stops.some((list) => isStopWord(word, list))) decisions[number] = STOP;
    }
    known.set(name, decisions);
    return decisions;
  };
}

function withoutStopWords(groups: WordGroups, options: WordOptions): Uint8Array {
  const decisions = new Uint8Array(groups.words.length);
  for (const [number, word] of groups.words.entries()) {
    if (!options.numbers && FIGURES_ONLY.test(word)) decisions[number] = NUMBER;
    else if (isShorter(word, options.shortest)) decisions[number] = SHORT;
  }
  for (const number of numbersOf(options.leftOut, groups, options)) decisions[number] = OWN;
  for (const number of numbersOf(options.putBack, groups, options)) decisions[number] = COUNTS;
  return decisions;
}

function numbersOf(words: readonly string[], groups: WordGroups, options: WordOptions): Set<number> {
  return new Set(words.flatMap((word) => groups.find(optionKey(word, options)) ?? []));
}

function isShorter(word: string, shortest: number): boolean {
  return shortest > 1 && (word.length < shortest || [...word].length < shortest);
}

function stopList(language: StopLanguage, { foldAccents }: WordOptions): ReadonlySet<string> {
  const list = stopWords(language);
  return foldAccents ? new Set([...list].map(bareWord)) : list;
}

/** Also where an apostrophe joins nothing but stop words: French `c'est` and `qu'il`. */
function isStopWord(word: string, list: ReadonlySet<string>): boolean {
  if (list.has(word)) return true;
  return word.includes("'") && word.split("'").every((part) => list.has(part));
}
