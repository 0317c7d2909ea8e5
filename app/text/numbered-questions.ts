import type { Range } from "./range.ts";

/** A question of an interview, with its number where it has one. */
export type Question = Range & { readonly number: number | null };

const NUMBER = /^\s*(\d{1,3})[.)]\s+\S/;
const ENDS_AS_QUESTION = /[?？][”"’')\]»*]*\s*$/u;
/** A question may be broken over this many lines. */
const MOST_LINES = 6;

/** The number that a question opens with: `3. Why? -> 3`; null where it has none. */
export function questionNumber(line: string): number | null {
  const found = NUMBER.exec(line)?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * Questions at line starts whose numbers rise by one, each ending in a question mark: two at least that begin with
 * 1, or three. A number that is nowhere asked may be skipped, two in a row at most. A numbered line that is no
 * question, or is out of its turn, is part of an answer.
 */
export function numberedQuestions(text: string, lines: readonly Range[]): Question[] {
  const numbers = lines.map(({ start, end }) => questionNumber(text.slice(start, Math.min(end, start + 20))));
  const numbered = new Set(numbers.flatMap((number, line) => (number === null ? [] : line)));
  const asked = [...numbered].flatMap((line) => {
    const end = questionEnd(text, lines, line, numbered);
    return end === null ? [] : { start: lines[line]?.start ?? 0, end, number: numbers[line] ?? 0 };
  });
  const lastAsked = new Map(asked.map(({ number, start }) => [number, start]));
  const chain: typeof asked = [];
  for (const question of asked) {
    const last = chain.at(-1)?.number ?? question.number - 1;
    const skipped = [1, 2].map((step) => last + step).filter((number) => number < question.number);
    const isNext = question.number > last && question.number <= last + 3;
    if (isNext && skipped.every((number) => (lastAsked.get(number) ?? -1) < question.start)) chain.push(question);
  }
  return chain.length >= (chain[0]?.number === 1 ? 2 : 3) ? chain : [];
}

/**
 * Where the question that begins in a line ends: after the line that ends in a question mark; null where a blank line
 * or the start of another question comes first, or it goes on for too long.
 */
export function questionEnd(
  text: string,
  lines: readonly Range[],
  first: number,
  starts: ReadonlySet<number>,
): number | null {
  for (let at = first; at < first + MOST_LINES; at++) {
    const line = lines[at];
    if (!line || (at > first && starts.has(at))) return null;
    const words = text.slice(line.start, line.end);
    if (words.trim() === "") return null;
    if (ENDS_AS_QUESTION.test(words.slice(-20))) return line.end;
  }
  return null;
}
