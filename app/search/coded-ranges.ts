import type { Turn } from "../model/records.ts";
import { answerAt } from "../text/answers.ts";
import { paragraphAt, paragraphsOf } from "../text/paragraphs.ts";
import { overlaps, type Range } from "../text/range.ts";
import { sentenceFinder } from "../text/sentences.ts";
import { trimRange } from "../text/trim.ts";
import { turnAt } from "../text/turn-at.ts";

/** How much around a match is coded. */
export type CodedUnit = "match" | "sentence" | "paragraph" | "turn" | "answer";

export type CodedText = { readonly text: string; readonly language: string; readonly turns: readonly Turn[] };

/**
 * The ranges to code for matches in a text, in order: the sentence, paragraph, turn or answer that holds each match, each
 * range once; those that overlap are joined. A match that goes over an end takes in what lies behind it too. Outside of
 * turns the paragraph stands for the turn, and where nobody answers, the turn for the answer.
 */
export function codedRanges(source: CodedText, matches: readonly Range[], unit: CodedUnit): Range[] {
  const around = aroundOf(source, unit);
  const ordered = [...matches].sort((a, b) => a.start - b.start || a.end - b.end);
  return joined(ordered.flatMap(around));
}

/** Ranges that overlap as one, in order; those that only touch stay apart. */
function joined(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && overlaps(last, range))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else if (range.start < range.end) joined.push(range);
  }
  return joined;
}

function aroundOf(source: CodedText, unit: CodedUnit): (match: Range) => readonly Range[] {
  switch (unit) {
    case "match":
      return (match) => [match];
    case "sentence":
      return sentencesAround(source);
    case "paragraph":
      return paragraphsAround(source);
    case "turn":
      return turnsAround(source);
    case "answer":
      return answersAround(source);
  }
}

function sentencesAround({ text, language, turns }: CodedText): (match: Range) => readonly Range[] {
  const sentenceAt = sentenceFinder(text, language);
  return (match) => {
    const first = sentenceAt(match.start);
    const last = sentenceAt(match.end - 1);
    const said = afterLabel(text, turns, first.start, match.start);
    return [{ start: Math.min(said, match.start), end: Math.max(last.end, match.end) }];
  };
}

/** The sentence without the name of its speaker, where it opens the turn, and the match is no part of it. */
function afterLabel(text: string, turns: readonly Turn[], start: number, match: number): number {
  const turn = turnAt(turns, start);
  if (!turn || turn.start !== start || turn.speaker === "" || !text.startsWith(turn.speaker, start)) return start;
  const name = start + turn.speaker.length;
  const sign = /^\s*:\s*/.exec(text.slice(name, name + 8))?.[0];
  const said = name + (sign?.length ?? 0);
  return sign !== undefined && said <= match ? said : start;
}

function paragraphsAround({ text }: Pick<CodedText, "text">): (match: Range) => readonly Range[] {
  const paragraphs = paragraphsOf(text);
  return ({ start, end }) => {
    const first = paragraphs[paragraphAt(paragraphs, start)]?.start ?? start;
    const last = paragraphs[paragraphAt(paragraphs, end - 1)]?.end ?? end;
    return [trimRange(text, { start: Math.min(first, start), end: Math.max(last, end) })];
  };
}

function turnsAround(source: CodedText): (match: Range) => readonly Range[] {
  const paragraphs = paragraphsAround(source);
  const unitAt = (position: number): Range => {
    const turn = turnAt(source.turns, position);
    return turn ?? paragraphs({ start: position, end: position + 1 })[0] ?? { start: position, end: position };
  };
  return ({ start, end }) => [{ start: Math.min(unitAt(start).start, start), end: Math.max(unitAt(end - 1).end, end) }];
}

function answersAround(source: CodedText): (match: Range) => readonly Range[] {
  const turnsOf = turnsAround(source);
  const { turns } = source;
  const places = new Map(turns.map((turn, place) => [turn, place]));
  return (match) => {
    const answer = answerAt(turns, match.start);
    if (answer.length === 0) return turnsOf(match);
    const ranges: Range[] = [];
    let before = -2;
    for (const turn of answer) {
      const place = places.get(turn) ?? -2;
      const last = ranges.at(-1);
      // turns that follow each other are one answer
      if (last && place === before + 1) ranges[ranges.length - 1] = { start: last.start, end: turn.end };
      else ranges.push({ start: turn.start, end: turn.end });
      before = place;
    }
    return ranges;
  };
}
