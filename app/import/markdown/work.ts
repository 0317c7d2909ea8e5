import { paragraphsOf } from "../../text/paragraphs.ts";
import type { Range } from "../../text/range.ts";

/** The most work that one parse may be, and all of them together: some 0.3 and 4 seconds, or 30,000 lines. */
const MOST_AT_ONCE = 6_000_000;
const MOST_IN_ALL = 60_000_000;
/** What a line takes, whatever is in it, and as a rule a letter. */
const WORK_OF_LINE = 2000;
const WORK_OF_LETTER = 5;
/** Signs are compared with one another, lines only looked through again. */
const WORK_OF_TWO_SIGNS = 8;
/** What comparing is to be in the parts of a piece that is too much at once. */
const WORK_OF_PART = 250_000;

const SIGN = /[*_~[\]!<>`&\\]/g;
const FENCE = /^ {0,3}(?:`{3}|~{3})/m;
/** Blocks in blocks in blocks, on a line or by their indentation. */
const TOO_DEEP = /^(?:(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){12}|[ \t]{60,}\S)/m;

/**
 * How much work it is to parse a piece: parsers of Markdown compare each sign that may open something with each that may
 * close it, and look through the lines of a block again for each of them.
 */
function workOf(piece: string): number {
  const signs = piece.match(SIGN)?.length ?? 0;
  const lines = paragraphsOf(piece).length;
  return comparing(signs, lines) + lines * WORK_OF_LINE + piece.length * WORK_OF_LETTER;
}

function comparing(signs: number, lines: number): number {
  return signs * signs * WORK_OF_TWO_SIGNS + lines * lines;
}

/**
 * The pieces that can be parsed in a few seconds. A piece that is too much is cut between lines into parts, where only
 * what goes on from one to the next is missed; what is too much even so, or too deep, is left out.
 */
export function affordablePieces(text: string, pieces: readonly Range[]): Range[] {
  let left = MOST_IN_ALL;
  return pieces
    .flatMap((piece) => partsOf(text, piece))
    .filter(({ start, end }) => {
      const part = text.slice(start, end);
      const work = workOf(part);
      if (work > MOST_AT_ONCE || work > left || TOO_DEEP.test(part)) return false;
      left -= work;
      return true;
    });
}

function partsOf(text: string, piece: Range): Range[] {
  const whole = text.slice(piece.start, piece.end);
  if (workOf(whole) <= MOST_AT_ONCE || FENCE.test(whole)) return [piece];
  const parts: Range[] = [];
  let [start, signs, lines] = [0, 0, 0];
  for (const line of paragraphsOf(whole)) {
    signs += whole.slice(line.start, line.end).match(SIGN)?.length ?? 0;
    lines += 1;
    if (comparing(signs, lines) < WORK_OF_PART && line.end < whole.length) continue;
    parts.push({ start: piece.start + start, end: piece.start + line.end });
    [start, signs, lines] = [line.end + 1, 0, 0];
  }
  return parts;
}
