import type { Range } from "./range.ts";

/** The lines of a text, without their `\n`, empty ones included: `"a\n\nb" -> [0,1) [2,2) [3,4)`. Never none. */
export function paragraphsOf(text: string): readonly Range[] {
  const paragraphs: Range[] = [];
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    paragraphs.push({ start, end });
    start = end + 1;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs;
}

/** The index of the paragraph that holds a position, by binary search; a position at its end belongs to it. */
export function paragraphAt(paragraphs: readonly Range[], offset: number): number {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
