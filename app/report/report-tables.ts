import type { PairMeasure } from "../analysis/pair-figures.ts";
import { pickColumns } from "../table/pick-columns.ts";
import type { Cell, Row, Table } from "../table/table.ts";
import type { Section } from "./report.ts";

/** A table with its notes, of which only some columns may be wanted; shares have what they are of below them. */
export function tableSection(table: Table, columnIds: readonly string[]): Section {
  const picked = { ...withDenominators(pickColumns(table, columnIds), table), notes: [] };
  return { title: table.title, blocks: [{ kind: "table", table: picked }], notes: table.notes };
}

/** The picked columns with the denominators of their shares below, where each share has one that is no column here. */
function withDenominators(picked: Table, all: Table): Table {
  if (picked.denominators) return picked;
  const shown = new Set(picked.columns.map(({ id }) => id));
  const cells = picked.columns.map(({ denominator }) =>
    denominator === undefined || shown.has(denominator) ? null : onlyCell(all, denominator),
  );
  const [, ...others] = cells;
  if (others.every((cell) => cell === null)) return picked;
  return { ...picked, denominators: { id: "denominators", cells: ["Out of", ...others] } };
}

/** What stands in every row of a column; null where rows differ. */
function onlyCell({ columns, rows, totals }: Table, columnId: string): Cell {
  const at = columns.findIndex(({ id }) => id === columnId);
  const [cell, ...others] = new Set([...rows, ...(totals ? [totals] : [])].map(({ cells }) => cells[at] ?? null));
  return others.length === 0 ? (cell ?? null) : null;
}

/** Of the frequency table, what fits on a page: a code's own figures, or those with the codes below it. */
export function frequenciesSection(frequencies: Table, withSubcodes: boolean): Section {
  const figures = ["codings", "documents", "words", "characters", "share_of_codings", "share_of_text"];
  const shown = withSubcodes ? figures.map((id) => `${id}_with_subcodes`) : figures;
  return tableSection(frequencies, ["code", ...shown, withSubcodes ? "codings" : "codings_with_subcodes"]);
}

/** So many groups are written, in four tables side by side; of more nobody reads a page. */
const MOST_GROUPS = 28;

/** A matrix of groups, which are named by `nouns`: its first groups, and what is of all of them. */
export function groupsTable(matrix: Table, nouns: string): Table {
  const groups = matrix.columns.flatMap(({ id, of }) => (of !== undefined && of !== "all" ? [id] : []));
  const shown = new Set(groups.slice(0, MOST_GROUPS));
  const ids = matrix.columns.flatMap(({ id }) => (shown.has(id) || !groups.includes(id) ? [id] : []));
  const whole = matrix.columns.some(({ of }) => of === "all")
    ? "“All” has all of them, and Compare each"
    : "Compare has all of them";
  const rest = groups.length > shown.size ? [`The first ${shown.size} of ${groups.length} ${nouns}; ${whole}.`] : [];
  return { ...pickColumns(matrix, ids), notes: [...matrix.notes, ...rest] };
}

/** All columns of a table. */
export function wholeSection(table: Table): Section {
  return tableSection(
    table,
    table.columns.map(({ id }) => id),
  );
}

const MOST_PAIRS = 200;

/** Of pairs of codes, what fits on a page. */
export const PAIR_COLUMNS: readonly string[] = ["first_code", "second_code", "n1", "n2", "n12", "c"];

/** The pairs of codes with the largest figures of a measure, the largest first. */
export function pairsSection(pairs: Table, measure: PairMeasure): Section {
  const largest = largestRows(pairs, measure, { most: MOST_PAIRS, what: "pairs" });
  const columns = PAIR_COLUMNS.includes(measure) ? PAIR_COLUMNS : [...PAIR_COLUMNS, measure];
  const section = tableSection(largest, columns);
  return pairs.rows.length > 0 ? section : { ...section, blocks: [{ kind: "text", text: "No two codes co-occur." }] };
}

const WORD_COLUMNS = ["word", "occurrences", "documents", "share_of_words"];
const MOST_WORDS = 50;

/** The most frequent words of a list. */
export function wordsSection(words: Table): Section {
  return tableSection(mostFrequentWords(words, MOST_WORDS), WORD_COLUMNS);
}

/** The most frequent words of a list, as many as `most`, without totals, which would be of all words. */
export function mostFrequentWords(words: Table, most: number): Table {
  const { totals: _, ...list } = largestRows(words, "occurrences", { most, what: "words" });
  return list;
}

/** The rows with the largest figures in a column, the largest first and equal ones as they stand; a note says of how many. */
export function largestRows(
  table: Table,
  columnId: string,
  { most, what }: { readonly most: number; readonly what: string },
): Table {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const figureOf = ({ cells }: Row) => Number(cells[at] ?? 0);
  const rows = [...table.rows].sort((a, b) => figureOf(b) - figureOf(a)).slice(0, most);
  const all = table.rows.length.toLocaleString("en");
  const left = rows.length < table.rows.length ? [`The first ${rows.length} of ${all} ${what}, by number.`] : [];
  return { ...table, rows, notes: [...left, ...table.notes] };
}
