import { matchesGlob } from "./glob.ts";
import type { WordPattern } from "./query.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Which words of the vocabulary a pattern of a query stands for. */
export type Matcher = {
  /** Whether it stands for every word. */
  readonly isAny: boolean;
  /** The word's number where it stands for one alone, -1 where no text has it; null where it stands for several. */
  readonly only: number | null;
  has(term: number): boolean;
  /** To be called before each text, since the vocabulary grows with each. */
  refresh(): void;
};

/** What finds the words that a pattern stands for. */
export function matcherOf(pattern: WordPattern, vocabulary: Vocabulary): Matcher {
  if (/^\*+$/.test(pattern.text)) return { isAny: true, only: null, has: () => true, refresh: () => {} };
  return pattern.hasWildcard ? new GlobMatcher(pattern.text, vocabulary) : new TermMatcher(pattern.text, vocabulary);
}

class TermMatcher implements Matcher {
  readonly isAny = false;
  only: number;
  readonly #term: string;
  readonly #vocabulary: Vocabulary;

  constructor(term: string, vocabulary: Vocabulary) {
    this.#term = term;
    this.#vocabulary = vocabulary;
    this.only = vocabulary.numberOf(term);
  }

  has(term: number): boolean {
    return term === this.only;
  }

  refresh(): void {
    if (this.only < 0) this.only = this.#vocabulary.numberOf(this.#term);
  }
}

class GlobMatcher implements Matcher {
  readonly isAny = false;
  readonly only = null;
  readonly #pattern: string;
  readonly #vocabulary: Vocabulary;
  #flags = new Uint8Array(0);
  #known = 0;

  constructor(pattern: string, vocabulary: Vocabulary) {
    this.#pattern = pattern;
    this.#vocabulary = vocabulary;
    this.refresh();
  }

  has(term: number): boolean {
    return this.#flags[term] === 1;
  }

  refresh(): void {
    const { size } = this.#vocabulary;
    if (size === this.#known) return;
    if (size > this.#flags.length) {
      const larger = new Uint8Array(size * 2);
      larger.set(this.#flags);
      this.#flags = larger;
    }
    for (const [index, term] of this.#vocabulary.termsFrom(this.#known).entries()) {
      if (matchesGlob(term, this.#pattern)) this.#flags[this.#known + index] = 1;
    }
    this.#known = size;
  }
}
