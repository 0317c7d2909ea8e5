/** What becomes of the end of a line where the next one continues it: how many of its last characters go, what comes. */
export type Seam = { readonly dropped: number; readonly inserted: string };

const HYPHEN_AT_END = /[\p{L}\p{N}][-‐\u00ad]$/u;
const SOFT_AT_END = /\u00ad$/;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;
/** Scripts that leave no space between words, and the signs that go with them. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}　-〿＀-￯]`;
const UNSPACED_AT_END = new RegExp(`${UNSPACED}$`, "u");
const UNSPACED_AT_START = new RegExp(`^${UNSPACED}`, "u");
const HANGUL_AT_END = /\p{sc=Hangul}$/u;
const HANGUL_AT_START = /^\p{sc=Hangul}/u;
const SOME = 0.2;
/** A dash or a slash that stands close to the word before it stands close to the next word, too. */
const CLOSE_AT_END = /[^\s][—/]$/u;
const WORD = /[\p{L}\p{N}\p{M}'’]+(?:[-‐][\p{L}\p{N}\p{M}'’]+)*/gu;
const BEFORE_HYPHEN = /[\p{L}\p{N}\p{M}'’-]+(?=[-‐\u00ad]$)/u;
const AFTER_HYPHEN = /^[\p{L}\p{N}\p{M}'’]+/u;
const HYPHENATED_END = /[\p{L}\p{N}\p{M}'’-]+[-‐\u00ad]$/u;
const LONGEST_WORD = 60;
/** In a long text, as many lines end in a hyphen if words are divided; else only compounds are. */
const FEW_LINES = 100;
const OFTEN = 0.015;
/** Openings that are set apart from the word they belong to by a hyphen, whatever follows. */
const WITH_HYPHEN = /^(self|non|well|ex|all|e|x|co|semi|quasi|half|mid)$/i;

/** The end of a line. */
export type Ending = { readonly text: string; readonly endsInSpace: boolean };

/** What the lines of a text say of its words. */
export type Vocabulary = {
  /** In small letters. */
  readonly words: ReadonlySet<string>;
  /** The beginnings of words with hyphens, `over` of `over-inflation`. */
  readonly openings: ReadonlySet<string>;
  /** Whether words are divided at the ends of lines. */
  readonly hyphenates: boolean;
  /** Whether a space is typed where a line ends between words: a line of Korean may also end within one. */
  readonly typesSpaces: boolean;
};

/** What lines say of their words; the parts of a word at a line's end and at the next one's start say nothing. */
export function vocabularyOf(endings: readonly Ending[]): Vocabulary {
  const lines = endings.map(({ text }) => text);
  const [words, openings] = [new Set<string>(), new Set<string>()];
  const ends: [end: string, start: string][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]?.slice(-LONGEST_WORD) ?? "";
    const isAfterHyphen = HYPHEN_AT_END.test(before) && LETTER_AT_START.test(line);
    if (isAfterHyphen) ends.push([before, line.slice(0, LONGEST_WORD)]);
    const end = HYPHENATED_END.exec(line.slice(-LONGEST_WORD))?.[0].length ?? 0;
    const whole = line.slice(0, line.length - end).replace(isAfterHyphen ? AFTER_HYPHEN : "", "");
    for (const [word] of whole.toLowerCase().matchAll(WORD)) {
      words.add(word);
      const hyphen = word.search(/[-‐]/);
      if (hyphen > 0) openings.add(word.slice(0, hyphen));
    }
  }
  const divided = ends.filter(([end, start]) => SOFT_AT_END.test(end) || words.has(partsOf(end, start).whole)).length;
  const typesSpaces = endings.filter(({ endsInSpace }) => endsInSpace).length > lines.length * SOME;
  return {
    words,
    openings,
    typesSpaces,
    hyphenates: divided > 0 || lines.length < FEW_LINES || ends.length > lines.length * OFTEN,
  };
}

/**
 * How a line and the one that continues it are joined: by a space, or by nothing after a hyphen and between letters of
 * scripts without spaces. A hyphen goes where it only divides a word: a soft one always, another one if the text has
 * the word without it, or has neither and does not look like a compound, `inter-` + `view -> interview`.
 */
export function seamBetween(line: Ending, next: string, vocabulary: Vocabulary): Seam {
  const [end, start] = [line.text.slice(-LONGEST_WORD), next.slice(0, LONGEST_WORD)];
  if (HYPHEN_AT_END.test(end) && LETTER_AT_START.test(start)) {
    const isDivided = SOFT_AT_END.test(end) || dividesWord(end, start, vocabulary);
    return { dropped: isDivided ? 1 : 0, inserted: "" };
  }
  const isUnspaced = UNSPACED_AT_END.test(end) && UNSPACED_AT_START.test(start);
  const isKorean = HANGUL_AT_END.test(end) && HANGUL_AT_START.test(start);
  const isClose = CLOSE_AT_END.test(end) || isUnspaced || (isKorean && vocabulary.typesSpaces && !line.endsInSpace);
  return { dropped: SOFT_AT_END.test(end) ? 1 : 0, inserted: isClose ? "" : " " };
}

function partsOf(end: string, start: string) {
  const first = BEFORE_HYPHEN.exec(end)?.[0] ?? "";
  const second = AFTER_HYPHEN.exec(start)?.[0] ?? "";
  const [whole, compound] = [`${first}${second}`.toLowerCase(), `${first}-${second}`.toLowerCase()];
  return { first, second, whole, compound };
}

function dividesWord(end: string, start: string, { words, openings, hyphenates }: Vocabulary): boolean {
  const { first, second, whole, compound } = partsOf(end, start);
  if (words.has(compound)) return false;
  if (words.has(whole)) return true;
  return hyphenates && !openings.has(first.toLowerCase()) && !looksCompound(first, second, words);
}

function looksCompound(first: string, second: string, words: ReadonlySet<string>): boolean {
  if (first.includes("-") || /\p{N}/u.test(first + second) || WITH_HYPHEN.test(first)) return true;
  // a name in two parts, an abbreviation before a word
  if (/^\p{Lu}/u.test(second) && !/\p{Lu}$/u.test(first)) return true;
  if (first.length > 1 && first === first.toUpperCase() && second !== second.toUpperCase()) return true;
  const areWords = words.has(first.toLowerCase()) && words.has(second.toLowerCase());
  return areWords && Math.min(first.length, second.length) >= 4;
}
