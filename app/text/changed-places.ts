import { paragraphAt, paragraphsOf } from "./paragraphs.ts";
import { beginning, ending } from "./shortened.ts";
import type { Splice } from "./splices.ts";
import { wordsAfter, wordsBefore } from "./words-around.ts";

/** Letters that stay, go or come. */
export type ChangedPiece = { readonly kind: "stays" | "goes" | "comes"; readonly text: string };

/** A place where a text is changed, with what stands around it. */
export type ChangedPlace = {
  /** The number of the paragraph before the change, from 1. */
  readonly paragraph: number;
  /** Changes that lie close together stand in one place. */
  readonly pieces: readonly ChangedPiece[];
};

/** So many characters are shown on either side of a change. */
const AROUND = 48;
/** As many changes as one place holds. */
const MOST_TOGETHER = 8;
/** Of longer pieces the middle is left out. */
const LONGEST = 400;

/** The places that splices change, in order, as short pieces to be read. */
export function changedPlaces(text: string, splices: readonly Splice[]): ChangedPlace[] {
  const paragraphs = paragraphsOf(text);
  const groups: Splice[][] = [];
  for (const splice of splices) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && splice.start - last.end <= AROUND && group.length < MOST_TOGETHER) group.push(splice);
    else groups.push([splice]);
  }
  return groups.map((group, index) => ({
    paragraph: paragraphAt(paragraphs, group[0]?.start ?? 0) + 1,
    pieces: piecesOf(text, group, {
      start: groups[index - 1]?.at(-1)?.end ?? 0,
      end: groups[index + 1]?.[0]?.start ?? text.length,
    }),
  }));
}

function piecesOf(text: string, group: readonly Splice[], within: { start: number; end: number }): ChangedPiece[] {
  const pieces: ChangedPiece[] = [];
  const put = (kind: ChangedPiece["kind"], words: string) => {
    if (words !== "") pieces.push({ kind, text: withoutMiddle(words) });
  };
  const [first, last] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
  put("stays", before(text, Math.max(within.start, first - AROUND), first));
  let at = first;
  for (const { start, end, inserted } of group) {
    put("stays", text.slice(at, start));
    put("goes", text.slice(start, end));
    put("comes", inserted);
    at = end;
  }
  put("stays", after(text, last, Math.min(within.end, last + AROUND)));
  return pieces;
}

/** What stands before a position within its line, from a word's beginning on. */
function before(text: string, start: number, end: number): string {
  const line = text.lastIndexOf("\n", end - 1) + 1;
  return line >= start ? text.slice(line, end) : wordsBefore(text, end, end - start);
}

function after(text: string, start: number, end: number): string {
  const line = text.indexOf("\n", start);
  return line >= 0 && line <= end ? text.slice(start, line) : wordsAfter(text, start, end - start);
}

function withoutMiddle(words: string): string {
  if (words.length <= LONGEST) return words;
  const [head, tail] = [beginning(words, LONGEST * 0.6), ending(words, LONGEST * 0.3)];
  return `${head} […${(words.length - head.length - tail.length).toLocaleString("en")} characters…] ${tail}`;
}
