/**
 * Words as the search knows them: runs of letters, figures and the marks on them, whatever stands between them. A letter
 * of a script that puts no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan) is a word of its
 * own, so that any part of such a text is found as a sequence. "don't" is two words, "e-mail" too.
 *
 * Intl.Segmenter tells words better apart and needs two seconds and a half for a million; this needs a tenth of one.
 */

/** What a character is to a word. */
const OTHER = 0;
export const LETTER = 1;
/** A word by itself. */
export const SINGLE = 2;
/** Belongs to the word before it: an accent, a vowel sign, something that cannot be seen. */
export const MARK = 3;

type CharacterClass = typeof OTHER | typeof LETTER | typeof SINGLE | typeof MARK;

/** A word is cut here, so that its length fits 16 bits; nobody has written one. */
const LONGEST = 0xffff;

const IS_MARK = /\p{M}|[\u00ad\u061c\u200b-\u200f\u2060\uff9e\uff9f\ufeff]/u;
const UNSPACED = ["Han", "Hira", "Kana", "Bopo", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"];
const IS_SINGLE = new RegExp(`(?=[\\p{L}\\p{N}])[${UNSPACED.map((script) => `\\p{scx=${script}}`).join("")}]`, "u");
/** Letters by their class in Unicode that are written as quotation marks. */
const IS_LETTER = /(?![\u02b9-\u02c1\u02c6-\u02d1\ua78b\ua78c])[\p{L}\p{N}]/u;

const classes = new Uint8Array(0x10000).fill(0xff);
const beyond = new Map<number, CharacterClass>();

/** What the character at a position is to a word; of a surrogate pair, what the pair is. */
export function classAt(text: string, position: number): CharacterClass {
  const unit = text.charCodeAt(position);
  if (unit >= 0xd800 && unit < 0xdc00) return classOfPair(text.codePointAt(position) ?? unit);
  const known = classes[unit] ?? OTHER;
  if (known !== 0xff) return known as CharacterClass;
  const found = classOf(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classOfPair(point: number): CharacterClass {
  let found = beyond.get(point);
  if (found === undefined) {
    found = classOf(String.fromCodePoint(point));
    beyond.set(point, found);
  }
  return found;
}

function classOf(character: string): CharacterClass {
  if (IS_MARK.test(character)) return MARK;
  if (IS_SINGLE.test(character)) return SINGLE;
  return IS_LETTER.test(character) ? LETTER : OTHER;
}

/** How many code units the character at a position takes. */
export function unitsAt(text: string, position: number): 1 | 2 {
  return (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
}

/** Calls `take` with each word of a text, `[start, end)` in UTF-16 code units, from left to right. */
export function eachWord(text: string, take: (start: number, end: number) => void): void {
  const { length } = text;
  let start = -1;
  let isSingle = false;
  let position = 0;
  while (position < length) {
    const kind = classAt(text, position);
    const goesOn = kind === MARK || (kind === LETTER && !isSingle);
    if (start >= 0 && !(goesOn && position - start < LONGEST - 1)) {
      take(start, position);
      start = -1;
    }
    if (start < 0 && (kind === LETTER || kind === SINGLE)) {
      start = position;
      isSingle = kind === SINGLE;
    }
    position += unitsAt(text, position);
  }
  if (start >= 0) take(start, length);
}
