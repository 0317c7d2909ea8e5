import { fold } from "../text/fold.ts";

/** The different words of all texts, folded, by number. It only grows: numbers that were given stay what they are. */
export class Vocabulary {
  readonly #byWriting = new Map<string, number>();
  readonly #byTerm = new Map<string, number>();
  readonly #terms: string[] = [];

  /** How many different words there are. */
  get size(): number {
    return this.#terms.length;
  }

  /** The number of a word as it is written in a text. */
  add(written: string): number {
    const known = this.#byWriting.get(written);
    if (known !== undefined) return known;
    const term = fold(written);
    let number = this.#byTerm.get(term);
    if (number === undefined) {
      number = this.#terms.length;
      this.#terms.push(term);
      this.#byTerm.set(term, number);
    }
    this.#byWriting.set(written, number);
    return number;
  }

  /** The number of a folded word; -1 where no text has it. */
  numberOf(term: string): number {
    return this.#byTerm.get(term) ?? -1;
  }

  /** The folded words with the numbers from `first` on. */
  termsFrom(first: number): readonly string[] {
    return this.#terms.slice(first);
  }
}
