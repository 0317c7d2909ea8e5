import Papa from "papaparse";
import { numbersInWords } from "../../text/numbers-in-words.ts";
import type { SourceFile } from "../imported.ts";
import { readPlainText } from "../plain-text.ts";
import { MOST_CELLS, type SurveyTable, tableOf, tooMuch } from "./table.ts";

/** The most characters that a table may have; most of its cells are no texts to be coded. */
const MOST_TABLE_CHARACTERS = 100_000_000;

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Stands in no text, so that a table of one column stays one. */
const NO_DELIMITER = "\u001f\u001e\u001f";
/** How many records, and characters, are looked at to find out which delimiter it is. */
const [SAMPLE_RECORDS, SAMPLE_CHARACTERS] = [100, 500_000];
/** Commas in the sentences of a single column fit fewer records. */
const LEAST_FITTING = 0.4;

/**
 * The table of a .csv or .tsv file, whichever delimiter it has. Line breaks in quoted cells stay; an apostrophe that was
 * put before a formula, as Quipu does, is taken away. Throws ImportProblem where it holds no table.
 */
export async function readDelimited(file: SourceFile): Promise<SurveyTable> {
  const plain = await readPlainText(file, MOST_TABLE_CHARACTERS);
  const { text, delimiter } = withDelimiter(plain.text, /\.tsv$/i.test(file.name) ? "\t" : null);
  refuseTooMuch(file.name, text, delimiter);
  const { data, errors } = Papa.parse(text, { delimiter, newline: "\n" });
  const grid = data.map((cells) => cells.map(withoutEscape));
  const table = tableOf(file.name, grid, [...plain.warnings, ...misquoted(file.name, errors)]);
  return plain.readAs ? { ...table, readAs: plain.readAs } : table;
}

/** The delimiter that the file names in its first line, as Excel has it (`sep=;`), or else seems to have. */
function withDelimiter(text: string, likely: string | null): { readonly text: string; readonly delimiter: string } {
  const named = /^sep=(.)\n/.exec(text);
  if (named?.[1]) return { text: text.slice(named[0].length), delimiter: named[1] };
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, ...scoreOf(sample, delimiter) }));
  const candidates = scores.filter(
    ({ delimiter, fitting }) => fitting > LEAST_FITTING || (delimiter === likely && fitting > 0),
  );
  candidates.sort((a, b) => b.fitting - a.fitting || b.width - a.width);
  const chosen = candidates.find(({ delimiter }) => delimiter === likely) ?? candidates[0];
  return { text, delimiter: chosen?.delimiter ?? NO_DELIMITER };
}

/**
 * How many headings there are with a delimiter, and which share of the records has as many cells; one with fewer counts
 * half. Nothing fits where there is one heading only.
 */
function scoreOf(sample: string, delimiter: string): { readonly width: number; readonly fitting: number } {
  const { data } = Papa.parse(sample, { delimiter, newline: "\n", preview: SAMPLE_RECORDS });
  const records = data.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const width = records[0]?.length ?? 0;
  if (width < 2) return { width, fitting: 0 };
  const [whole, short] = [
    records.filter(({ length }) => length === width).length,
    records.filter(({ length }) => length > 1 && length < width).length,
  ];
  return { width, fitting: (whole + short / 2) / records.length };
}

function refuseTooMuch(name: string, text: string, delimiter: string): void {
  let cells = 0;
  // no fewer than there are, since delimiters in quoted cells count as well
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) cells += 1;
  if (cells > 2 * MOST_CELLS) throw tooMuch(name, MOST_CELLS, "cells");
}

/** What opens a formula in a spreadsheet; an apostrophe before one was escaped, too. */
const FORMULA = /^'*[=+\-@\t\n]/;

function withoutEscape(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

type ParseError = { readonly code: string; readonly row?: number };

function misquoted(name: string, errors: readonly ParseError[]): string[] {
  const rowsWith = (code: string) => errors.flatMap((one) => (one.code === code ? [(one.row ?? 0) + 1] : []));
  const [open, loose] = [rowsWith("MissingQuotes"), rowsWith("InvalidQuotes")];
  return [
    ...(open.length === 0
      ? []
      : [
          `A quotation mark in ${numbersInWords("row", open)} of “${name}” is never closed. Look whether its last cells are right.`,
        ]),
    ...(loose.length === 0
      ? []
      : [
          `Quotation marks within cells of “${name}” are not doubled (${numbersInWords("row", loose)}). Look whether these cells are right.`,
        ]),
  ];
}
