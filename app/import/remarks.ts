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

const PARAGRAPHS_SHOWN = 6;

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
    const [what, be] = places.length === 1 ? [noun, "was"] : [nouns, "were"];
    return `${places.length.toLocaleString("en")} ${what} of “${name}” ${says(be)} (${inWords([...new Set(places)])}).`;
  });
}

/** `paragraph 4`, `paragraphs 4, 7 and 9`, `paragraphs 1, 2, 3, 4, 5, 6 and 12 more` */
function inWords(paragraphs: readonly number[]): string {
  const numbers = paragraphs.map((one) => one.toLocaleString("en"));
  if (numbers.length === 1) return `paragraph ${numbers[0]}`;
  const more = numbers.length - PARAGRAPHS_SHOWN;
  const last = more > 1 ? `${more.toLocaleString("en")} more` : numbers.at(-1);
  const first = more > 1 ? numbers.slice(0, PARAGRAPHS_SHOWN) : numbers.slice(0, -1);
  return `paragraphs ${first.join(", ")} and ${last}`;
}
