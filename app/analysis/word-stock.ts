import type { Mark, Turn } from "../model/records.ts";
import { fold } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import { turnLabels } from "../text/turn-labels.ts";
import { caseLanguage, spellingOf, wordKey } from "../text/word-key.ts";
import type { WordBoundaries } from "../text/words.ts";

/** Words by number, each once. */
class Numbers {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  find(word: string): number | null {
    return this.#numbers.get(word) ?? null;
  }
}

/** The words that are told apart, by number, and of each spelling the number of its word. */
export type WordGroups = {
  readonly words: readonly string[];
  readonly of: readonly number[];
  find(word: string): number | null;
};

/** Every spelling in the texts by number, and which of them are the same word. It only grows. [W3] */
export class WordStock {
  readonly #spellings = new Numbers();
  readonly #keys = new Numbers();
  readonly #bare = new Numbers();
  readonly #keyOf: number[] = [];
  readonly #bareOf: number[] = [];
  /** By the language of its capitals, then as it stands in a text, the number of a spelling. */
  readonly #seen = new Map<string, Map<string, number>>();

  /** By number. The same letters in two languages may be two spellings. */
  readonly spellings: string[] = [];

  /** The words as they are told apart; without accents, those that a search takes for the same are one. */
  groups(foldAccents: boolean): WordGroups {
    const numbers = foldAccents ? this.#bare : this.#keys;
    return {
      words: numbers.words,
      of: foldAccents ? this.#bareOf : this.#keyOf,
      find: (word) => numbers.find(word),
    };
  }

  /** What numbers the spellings of texts in a language. */
  numbering(language: string): (word: string) => number {
    const capitals = caseLanguage(language);
    const seen = this.#seen.get(capitals) ?? new Map<string, number>();
    this.#seen.set(capitals, seen);
    return (word) => {
      const known = seen.get(word);
      if (known !== undefined) return known;
      // a slice of a text would keep the whole of it
      const own = `_${word}`.slice(1);
      const number = this.#add(own, capitals);
      seen.set(own, number);
      return number;
    };
  }

  #add(word: string, capitals: string): number {
    const spelling = spellingOf(word);
    const number = this.#spellings.of(`${capitals} ${spelling}`);
    if (number < this.spellings.length) return number;
    const key = wordKey(word, capitals);
    this.spellings.push(spelling);
    this.#keyOf.push(this.#keys.of(key));
    this.#bareOf.push(this.#bare.of(bareWord(key)));
    return number;
  }
}

/** A word without its accents, as a search takes it; what is nothing else stays. */
export function bareWord(key: string): string {
  return fold(key) || key;
}

/** The words of a text by number, and the labels among them. */
export type WordTokens = {
  readonly words: WordBoundaries;
  /** By word, the number of its spelling. */
  readonly spellings: Uint32Array;
  /** The speakers' labels, which nobody says. [W2] */
  readonly labels: readonly Range[];
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
};

/** Numbers the words of a text in a language. */
export function tokensOf(
  content: { readonly text: string; readonly turns: readonly Turn[]; readonly marks: readonly Mark[] },
  { language, words }: { readonly language: string; readonly words: WordBoundaries },
  stock: WordStock,
): WordTokens {
  const { text, turns, marks } = content;
  const numberOf = stock.numbering(language);
  const spellings = words.starts.map((start, index) => numberOf(text.slice(start, words.ends[index])));
  return { words, spellings, labels: turnLabels(text, turns, marks), length: text.length };
}
