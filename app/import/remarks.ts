import { countInWords, numbersInWords } from "../text/numbers-in-words.ts";

/** What a file holds beside its text, or does to it. */
export type RemarkKind =
  | "footnote"
  | "endnote"
  | "comment"
  | "insertion"
  | "deletion"
  | "move"
  | "picture"
  | "hidden"
  | "equation"
  /** How words are read, set above them. */
  | "reading";

/** A thing that was met in a paragraph, counted from 1. */
export type Remark = { readonly kind: RemarkKind; readonly paragraph: number };

type Wording = { readonly noun: string; readonly nouns: string; readonly says: (be: string) => string };

const leftOut = (be: string) => `${be} left out`;

const WORDINGS: readonly (readonly [RemarkKind, Wording])[] = [
  ["footnote", { noun: "footnote", nouns: "footnotes", says: (be) => `${be} put at the end of the text` }],
  ["endnote", { noun: "endnote", nouns: "endnotes", says: (be) => `${be} put at the end of the text` }],
  ["comment", { noun: "comment", nouns: "comments", says: leftOut }],
  ["insertion", { noun: "tracked insertion", nouns: "tracked insertions", says: (be) => `${be} taken as accepted` }],
  ["deletion", { noun: "tracked deletion", nouns: "tracked deletions", says: leftOut }],
  ["move", { noun: "tracked move", nouns: "tracked moves", says: (be) => `${be} taken as accepted` }],
  ["picture", { noun: "picture", nouns: "pictures", says: leftOut }],
  ["hidden", { noun: "hidden passage", nouns: "hidden passages", says: leftOut }],
  ["equation", { noun: "equation", nouns: "equations", says: leftOut }],
  ["reading", { noun: "reading above words", nouns: "readings above words", says: leftOut }],
];

/** A sentence for each kind of remark: how many there were, what became of them, and in which paragraphs. */
export function remarkSentences(name: string, remarks: readonly Remark[]): string[] {
  return WORDINGS.flatMap(([kind, { noun, nouns, says }]) => {
    const places = remarks.filter((remark) => remark.kind === kind).map(({ paragraph }) => paragraph);
    if (places.length === 0) return [];
    const what = countInWords(places.length, noun, nouns);
    return `${what} of “${name}” ${says(places.length === 1 ? "was" : "were")} (${numbersInWords("paragraph", places)}).`;
  });
}
