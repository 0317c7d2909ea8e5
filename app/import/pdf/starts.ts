import { findLabels } from "../../text/speaker-labels.ts";
import { endOf, type Measures, shareSize, startOf } from "./measures.ts";
import type { PageLine } from "./page.ts";
import { type Trust, trustIn } from "./trust.ts";

/** A line and the one before it, of which the question is whether they are of one paragraph. */
type Pair = {
  readonly last: PageLine;
  readonly line: PageLine;
  readonly next: PageLine | undefined;
  /** Whether the last line begins its paragraph. */
  readonly isSecond: boolean;
  /** Whether they stand one above the other in a column. */
  readonly isBelow: boolean;
  /** How much more than the first word of the line would have fitted on the last one. */
  readonly room: number;
  readonly isLabelled: boolean;
  /** Whether the last line is nothing but a speaker's label. */
  readonly isAfterLabel: boolean;
  readonly levels: readonly [last: number | undefined, line: number | undefined];
  readonly distances: readonly [before: number, own: number, after: number];
  readonly measures: Measures;
  readonly trust: Trust;
};

/** Says of a pair that a paragraph begins (true), that it goes on (false), or nothing. */
type Sign = (pair: Pair) => boolean | null;

const SENTENCE_END = /[.?!…。？！:;：；][”"’')\]»*†⁰¹²³⁴-⁹]*$/u;
const LOWER_AT_START = /^["'“‘«([]?\p{Ll}/u;
const BULLET = /^[•▪▫■□◦●○‣⁃·➢✓☑☐☒]\s/u;
const NUMBERED = /^([-–—*]|\d+(\.\d+)+\.?|\(?(\d{1,3}|[a-z]|[ivx]{2,4})[.)])\s+\S/iu;
/** A line of a table of contents. */
const LEADS_TO_PAGE = /(\.\s?){4,}\s*\w+$/;
/** As far from its end as is looked for how a line ends. */
const ENDING = 60;

/** A step to the side that means something, and the room that a space takes, by the size of letters. */
const STEP = 0.6;
const SPACE = 0.3;
/** How much larger the distance is between paragraphs than between lines. */
const GAP = 1.3;
/** Lines of a heading are at most so far apart, by their size. */
const HEADING_LINES = 1.6;
/** What is left over on a line after the next word would have fitted: by the size of letters, and of the column. */
const SOME_ROOM = 2;
const MUCH_ROOM = 0.4;
/** A centred line is further in than an indented one, and as far on both sides but for this. */
const FAR_IN = 3;
const CENTRED = 0.2;

/**
 * Which lines begin a paragraph. One does with a speaker's label, a bullet, more room above it, a step to the side; if
 * its first word would still have fitted on the line before; or in a tagged file if its tags say so. It goes on from
 * column to column and from page to page unless something says that it does not.
 */
export function paragraphStarts(
  lines: readonly PageLine[],
  measures: Measures,
  headings: ReadonlyMap<PageLine, number>,
): boolean[] {
  const labels = findLabels(
    lines.map(({ text }) => text),
    boldOpenings(lines),
  );
  const labelled = new Map(labels.map(({ line, length }) => [line, length]));
  const trust = trustIn(lines, measures);
  const starts: boolean[] = [];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const levels = [last && headings.get(last), headings.get(line)] as const;
    const isAfterLabel = (labelled.get(index - 1) ?? 0) >= (last?.text.length ?? 1);
    const context = { isLabelled: labelled.has(index), isAfterLabel, levels, measures, trust };
    const isSecond = starts[index - 1] ?? false;
    starts.push(!last || isStart({ ...placed(lines, index, last, measures), ...context, isSecond, last, line }));
  }
  return starts;
}

function endsSentence({ text }: PageLine): boolean {
  return SENTENCE_END.test(text.slice(-ENDING));
}

function isStart(pair: Pair): boolean {
  for (const sign of SIGNS) {
    const says = sign(pair);
    if (says !== null) return says;
  }
  return false;
}

function placed(lines: readonly PageLine[], index: number, last: PageLine, measures: Measures) {
  const line = lines[index] ?? last;
  const [before, after] = [lines[index - 2], lines[index + 1]];
  return {
    next: after,
    isBelow: distanceOf(last, line) < Number.POSITIVE_INFINITY,
    distances: [
      before ? distanceOf(before, last) : Number.POSITIVE_INFINITY,
      distanceOf(last, line),
      after ? distanceOf(line, after) : Number.POSITIVE_INFINITY,
    ] as const,
    room: roomAfter(last, line, measures),
  };
}

/** How far a line is below another one of its column; infinitely far for lines of two columns. */
function distanceOf(last: PageLine, line: PageLine): number {
  const isColumn = last.page === line.page && last.region === line.region;
  return isColumn && line.y > last.y ? line.y - last.y : Number.POSITIVE_INFINITY;
}

/** How much more than the first word of a line would have fitted on the line before it. */
export function roomAfter(last: PageLine, line: PageLine, measures: Measures): number {
  const { start, end } = measures.marginsOf(last);
  const [left, right] = [startOf(last) - start, end - endOf(last)];
  const isCentred = left > last.size * FAR_IN && Math.abs(left - right) < last.size * CENTRED;
  return (isCentred ? left + right : right) - line.firstWord - last.size * SPACE;
}

/** From what says most to what says least. */
const SIGNS: readonly Sign[] = [
  ({ isLabelled, isAfterLabel }) => (isLabelled || isAfterLabel ? true : null),
  ({ last, line, isBelow }) => (last.isUpright !== line.isUpright || (!line.isUpright && !isBelow) ? true : null),
  byHeadings,
  byTags,
  byCells,
  ({ last, line }) => (shareSize(last, line) ? null : true),
  byDistance,
  byBullet,
  ({ last }) => (LEADS_TO_PAGE.test(last.text.slice(-ENDING)) ? true : null),
  byColumn,
  bySide,
  byRoom,
  byLetters,
  byLines,
];

function byHeadings({ levels: [last, own], line, distances, room }: Pair): boolean | null {
  if (last !== own) return true;
  if (own === undefined) return null;
  return distances[1] > line.size * HEADING_LINES || room > 0;
}

/** A paragraph of a tagged file may still have lines that were ended on purpose: much shorter than the others of it. */
function byTags({ last, line, trust, measures }: Pair): boolean | null {
  const [before, own] = [last.tags[1], line.tags[0]];
  if (last.page !== line.page || !before || !own) return null;
  if (before.id === own.id) {
    const left = measures.tagEndOf(line) - endOf(last) - line.firstWord;
    return trust.joins && (left < last.size * SOME_ROOM || !shareSize(last, line)) ? false : null;
  }
  return trust.splits ? true : null;
}

/** Rows of a table stand by themselves; what is said beside a speaker's name goes on below itself. */
function byCells({ last, line }: Pair): boolean | null {
  if (line.text.includes("\t")) return true;
  if (!last.text.includes("\t")) return null;
  return Math.abs(startOf(line) - last.lastCell) > line.size * STEP ? true : null;
}

function byDistance({ last, line, distances: [before, own, after], isBelow, measures, room }: Pair): boolean | null {
  if (!isBelow) return null;
  const nearby = Math.min(before, after);
  const isEnd = endsSentence(last) || room > 0 || !LOWER_AT_START.test(line.text);
  const factor = isEnd ? GAP : GAP * GAP;
  return own > nearby * factor || own > measures.leadingOf(line.size) * factor ? true : null;
}

/** A dash or a number may also open a line in the middle of a sentence. */
function byBullet({ last, line, room }: Pair): boolean | null {
  if (BULLET.test(line.text)) return true;
  const isAside = Math.abs(startOf(line) - last.lastCell) > line.size * STEP;
  const isEnd = endsSentence(last) || room > 0 || isAside;
  return isEnd && NUMBERED.test(line.text) ? true : null;
}

/** From column to column and from page to page. */
function byColumn({ line, next, isBelow, room, measures }: Pair): boolean | null {
  if (isBelow) return null;
  if (LOWER_AT_START.test(line.text)) return false;
  const step = startOf(line) - measures.marginsOf(line).start;
  const isIndented = step > line.size * STEP && next !== undefined && startOf(next) < startOf(line) - line.size * STEP;
  return isIndented || room > 0;
}

/**
 * The first line of a paragraph is indented, or stands out to the left of the others: after a first line that is full,
 * a step to either side leads to the second.
 */
function bySide(pair: Pair): boolean | null {
  const { last, line, isSecond, room } = pair;
  if (Math.abs(startOf(line) - last.lastCell) > line.size * STEP) {
    if (!isSecond) return true;
    return room > 0 ? null : false;
  }
  return isSecond && isIndented(pair) ? true : null;
}

/** Whether a line is further in than its column, and the next one, close below it, is not. */
function isIndented({ line, next, distances: [, own, after], measures }: Pair): boolean {
  const { start } = measures.marginsOf(line);
  const isIn = startOf(line) > start + line.size * STEP;
  return isIn && next !== undefined && Math.abs(startOf(next) - start) <= line.size * STEP && after <= own * GAP;
}

/** The next word would have fitted on the last line: the more is left over, the less it needs to be the end. */
function byRoom({ last, line, room, measures }: Pair): boolean | null {
  if (room <= 0) return null;
  if (endsSentence(last)) return true;
  const { start, end } = measures.marginsOf(last);
  const isMuch = room > (end - start) * MUCH_ROOM;
  return isMuch || (!LOWER_AT_START.test(line.text) && room > last.size * SOME_ROOM) ? true : null;
}

/** Where no line goes on in the next one, lines that are far apart are paragraphs themselves. */
function byLines({ last, line, distances: [, own], measures }: Pair): boolean | null {
  const isApart = own > line.size * HEADING_LINES && endsSentence(last);
  return !measures.breaksLines && isApart ? true : null;
}

/** A line in bold letters is set apart from others. */
function byLetters({ last, line }: Pair): boolean | null {
  const [lastBold, bold] = [isBold(last), isBold(line)];
  const isApart = lastBold !== bold && (lastBold ? isPlain(line) : isPlain(last));
  return isApart && !LOWER_AT_START.test(line.text) ? true : null;
}

function isBold({ pieces }: PageLine): boolean {
  return pieces.every(({ bold, text }) => bold || text.trim() === "");
}

function isPlain({ pieces }: PageLine): boolean {
  return pieces.every(({ bold, text }) => !bold || text.trim() === "");
}

/** How many letters a line opens with that are bold, of lines that are bold in part only. */
function boldOpenings(lines: readonly PageLine[]): Map<number, number> {
  const openings = new Map<number, number>();
  for (const [index, { pieces }] of lines.entries()) {
    const [first] = pieces;
    if (first?.bold && pieces.length > 1) openings.set(index, first.text.length);
  }
  return openings;
}
