import type { Range } from "./range.ts";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** How much of the text around a position is looked at; longer graphemes are written by no one. */
const SURROUNDINGS = 128;

/** Latin letters and the like, which join nothing but for one: most positions are told by these alone. */
const LAST_SIMPLE = 0x2ff;

/** A line feed joins it. */
const CARRIAGE_RETURN = 0x0d;

/** The range widened to whole graphemes, what a reader calls a letter: half a flag is a flag. An empty range stays. */
export function wholeGraphemes(text: string, { start, end }: Range): Range {
  if (start >= end) return { start, end };
  return { start: graphemeAt(text, start).start, end: graphemeAt(text, end - 1).end };
}

/** The grapheme that holds the code unit at a position of the text. */
function graphemeAt(text: string, position: number): Range {
  const isSimple = isSimpleAt(text, position - 1) && isSimpleAt(text, position) && isSimpleAt(text, position + 1);
  if (isSimple) return { start: position, end: position + 1 };
  const from = Math.max(0, position - SURROUNDINGS);
  const around = text.slice(from, position + SURROUNDINGS);
  const found = segmenter.segment(around).containing(position - from);
  const start = from + (found?.index ?? position - from);
  return { start, end: start + (found?.segment.length ?? 1) };
}

function isSimpleAt(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  // there is no letter before the first and none behind the last
  return !(unit > LAST_SIMPLE || unit === CARRIAGE_RETURN);
}
