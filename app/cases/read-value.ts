import { valueReader } from "../import/survey/values.ts";
import type { VariableType } from "../model/records.ts";
import type { Value } from "./value-text.ts";

const PLAIN_NUMBER = /^[+-]?\d+\.\d{3}$/;
const DAY_FIRST = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})$/;

/**
 * How what is typed into cells of a type, or pasted into a column, is read; null where it is no value of the type. Numbers
 * have a point or a comma before their decimals; `1,234` alone, which may be a thousand, is refused unless other cells of
 * the column tell. Of dates with the year last, the day always stands first: `3/4/2026` is 3 April.
 */
export function cellReader(type: VariableType, cells: Iterable<string> = []): (cell: string) => Value | null {
  const read = valueReader(type, type === "date" ? [] : cells);
  if (type === "date") return (cell) => read(cell.trim().replace(DAY_FIRST, "$3-$2-$1"));
  if (type === "number") return (cell) => read(cell) ?? plainNumber(cell.trim());
  return (cell) => read(cell.replace(/\r\n?/g, "\n"));
}

/** `1.234` as Quipu itself writes it. */
function plainNumber(cell: string): number | null {
  return PLAIN_NUMBER.test(cell) ? Number(cell) : null;
}

const LONGEST_SHOWN = 40;

const REASONS: Readonly<Record<VariableType, string>> = {
  number: "is no number. Write a number such as 1234.5 or 1234,5",
  "yes-no": "is neither yes nor no. Write yes or no",
  date: "is no date. Write a date such as 2026-01-31 or 31/1/2026",
  text: "is no text",
  choice: "is no choice",
};

/** Why a cell is no value of a type, and what to write: `“a lot” is no number. Write …`, without the full stop. */
export function unfitReason(type: VariableType, cell: string): string {
  return `“${shortened(cell)}” ${REASONS[type]}`;
}

/** As much of a cell as a sentence can hold. */
export function shortened(cell: string): string {
  const letters = [...cell.replace(/\s+/g, " ").trim()];
  return letters.length <= LONGEST_SHOWN ? letters.join("") : `${letters.slice(0, LONGEST_SHOWN - 1).join("")}…`;
}
