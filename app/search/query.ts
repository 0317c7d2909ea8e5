/** One word of a query, folded; `*` stands for any letters, none included, `?` for one. */
export type WordPattern = {
  readonly text: string;
  readonly hasWildcard: boolean;
  /** Whether it follows the word before it with nothing between them, as in scripts without spaces. */
  readonly isGlued: boolean;
};

/** What is looked for. */
export type Query =
  /** A word, or several that follow each other. */
  | { readonly kind: "words"; readonly words: readonly WordPattern[] }
  | { readonly kind: "regex"; readonly regex: RegExp }
  /** Two things of which one begins at most `distance` words after the other ends. */
  | { readonly kind: "near"; readonly distance: number; readonly left: Query; readonly right: Query }
  | { readonly kind: "and" | "or"; readonly parts: readonly Query[] }
  | { readonly kind: "not"; readonly part: Query };

/** Within what AND, NOT and NEAR look for things together. */
export type SearchUnit = "document" | "turn" | "paragraph";

/** Why a query cannot be answered, in a sentence, and the part of the query, `[start, end)`, that it is about. */
export class QueryProblem extends Error {
  readonly start: number;
  readonly end: number;

  constructor(message: string, start: number, end: number) {
    super(message);
    this.name = "QueryProblem";
    this.start = start;
    this.end = end;
  }
}
