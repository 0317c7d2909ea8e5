import type { Range } from "./range.ts";

/** What a search tells apart all the same; nothing by default. */
export type Folding = { readonly keepsCase?: boolean; readonly keepsAccents?: boolean };

/** A folded text and the way back from it. */
export type Folded = {
  readonly folded: string;
  /**
   * Where in the text the character begins that the code unit at an index of `folded` came from; the text's length for
   * the index behind the last: in "ﬁn" folded to "fin", 0, 0, 1 and 2.
   */
  at(index: number): number;
  /** The characters of the text that a stretch of `folded`, not empty, came from; each is taken whole. */
  rangeOf(stretch: Range): Range;
};

/**
 * The text as a search compares it: without capitals and accents, composed where it was decomposed, the many quotation
 * marks, dashes and blanks as the keyboard has them, ligatures and wide letters taken apart. "Educación" and
 * "EDUCACIO\u0301N" give "educacion", "Straße" gives "strasse", "don’t" gives "don't". The points of Hebrew and the
 * vowel signs of Arabic count as accents; marks that make another letter, as in Japanese, Thai or Hindi, stay. What
 * cannot be seen (soft hyphens, joiners, signs of direction) is left out. Folding what is folded changes nothing.
 */
export function fold(text: string, folding: Folding = {}): string {
  if (PLAIN_RUN.test(text)) return folding.keepsCase ? text : text.toLowerCase();
  return text.replace(UNITS, unitFolder(folding));
}

/** The same as `fold`, with the way back. It remembers only where the lengths differ. */
export function foldWithPositions(text: string, folding: Folding = {}): Folded {
  const foldUnit = unitFolder(folding);
  const parts: string[] = [];
  const odd: OddUnit[] = [];
  let [from, at] = [0, 0];
  for (const [unit] of text.matchAll(UNITS)) {
    const folded = foldUnit(unit);
    parts.push(folded);
    const isRegular = folded.length === unit.length && (unit.length === 1 || PLAIN_RUN.test(unit));
    if (!isRegular) odd.push({ at, end: at + folded.length, from, to: from + unit.length });
    from += unit.length;
    at += folded.length;
  }
  const length = at;
  return {
    folded: parts.join(""),
    at: (index) => (index >= length ? text.length : unitAt(odd, index).start),
    rangeOf: ({ start, end }) => ({ start: unitAt(odd, start).start, end: unitAt(odd, end - 1).end }),
  };
}

/** A unit whose code units do not stand one for one in the folded text: `[at, end)` there, `[from, to)` in the text. */
type OddUnit = { readonly at: number; readonly end: number; readonly from: number; readonly to: number };

/** The part of the text that the code unit at an index of the folded text came from. */
function unitAt(odd: readonly OddUnit[], index: number): Range {
  let [low, high] = [0, odd.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((odd[middle]?.at ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const before = odd[low - 1];
  if (!before) return { start: index, end: index + 1 };
  if (index < before.end) return { start: before.from, end: before.to };
  const start = before.to + (index - before.end);
  return { start, end: start + 1 };
}

/** Left out: soft hyphen, joiners, signs of direction, the stroke that lengthens Arabic words. */
const UNSEEN =
  "\\u00ad\\u034f\\u061c\\u0640\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f" +
  "\\ufe00-\\ufe0f\\ufe71\\ufe77\\ufe79\\ufe7b\\ufe7d\\ufe7f\\ufeff\\u{e0100}-\\u{e01ef}";

/** What normalisation may join to the letter before it: marks, vowels and finals of Hangul, narrow voicing of kana, … */
const JOINING = "\\p{M}\\u1161-\\u11ff\\ud7b0-\\ud7fb\\uff9e\\uff9f\\u{16d67}";

/** Marks that are accents; of others, which make another letter, none is left out. */
const ACCENTS =
  "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f" +
  "\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08ca-\\u08ff\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff" +
  "\\u2de0-\\u2dff\\ufe20-\\ufe2f";

const ACCENTS_ALL = new RegExp(`[${ACCENTS}]`, "gu");
const UNSEEN_ALL = new RegExp(`[${UNSEEN}]`, "gu");

/** Plain letters in one go; else a letter with all that may join it, so that units are folded one by one. */
const UNITS = new RegExp(
  `[\\0-\\x7f]+(?![${JOINING}${UNSEEN}])|[^${JOINING}${UNSEEN}]?(?:[${UNSEEN}]*[${JOINING}])+|[^]`,
  "gu",
);

const PLAIN_RUN = /^[\0-\x7f]+$/;

/** Jamo as they are typed one by one, "ㅋㅋ", which would join to syllables if they were taken apart. */
const SINGLE_JAMO = /[\u3131-\u318e\uffa0-\uffdc]/;

/** Letters that no decomposition takes apart, and the signs of print that a keyboard has no key for. */
const alike = new Map([
  ...[..."øo łl đd ðd ħh ŧt ƶz ıi".matchAll(/(\S)(\S)/gu)].map(([, from, to]) => [from, to] as const),
  ["æ", "ae"] as const,
  ["œ", "oe"] as const,
]);
const print = new Map(
  [
    ["'", "‘’‚‛ʼʹ′´"],
    ['"', "“”„‟″«»"],
    ["-", "‐‑‒–—―−"],
  ].flatMap(([to = "", all = ""]) => [...all].map((from) => [from, to] as const)),
);

const MOST_REMEMBERED = 20_000;
const foldersByKind = new Map<string, (unit: string) => string>();

/** What folds a unit, and remembers how: a text has few different ones. */
function unitFolder({ keepsCase = false, keepsAccents = false }: Folding): (unit: string) => string {
  const kind = `${keepsCase} ${keepsAccents}`;
  const found = foldersByKind.get(kind);
  if (found) return found;
  const known = new Map<string, string>();
  const folder = (unit: string) => {
    if (PLAIN_RUN.test(unit)) return keepsCase ? unit : unit.toLowerCase();
    const before = known.get(unit);
    if (before !== undefined) return before;
    const folded = foldUnit(unit, keepsCase, keepsAccents);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(unit, folded);
    return folded;
  };
  foldersByKind.set(kind, folder);
  return folder;
}

function foldUnit(unit: string, keepsCase: boolean, keepsAccents: boolean): string {
  const printed = print.get(unit.normalize("NFC"));
  if (printed !== undefined) return printed;
  const apart = takenApart(unit).replace(UNSEEN_ALL, "");
  const bare = keepsAccents ? apart : apart.replace(ACCENTS_ALL, "");
  const letters = [...bare].map((letter) => {
    const cased = keepsCase ? letter : withoutCase(letter);
    return print.get(cased) ?? (keepsAccents ? cased : withoutStroke(cased));
  });
  return letters.join("").normalize("NFC");
}

function takenApart(unit: string): string {
  const apart = SINGLE_JAMO.test(unit) ? unit.normalize("NFD") : unit.normalize("NFKD");
  // an accent that stands alone, "¨", would become a blank
  return apart.startsWith(" ") && !/^\s/u.test(unit) ? unit.normalize("NFC") : apart;
}

/** By way of the capitals, which ß and the two small sigmas share with other spellings; letter by letter. */
function withoutCase(letter: string): string {
  return letter.toLowerCase().toUpperCase().toLowerCase();
}

function withoutStroke(letter: string): string {
  const small = letter.toLowerCase();
  const plain = alike.get(small);
  if (plain === undefined) return letter;
  return small === letter ? plain : plain.toUpperCase();
}
