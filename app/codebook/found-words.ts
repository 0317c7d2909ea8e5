/** A stretch of a text, `[start, end)`. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Where the words of a search stand in a text, whatever the capitals and accents, in order and without overlaps: what a
 * list marks. `edu` in `Educación` is [0, 3), `cion` is [5, 9).
 */
export function foundWords(text: string, words: readonly string[]): Stretch[] {
  const { folded, starts } = foldedWithStarts(text);
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    if (word === "") continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const end = starts[at + word.length] ?? text.length;
      for (let place = starts[at] ?? 0; place < end; place += 1) marked[place] = true;
    }
  }
  const found: Stretch[] = [];
  for (let start = marked.indexOf(true); start >= 0; ) {
    const end = marked.indexOf(false, start);
    found.push({ start, end: end < 0 ? text.length : end });
    start = end < 0 ? -1 : marked.indexOf(true, end);
  }
  return found;
}

/** The text without capitals and accents, and for each of its letters where the one stands that it came from. */
function foldedWithStarts(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let [folded, at] = ["", 0];
  for (const character of text) {
    const plain = fold(character);
    for (let count = 0; count < plain.length; count += 1) starts.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, starts };
}

/** Without capitals and without the accents that decomposition sets apart. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}

/** The words of what was typed, folded. */
export function searchWords(text: string): string[] {
  return fold(text)
    .split(/[\s>,;:()/-]+/)
    .filter((word) => word !== "");
}
