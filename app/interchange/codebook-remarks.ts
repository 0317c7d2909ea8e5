const SENTENCES = {
  names: [
    "1 name had white space around it, which was taken off.",
    "{n} names had white space around them, which was taken off.",
  ],
  nameless: [
    "1 code had no name and is called “Unnamed code”.",
    "{n} codes had no name and are called “Unnamed code”.",
  ],
  colours: [
    "1 colour was not understood; its code gets the one of its parent.",
    "{n} colours were not understood; their codes get those of their parents.",
  ],
  guids: [
    "1 code had no identifier of its own and got a new one.",
    "{n} codes had no identifiers of their own and got new ones.",
  ],
  members: [
    "1 member of a set is no code of the file and was left out.",
    "{n} members of sets are no codes of the file and were left out.",
  ],
  "set descriptions": [
    "The description of 1 set was left out: a set has none here.",
    "The descriptions of {n} sets were left out: a set has none here.",
  ],
} as const;

const MOST_NAMED = 5;

/** What an exchanged codebook holds that could not be taken as it is, as sentences for the user. */
export class CodebookRemarks {
  readonly #counts = new Map<keyof typeof SENTENCES, number>();
  readonly #elements = new Map<string, number>();
  readonly #renamed: string[] = [];

  count(what: keyof typeof SENTENCES, by: number): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + by);
  }

  /** An element that a codebook does not have. */
  element(name: string): void {
    this.#elements.set(name, (this.#elements.get(name) ?? 0) + 1);
  }

  /** A name that another one in the same place has already. */
  renamed(from: string, to: string, above: string): void {
    this.#renamed.push(`“${from}” stands ${above === "" ? "there" : `under “${above}”`} twice; one is called “${to}”.`);
  }

  sentences(): string[] {
    const more = this.#renamed.length - MOST_NAMED;
    return [
      ...[...this.#counts].map(([what, count]) => {
        return SENTENCES[what][count === 1 ? 0 : 1].replace("{n}", count.toLocaleString("en"));
      }),
      ...this.#renamed.slice(0, MOST_NAMED),
      ...(more > 0 ? [`${more.toLocaleString("en")} more names stood twice in one place and got a number.`] : []),
      ...[...this.#elements].map(([name, count]) => {
        return `${count.toLocaleString("en")} × “${name}” was not taken: a codebook has no place for it.`;
      }),
    ];
  }
}
