import { findLabels } from "./speaker-labels.ts";

const NUMBERED = /^\s*\d{1,3}[.)]\s+\S/;
const BULLET = /^\s*[-–—•*·]\s+\S/;
const SENTENCE_END = /[.?!…。？！][”"’')\]»]*$/u;
const SHORT_ENOUGH = 120;
const LEAST_WIDTH = 30;
const LEAST_LINES = 6;
const NEARLY_FULL = 0.65;

/**
 * Whether the lines of a text look broken at a fixed width: no line is as long as a paragraph, and of those that break
 * off in the middle of a sentence, which are many, most reach close to the longest.
 */
export function looksHardWrapped(text: string): boolean {
  const lines = text.split("\n").map((line) => line.trim());
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  const filled = lines.filter((line) => line !== "");
  if (filled.length < LEAST_LINES || width > SHORT_ENOUGH || width < LEAST_WIDTH) return false;
  const broken = lines.filter((line, index) => line !== "" && !SENTENCE_END.test(line) && lines[index + 1]);
  const full = broken.filter((line) => line.length >= width * NEARLY_FULL);
  return broken.length >= filled.length * 0.35 && full.length >= broken.length * 0.6;
}

/**
 * Joins lines that were broken at a fixed width into paragraphs, one a line. A paragraph begins after a blank line, at
 * a numbered question, a speaker's label or a bullet, and after a line that ends a sentence although the next word
 * would still have fitted on it. No word is joined or split; a hyphen at a line's end stays, `E-` + `government` ->
 * `E-government`, unless the text holds the word without it and not with it.
 */
export function joinBrokenLines(text: string): string {
  const lines = text.split("\n");
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  const labelled = new Set(findLabels(lines).map(({ line }) => line));
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu));
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = index === 0 ? "" : (lines[index - 1] ?? "");
    const begins =
      index === 0 ||
      line.trim() === "" ||
      before.trim() === "" ||
      labelled.has(index) ||
      NUMBERED.test(line) ||
      BULLET.test(line) ||
      endsParagraph(before, line, width);
    if (begins) paragraphs.push(line);
    else paragraphs.push(joined(paragraphs.pop() ?? "", line, words));
  }
  return paragraphs.join("\n");
}

function endsParagraph(line: string, next: string, width: number): boolean {
  const nextWord = next.trimStart().split(/\s/, 1)[0] ?? "";
  return SENTENCE_END.test(line.trimEnd()) && line.trimEnd().length + 1 + nextWord.length <= width;
}

function joined(paragraph: string, line: string, words: ReadonlySet<string>): string {
  const [head, tail] = [paragraph.trimEnd(), line.trimStart()];
  const first = /([\p{L}\p{N}]+)-$/u.exec(head)?.[1];
  const second = /^[\p{L}\p{N}]+/u.exec(tail)?.[0];
  if (first === undefined || second === undefined) return head.endsWith("-") ? head + tail : `${head} ${tail}`;
  const plain = (first + second).toLowerCase();
  const hyphenated = `${first}-${second}`.toLowerCase();
  return words.has(plain) && !words.has(hyphenated) ? head.slice(0, -1) + tail : head + tail;
}
