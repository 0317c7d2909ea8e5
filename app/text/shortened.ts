import { wholeGraphemes } from "./graphemes.ts";

/** A text of which no more is shown than its beginning, with `…` where it goes on. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${beginning(text, most)}…` : text;
}

/** The first characters of a text, `most` at most: of a letter, what a reader takes for one, all or nothing. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, wholeGraphemes(text, { start: most, end: most + 1 }).start);
}

/** The last characters of a text, `most` at most, cut as its beginning is. */
export function ending(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.length - most;
  return text.slice(wholeGraphemes(text, { start: cut - 1, end: cut }).end);
}
