import { hasWord } from "./words.ts";

/** So many words in a row that stand once in either text are taken for the same. */
const ANCHOR_WORDS = 4;

/** Where a row of tokens begins that stands in both texts. */
type Anchor = Place & { readonly length: number };

/** A token of the one text and one of the other, by their numbers. */
type Place = { readonly i: number; readonly j: number };

/** Rows of words that stand once in both texts and in the same order, as far as they are the same on either side. */
export function anchors(before: readonly string[], after: readonly string[]): Anchor[] {
  const [one, other] = [rowsOnce(before), rowsOnce(after)];
  const pairs: Anchor[] = [];
  for (const [row, i] of one) {
    const j = other.get(row);
    if (j !== undefined) pairs.push({ i, j, length: 1 });
  }
  const found: Anchor[] = [];
  for (const { i, j } of longestRising(pairs.sort((a, b) => a.i - b.i))) {
    const last = found.at(-1);
    const [freeI, freeJ] = [last ? last.i + last.length : 0, last ? last.j + last.length : 0];
    if (i < freeI || j < freeJ) continue;
    found.push(grown(before, after, { i, j }, { i: freeI, j: freeJ }));
  }
  return found;
}

/** A pair of equal tokens with all before and behind them that are equal, too. */
function grown(before: readonly string[], after: readonly string[], at: Place, free: Place): Anchor {
  let length = 0;
  while (at.i + length < before.length && before[at.i + length] === after[at.j + length]) length++;
  let back = 0;
  while (at.i - back > free.i && at.j - back > free.j && before[at.i - back - 1] === after[at.j - back - 1]) back++;
  return { i: at.i - back, j: at.j - back, length: length + back };
}

/** Where each row of words begins, of those that stand once; what lies between the words does not matter. */
function rowsOnce(tokens: readonly string[]): Map<string, number> {
  const words = tokens.flatMap((token, index) => (hasWord(token) ? [index] : []));
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = 0; at + ANCHOR_WORDS <= words.length; at++) {
    const row = words
      .slice(at, at + ANCHOR_WORDS)
      .map((index) => tokens[index])
      .join(" ");
    if (places.has(row)) twice.add(row);
    places.set(row, words[at] ?? 0);
  }
  for (const row of twice) places.delete(row);
  return places;
}

/** The most pairs that rise in both; they come in the order of `i`. */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, { j }] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.j ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rising: Anchor[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}
