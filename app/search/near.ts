import type { WordSpan } from "./find-words.ts";

/**
 * The shortest stretches that hold one of each, of which the later begins at most `distance` words after the earlier
 * ends: next to each other is 1. Both lists are by `first`; so is the answer, in which no stretch holds another.
 * `isTogether` says whether two may be put together at all.
 */
export function nearSpans(
  left: readonly WordSpan[],
  right: readonly WordSpan[],
  distance: number,
  isTogether: (a: WordSpan, b: WordSpan) => boolean,
): WordSpan[] {
  return shortest([...follows(left, right, distance, isTogether), ...follows(right, left, distance, isTogether)]);
}

function follows(
  earlier: readonly WordSpan[],
  later: readonly WordSpan[],
  distance: number,
  isTogether: (a: WordSpan, b: WordSpan) => boolean,
): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const one of earlier) {
    for (let place = firstAfter(later, one.last); place < later.length; place++) {
      const other = later[place];
      if (!other || other.first > one.last + distance) break;
      if (isTogether(one, other)) spans.push({ first: one.first, last: other.last });
    }
  }
  return spans;
}

/** The index of the first span that begins after a word. */
function firstAfter(spans: readonly WordSpan[], word: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.first ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that hold no other, each once, by `first`. */
function shortest(spans: WordSpan[]): WordSpan[] {
  spans.sort((a, b) => a.last - b.last || b.first - a.first);
  let latest = -1;
  return spans.filter(({ first }) => {
    if (first <= latest) return false;
    latest = first;
    return true;
  });
}
