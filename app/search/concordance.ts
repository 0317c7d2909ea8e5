import type { Turn } from "../model/records.ts";
import { paragraphAt, paragraphsOf } from "../text/paragraphs.ts";
import type { Range } from "../text/range.ts";
import { turnAt } from "../text/turn-at.ts";

/** A match in its context, as a line of a concordance; blanks and line ends are single spaces. */
export type ConcordanceLine = {
  readonly before: string;
  readonly match: string;
  readonly after: string;
  readonly speaker: string | null;
  readonly question: number | null;
  /** 1 for the document's first line that is not blank. */
  readonly paragraph: number;
};

/** UTF-16 code units of the text to each side of a match. */
const CONTEXT = 120;
/** A match that is longer is shown in part. */
const LONGEST_MATCH = 400;

/** What gives the lines of a text's matches. */
export function lineMaker(text: string, turns: readonly Turn[]): (match: Range) => ConcordanceLine {
  const paragraphs = paragraphsOf(text).filter(({ start, end }) => text.slice(start, end).trim() !== "");
  return ({ start, end }) => {
    const turn = turnAt(turns, start);
    const shownEnd = end - start > LONGEST_MATCH ? whole(text, start + LONGEST_MATCH) : end;
    return {
      before: spaced(text.slice(whole(text, Math.max(0, start - CONTEXT)), start)).trimStart(),
      match: spaced(text.slice(start, shownEnd)) + (shownEnd < end ? "…" : ""),
      after: shownEnd < end ? "" : spaced(text.slice(end, whole(text, end + CONTEXT))).trimEnd(),
      speaker: turn?.speaker || null,
      question: turn?.question ?? null,
      paragraph: paragraphAt(paragraphs, start) + 1,
    };
  };
}

function spaced(words: string): string {
  return words.replace(/\s+/gu, " ");
}

/** The position, or the one before it where it lies in the middle of a surrogate pair. */
function whole(text: string, position: number): number {
  const unit = text.charCodeAt(position);
  return unit >= 0xdc00 && unit < 0xe000 ? position - 1 : position;
}
