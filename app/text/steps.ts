import type { Turn } from "../model/records.ts";
import { overlaps, type Range } from "./range.ts";
import { trimRange } from "./trim.ts";

export type Edge = "start" | "end";

/** What an end of a range moves by. A character is what a reader takes for one: a grapheme cluster. */
export type Unit = "character" | "word" | "sentence" | "turn";

/** A move of one end of a range. */
export type Step = { readonly edge: Edge; readonly unit: Unit; readonly direction: "forward" | "back" };

/** A text with what its units depend on; the language is a BCP 47 tag. */
export type SteppedText = { readonly text: string; readonly language: string; readonly turns: readonly Turn[] };

/**
 * The range with one of its ends moved to the next place where a unit begins or ends: the start goes to starts, the
 * end to ends, and none into the middle of a character. The same range where there is no such place, or where nothing
 * would be left. The units are those of Intl.Segmenter, the turns those of the document.
 */
export function stepRange(on: SteppedText, range: Range, step: Step): Range {
  const found = step.unit === "character" ? nextCharacter(on, range[step.edge], step) : nextStop(on, range, step);
  if (found === null) return range;
  const moved = step.edge === "start" ? { start: found, end: range.end } : { start: range.start, end: found };
  return moved.start < moved.end ? moved : range;
}

/** The range with the whole of each sentence, or turn, that it touches; never less than the range. */
export function widened(on: SteppedText, range: Range, unit: "sentence" | "turn"): Range {
  const touched = trimRange(on.text, range);
  if (touched.start === touched.end) return range;
  const parts = unit === "turn" ? turnRanges(on) : sentencesAround(on, touched);
  const within = parts.filter((part) => overlaps(part, touched));
  return {
    start: Math.min(range.start, ...within.map(({ start }) => start)),
    end: Math.max(range.end, ...within.map(({ end }) => end)),
  };
}

/** The position, or the near end of the character that it stands in the middle of. */
export function characterEdge(on: Pick<SteppedText, "text" | "language">, position: number): number {
  const line = lineAround(on.text, position);
  if (position === line.start || position === line.end) return position;
  const { start, end } = characterAt(on, line, position);
  return position - start < end - position ? start : end;
}

function nextCharacter(on: SteppedText, at: number, { direction }: Step): number | null {
  const line = lineAround(on.text, at);
  if (direction === "forward") {
    if (at < line.end) return characterAt(on, line, at).end;
    return at < on.text.length ? at + 1 : null;
  }
  if (at > line.start) return characterAt(on, line, at - 1).start;
  return at > 0 ? at - 1 : null;
}

function nextStop(on: SteppedText, range: Range, { edge, unit, direction }: Step): number | null {
  const at = range[edge];
  const isBeyond = (stop: number) => (direction === "forward" ? stop > at : stop < at);
  const places =
    unit === "turn" ? [turnRanges(on)] : partsByLine(on, at, unit === "word" ? "word" : "sentence", direction);
  for (const parts of places) {
    for (const part of direction === "forward" ? parts : [...parts].reverse()) {
      const stop = isBeyond(part[edge]) ? characterEdge(on, part[edge]) : at;
      if (isBeyond(stop)) return stop;
    }
  }
  return null;
}

/** The parts of the line that holds the position, then of those after or before it. */
function* partsByLine(
  on: SteppedText,
  position: number,
  unit: "word" | "sentence",
  direction: "forward" | "back",
): Generator<readonly Range[]> {
  let line = lineAround(on.text, position);
  yield partsOf(on, line, unit);
  while (direction === "forward" ? line.end < on.text.length : line.start > 0) {
    line = lineAround(on.text, direction === "forward" ? line.end + 1 : line.start - 1);
    yield partsOf(on, line, unit);
  }
}

function lineAround(text: string, position: number): Range {
  const start = position === 0 ? 0 : text.lastIndexOf("\n", position - 1) + 1;
  const end = text.indexOf("\n", position);
  return { start, end: end < 0 ? text.length : end };
}

function characterAt({ text, language }: Pick<SteppedText, "text" | "language">, line: Range, position: number): Range {
  const segments = new Intl.Segmenter(language, { granularity: "grapheme" }).segment(text.slice(line.start, line.end));
  const found = segments.containing(position - line.start);
  if (!found) return { start: position, end: position };
  const start = line.start + found.index;
  return { start, end: start + found.segment.length };
}

/** The words, or the sentences without the white space behind them, of a line. */
function partsOf({ text, language }: SteppedText, line: Range, unit: "word" | "sentence"): readonly Range[] {
  const segmenter = new Intl.Segmenter(language, { granularity: unit });
  const parts: Range[] = [];
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(line.start, line.end))) {
    if (unit === "word" && !isWordLike) continue;
    const start = line.start + index;
    const part = trimRange(text, { start, end: start + segment.length });
    if (part.start < part.end) parts.push(part);
  }
  return parts;
}

/** The sentences of the lines in which a range begins and ends. */
function sentencesAround(on: SteppedText, range: Range): readonly Range[] {
  const lines = [lineAround(on.text, range.start), lineAround(on.text, range.end)];
  return lines.flatMap((line) => partsOf(on, line, "sentence"));
}

function turnRanges({ text, turns }: SteppedText): readonly Range[] {
  return turns.map((turn) => trimRange(text, turn)).filter(({ start, end }) => start < end);
}
