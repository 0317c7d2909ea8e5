import { fold, foldWithPositions } from "../text/fold.ts";
import type { Range } from "../text/range.ts";

/**
 * Where the words of a search stand in a text, whatever the capitals and accents, in order and without overlaps: what a
 * list marks. `edu` in `Educación` is [0, 3), `cion` is [5, 9).
 */
export function foundWords(text: string, words: readonly string[]): Range[] {
  const { folded, rangeOf } = foldWithPositions(text);
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    if (word === "") continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const { start, end } = rangeOf({ start: at, end: at + word.length });
      marked.fill(true, start, end);
    }
  }
  const found: Range[] = [];
  for (let start = marked.indexOf(true); start >= 0; ) {
    const end = marked.indexOf(false, start);
    found.push({ start, end: end < 0 ? text.length : end });
    start = end < 0 ? -1 : marked.indexOf(true, end);
  }
  return found;
}

/** The words of what was typed, folded. */
export function searchWords(text: string): string[] {
  return fold(text)
    .split(/[\s>,;:()/-]+/)
    .filter((word) => word !== "");
}
