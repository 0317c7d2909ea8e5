const SHOWN = 6;

/** `row 4`, `rows 4, 7 and 9`, `rows 1, 2, 3, 4, 5, 6 and 12 more`; each number once. */
export function numbersInWords(noun: string, numbers: readonly number[]): string {
  const words = [...new Set(numbers)].map((one) => one.toLocaleString("en"));
  if (words.length === 1) return `${noun} ${words[0]}`;
  const more = words.length - SHOWN;
  const last = more > 1 ? `${more.toLocaleString("en")} more` : words.at(-1);
  const first = more > 1 ? words.slice(0, SHOWN) : words.slice(0, -1);
  return `${noun}s ${first.join(", ")} and ${last}`;
}

/** `1 value`, `1,200 values` */
export function countInWords(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : nouns}`;
}
