import type { Turn } from "../model/records.ts";
import { paragraphAt, paragraphsOf } from "../text/paragraphs.ts";
import type { Range } from "../text/range.ts";
import { sentenceFinder } from "../text/sentences.ts";
import { turnAt } from "../text/turn-at.ts";
import { wordsAfter, wordsBefore } from "../text/words-around.ts";

/** How much is read around a passage. */
export type ContextUnit = "none" | "words" | "sentence" | "paragraph" | "turn";

/** The words around a passage; empty where the unit begins or ends with it. */
export type Context = { readonly before: string; readonly after: string };

/** Code units on each side of a passage. */
const WORDS = 60;
const AT_MOST = 2000;

/**
 * What gives the words before and after a passage: a few, or up to where the sentence, paragraph or turn begins that
 * holds its first character and ends that holds its last; a paragraph where nobody speaks. Ask from left to right.
 */
export function contextOf(
  { text, language, turns }: { readonly text: string; readonly language: string; readonly turns: readonly Turn[] },
  unit: ContextUnit,
): (passage: Range) => Context {
  if (unit === "none") return () => ({ before: "", after: "" });
  if (unit === "words") {
    return ({ start, end }) => ({ before: wordsBefore(text, start, WORDS), after: wordsAfter(text, end, WORDS) });
  }
  // one for each end, since each tells apart the paragraph that it was asked for last
  const [atStart, atEnd] = [unitFinder(text, language, turns, unit), unitFinder(text, language, turns, unit)];
  return ({ start, end }) => {
    const from = Math.min(start, atStart(start).start);
    const to = Math.max(end, atEnd(Math.max(start, end - 1)).end);
    return {
      before: wordsBefore(text.slice(from, start), start - from, AT_MOST),
      after: wordsAfter(text.slice(end, to), 0, AT_MOST),
    };
  };
}

function unitFinder(
  text: string,
  language: string,
  turns: readonly Turn[],
  unit: "sentence" | "paragraph" | "turn",
): (position: number) => Range {
  if (unit === "sentence") return sentenceFinder(text, language);
  const paragraphs = paragraphsOf(text);
  return (position) => {
    const paragraph = paragraphs[paragraphAt(paragraphs, position)] ?? { start: position, end: position };
    return (unit === "turn" && turnAt(turns, position)) || paragraph;
  };
}
