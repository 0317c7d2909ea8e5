import { fold } from "../text/fold.ts";
import { QueryProblem, type WordPattern } from "./query.ts";
import { classAt, LETTER, MARK, SINGLE, unitsAt } from "./words.ts";

type Piece = { readonly start: number; end: number; readonly isSingle: boolean };

/**
 * The words of a word or phrase of a query as they are looked for. `offset` is where it stands in the query. Throws
 * QueryProblem where nothing but wildcards is left, or a `*` stands inside of a script that has no spaces.
 */
export function wordPatterns(text: string, offset: number): WordPattern[] {
  const pieces = piecesOf(text);
  const patterns: WordPattern[] = [];
  for (const [index, piece] of pieces.entries()) {
    const written = text.slice(piece.start, piece.end);
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    const followsSingle = before?.end === piece.start && before.isSingle;
    const precedesSingle = after?.start === piece.end && after.isSingle;
    // in a script without spaces, a sequence is found wherever it stands
    if (/^\*+$/.test(written) && (followsSingle || precedesSingle)) {
      if (!(followsSingle && precedesSingle)) continue;
      const start = offset + piece.start;
      throw new QueryProblem(
        "Between letters of a script without spaces “*” has no meaning; use NEAR, or “?” for one letter.",
        start,
        start + written.length,
      );
    }
    const folded = fold(written);
    if (folded === "") continue;
    const isGlued = patterns.length > 0 && before?.end === piece.start;
    patterns.push({ text: folded, hasWildcard: /[*?]/.test(folded), isGlued });
  }
  if (patterns.some(({ text }) => /[^*?]/.test(text))) return patterns;
  throw new QueryProblem(nothingToFind(text, pieces.length > 0), offset, offset + text.length);
}

function nothingToFind(text: string, hasWildcards: boolean): string {
  if (hasWildcards) return `“${text}” alone would find every word: put letters beside it, as in cost*.`;
  if (text.trim() === "") return "There is nothing between these quotation marks.";
  return `“${text}” has no letters or figures. To find signs, write a regular expression, as in /[!?]/.`;
}

/** As `eachWord` tells words apart, with wildcards as letters. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    const end = at + unitsAt(text, at);
    const isWildcard = /[*?]/.test(text.charAt(at));
    const kind = isWildcard ? LETTER : classAt(text, at);
    if (open && (kind === MARK || (kind === LETTER && !open.isSingle))) {
      open.end = end;
    } else if (kind === LETTER || kind === SINGLE) {
      open = { start: at, end, isSingle: kind === SINGLE };
      pieces.push(open);
    } else if (kind !== MARK) {
      open = null;
    }
  }
  return pieces;
}
