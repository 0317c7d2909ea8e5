/** At most so many characters before a position, from a word's beginning on: `…and the `. */
export function wordsBefore(text: string, position: number, most: number): string {
  const start = position - most;
  if (start <= 0) return text.slice(0, position);
  const space = text.slice(start, position).search(/\s/u);
  return `…${text.slice(space < 0 ? start : start + space + 1, position)}`;
}

/** At most so many characters behind a position, to a word's end: ` and then…`. */
export function wordsAfter(text: string, position: number, most: number): string {
  const end = position + most;
  if (end >= text.length) return text.slice(position);
  const space = text.slice(position, end).search(/\s\S*$/u);
  return `${text.slice(position, space < 0 ? end : position + space)}…`;
}
