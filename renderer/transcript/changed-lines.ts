import type { Splice } from "../../app/text/splices.ts";

/** A paragraph that is being edited: the key of its node, which it keeps, and its text. */
export type Line = { readonly key: string; readonly text: string };

/** Where the caret stands after a change: in which line, and how many UTF-16 code units into it. */
export type Caret = { readonly line: number; readonly offset: number };

/**
 * The smallest splice that turns the text of some lines into that of others; null where they say the same. Where letters
 * repeat, what was typed or taken away is what ends at the caret, so that an `o` typed inside of `oo` is inside.
 */
export function spliceOfLines(before: readonly Line[], after: readonly Line[], caret: Caret | null): Splice | null {
  let [head, tail] = commonLines(before, after);
  if (caret) {
    // lines that repeat count for either side of the caret, too
    const grown = lengthOf(after.slice(head, after.length - tail)) - lengthOf(before.slice(head, before.length - tail));
    head = Math.min(head, lineBefore(after, caret, Math.max(0, grown)));
    tail = Math.min(tail, after.length - 1 - caret.line);
  }
  const textOf = (lines: readonly Line[]) => changedText(lines.slice(head, lines.length - tail), head > 0, tail > 0);
  const [from, to] = [textOf(before), textOf(after)];
  if (from === to) return null;
  const isAtEnd = head > 0 && tail === 0;
  const offset = lengthOf(before.slice(0, head)) - (isAtEnd ? 1 : 0);
  const caretAt = caret ? lengthOf(after.slice(0, caret.line)) + caret.offset - offset : to.length;
  const splice = smallestSplice(from, to, caretAt);
  return { ...splice, start: splice.start + offset, end: splice.end + offset };
}

/** How many lines are the same at the beginning, and how many of the others at the end. */
function commonLines(before: readonly Line[], after: readonly Line[]): [head: number, tail: number] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  return [head, tail];
}

/** The line that lies so many code units before the caret. */
function lineBefore(lines: readonly Line[], { line, offset }: Caret, length: number): number {
  let [at, rest] = [line, length - offset];
  while (at > 0 && rest > 0) {
    at--;
    rest -= (lines[at]?.text.length ?? 0) + 1;
  }
  return at;
}

function isSame(one: Line | undefined, other: Line | undefined): boolean {
  return one?.key === other?.key && one?.text === other?.text;
}

/** Lines with the line ends that belong to them: those behind them, or where they are the last, those before. */
function changedText(lines: readonly Line[], hasBefore: boolean, hasAfter: boolean): string {
  if (hasAfter) return lines.map(({ text }) => `${text}\n`).join("");
  if (hasBefore) return lines.map(({ text }) => `\n${text}`).join("");
  return lines.map(({ text }) => text).join("\n");
}

/** How many code units lines take, line ends included. */
function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** What of one text has to be replaced to give the other; where there is a choice, what ends at the caret. */
export function smallestSplice(from: string, to: string, caret: number): Splice {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < most && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  const insertedLength = Math.max(0, to.length - head - tail, to.length - most);
  // letters that repeat count for the beginning and for the end: anything between these does
  const earliest = Math.min(head, most - Math.min(tail, most));
  let start = Math.min(head, Math.max(earliest, caret - insertedLength));
  let end = start + insertedLength - (to.length - from.length);
  if (splitsPair(from, start) || splitsPair(to, start)) start--;
  const inFrom = from.length - end;
  if (splitsPair(from, end) || splitsPair(to, to.length - inFrom)) end++;
  return { start, end, inserted: to.slice(start, to.length - (from.length - end)) };
}

/** Whether a position lies between the two halves of one character. */
function splitsPair(text: string, position: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, position - 1), position + 1));
}
