import { findLabels } from "./speaker-labels.ts";
import { type Splice, spliced } from "./splices.ts";

const NUMBERED = /^\s*\d{1,3}[.)]\s+\S/;
const BULLET = /^\s*[-–—•*·]\s+\S/;
const SENTENCE_END = /[.?!…。？！][”"’')\]»]*$/u;
const HYPHEN_AT_END = /[\p{L}\p{N}][-‐\u00ad]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}　-〿＀-￯]`;
const UNSPACED_AT_END = new RegExp(`${UNSPACED}$`, "u");
const UNSPACED_AT_START = new RegExp(`^${UNSPACED}`, "u");
const LONGEST_WIDTH = 120;
const SHORTEST_WIDTH = 30;
const LEAST_LINES = 6;
const NEARLY_FULL = 0.7;

/**
 * Whether the lines of a text look broken at a fixed width: of its lines many break off in the middle of a sentence,
 * none of these is as long as a paragraph, and most reach close to the longest.
 */
export function looksHardWrapped(text: string): boolean {
  const lines = text.split("\n").map((line) => line.trim());
  const filled = lines.filter((line) => line !== "");
  const broken = brokenLines(lines, beginnings(lines));
  const width = usualWidth(broken);
  if (filled.length < LEAST_LINES || width < SHORTEST_WIDTH || width > LONGEST_WIDTH) return false;
  const full = broken.filter((line) => line.length >= width * NEARLY_FULL);
  return broken.length >= filled.length * 0.3 && full.length >= broken.length * 0.6;
}

/**
 * Joins lines that were broken at a fixed width into paragraphs, one a line. A paragraph begins after a blank line, at
 * a numbered question, a speaker's label or a bullet, and after a line that ends a sentence although the next word
 * would still have fitted on it. No word is joined or split; a hyphen at a line's end stays, `E-` + `government` ->
 * `E-government`, unless the text holds the word without it and not with it. Joining what was joined changes nothing.
 */
export function joinBrokenLines(text: string): string {
  return spliced(text, lineJoins(text));
}

/** The joins that `joinBrokenLines` makes. */
export function lineJoins(text: string): Splice[] {
  const lines = text.split("\n");
  const begins = beginnings(lines);
  const broken = brokenLines(lines, begins);
  if (broken.length === 0) return [];
  const width = usualWidth(broken);
  const words = wordsOf(text);
  const joins: Splice[] = [];
  let [start, last] = [0, lines[0] ?? ""];
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const next = start + (lines[index - 1]?.length ?? 0) + 1;
    const isNew = begins[index] || endsParagraph(last, line, width);
    if (!isNew) {
      const { dropped, inserted } = seam(last.trimEnd(), line.trimStart(), words);
      const lastEnd = start + (lines[index - 1]?.trimEnd().length ?? 0);
      const blank = line.length - line.trimStart().length;
      joins.push({ start: lastEnd - dropped, end: next + blank, inserted });
    }
    last = isNew ? line : line.trimStart();
    start = next;
  }
  return joins;
}

/** For each line, whether it begins a paragraph by what stands in it or because a blank line is next to it. */
function beginnings(lines: readonly string[]): boolean[] {
  const labelled = new Set(findLabels(lines).map(({ line }) => line));
  return lines.map((line, index) => {
    const isApart = line.trim() === "" || (lines[index - 1] ?? "").trim() === "";
    return isApart || labelled.has(index) || NUMBERED.test(line) || BULLET.test(line);
  });
}

/** The lines that break off in the middle of a sentence. */
function brokenLines(lines: readonly string[], begins: readonly boolean[]): string[] {
  return lines.filter((line, index) => begins[index + 1] === false && !SENTENCE_END.test(line.trimEnd()));
}

/** The length that nineteen in twenty of the broken lines keep to; a title or an address may be longer. */
function usualWidth(broken: readonly string[]): number {
  const lengths = broken.map((line) => line.trimEnd().length).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
}

function endsParagraph(line: string, next: string, width: number): boolean {
  const { length } = line.trimEnd();
  const nextWord = /^\S*/.exec(next.trimStart())?.[0] ?? "";
  return SENTENCE_END.test(line.trimEnd()) && length + 1 + nextWord.length <= width;
}

/** What comes between a broken line and the next one, a space or nothing, and how many hyphens are dropped for it. */
function seam(line: string, next: string, words: ReadonlySet<string>): { dropped: number; inserted: string } {
  if (UNSPACED_AT_END.test(line) && UNSPACED_AT_START.test(next)) return { dropped: 0, inserted: "" };
  if (!HYPHEN_AT_END.test(line.slice(-3)) || !LETTER_AT_START.test(next)) return { dropped: 0, inserted: " " };
  const first = /[\p{L}\p{N}]+$/u.exec(line.slice(-41, -1))?.[0] ?? "";
  const second = /^[\p{L}\p{N}]+/u.exec(next.slice(0, 40))?.[0] ?? "";
  const [plain, hyphenated] = [first + second, `${first}-${second}`].map((word) => word.toLowerCase());
  const isOneWord = words.has(plain ?? "") && !words.has(hyphenated ?? "");
  return { dropped: isOneWord ? 1 : 0, inserted: "" };
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu));
}
