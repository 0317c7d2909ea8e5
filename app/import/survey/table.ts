import { countInWords, numbersInWords } from "../../text/numbers-in-words.ts";
import type { ReadAs } from "../encodings.ts";
import { FreeNames } from "../file-names.ts";
import { ImportProblem } from "../import-problem.ts";
import { type Headings, headingsOf } from "./headings.ts";

/** A table of answers: a row a respondent, a column a question. */
export type SurveyTable = {
  /** The headings, each once; a blank one is called `Column 3`. */
  readonly columns: readonly string[];
  /** The cells of each row, verbatim, as many as there are columns; line ends are `\n`. */
  readonly rows: readonly (readonly string[])[];
  /** The number of each row as a spreadsheet shows it; the headings are row 1 where nothing stands above them. */
  readonly rowNumbers: readonly number[];
  readonly warnings: readonly string[];
  /** For files whose bytes do not say how they are to be read. */
  readonly readAs?: ReadAs;
  /** The sheet of a workbook that was read. */
  readonly sheetName?: string;
};

/** The cells of a file line by line, the blank lines among them. */
export type Grid = readonly (readonly string[])[];

/** The most rows, columns, cells, and characters in a cell that a table may have. */
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 2000;
export const MOST_CELLS = 5_000_000;
const MOST_CELL_CHARACTERS = 1_000_000;

/**
 * The table that a grid of cells holds: its first line with anything in it names the columns, lines without anything in
 * them are left out, and rows of another length are made as long as the others, with a warning. No cell below the
 * headings is left out that has anything in it. Throws ImportProblem where there are no rows, or too many.
 */
export function tableOf(name: string, grid: Grid, warnings: readonly string[]): SurveyTable {
  const lines = grid.map((cells, index) => ({ cells, number: index + 1, length: filledLength(cells) }));
  const filled = lines.filter(({ length }) => length > 0);
  const headings = headingsOf(filled.slice(0, 3).map(({ cells }) => cells));
  const rows = filled.slice(headings.lineCount);
  if (rows.length === 0) {
    throw new ImportProblem(`“${name}” has no rows. It needs a line of headings and a line for each respondent.`);
  }
  const width = rows.reduce((most, { length }) => Math.max(most, length), filledLength(headings.cells));
  refuseTooMuch(name, rows, width);
  const named = Math.min(headings.cells.length, width);
  return {
    columns: columnNames(headings.cells, width),
    rows: rows.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? "")),
    rowNumbers: rows.map(({ number }) => number),
    warnings: [...warnings, ...severalLines(name, headings), ...raggedRows(name, rows, named)],
  };
}

type Line = { readonly cells: readonly string[]; readonly number: number; readonly length: number };

/** How many cells there are up to the last with anything in it. */
function filledLength(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? "").trim() === "") length--;
  return length;
}

function columnNames(header: readonly string[], width: number): string[] {
  const free = new FreeNames([]);
  return Array.from({ length: width }, (_, index) => {
    const heading = (header[index] ?? "").replace(/\s+/g, " ").trim();
    return free.take(heading === "" ? `Column ${index + 1}` : heading);
  });
}

function severalLines(name: string, { lineCount }: Headings): string[] {
  return lineCount === 1 ? [] : [`The first ${lineCount} lines of “${name}” were read as its headings.`];
}

function raggedRows(name: string, rows: readonly Line[], named: number): string[] {
  const numbers = (those: (line: Line) => boolean) => rows.filter(those).map(({ number }) => number);
  const [short, long] = [numbers(({ cells }) => cells.length < named), numbers(({ length }) => length > named)];
  const sentence = (found: readonly number[], what: string) => {
    if (found.length === 0) return [];
    const have = found.length === 1 ? "has" : "have";
    return [`${countInWords(found.length, "row")} of “${name}” ${have} ${what} (${numbersInWords("row", found)}).`];
  };
  return [
    ...sentence(short, "fewer cells than there are headings; the last ones were taken as empty"),
    ...sentence(long, "more cells than there are headings; columns were added for them"),
  ];
}

function refuseTooMuch(name: string, rows: readonly Line[], width: number): void {
  if (rows.length > MOST_ROWS) throw tooMuch(name, MOST_ROWS, "rows");
  if (width > MOST_COLUMNS) throw tooMuch(name, MOST_COLUMNS, "columns");
  if (rows.length * width > MOST_CELLS) throw tooMuch(name, MOST_CELLS, "cells");
  for (const { cells, number } of rows) {
    if (cells.some(({ length }) => length > MOST_CELL_CHARACTERS)) {
      const most = MOST_CELL_CHARACTERS.toLocaleString("en");
      throw new ImportProblem(
        `Row ${number} of “${name}” has a cell of more than ${most} characters. Is a quotation mark never closed? Correct it and try again.`,
      );
    }
  }
}

/** The sentence for a table that is too large in one way. */
export function tooMuch(name: string, most: number, what: "rows" | "columns" | "cells"): ImportProblem {
  return new ImportProblem(
    `“${name}” has more than ${most.toLocaleString("en")} ${what}. Split it into several files and import those.`,
  );
}
