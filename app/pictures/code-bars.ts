import type { Id } from "../model/records.ts";
import type { Cell, Column, Row, Table } from "../table/table.ts";
import { type Bar, barPicture } from "./bars.ts";
import type { CodeName } from "./code-names.ts";
import { categoryColors } from "./colors.ts";
import { figureText } from "./numbers.ts";
import type { Picture } from "./picture.ts";
import { targetOf } from "./target.ts";

/** How many codes are drawn, and in which order. */
export type Choice = { readonly order: "tree" | "largest"; readonly most: number };

/** The rows that are drawn: the largest in a column, in the order asked for; equal ones as they stand in the table. */
function chosenRows(rows: readonly Row[], figureOf: (row: Row) => number, { order, most }: Choice): Row[] {
  const largest = [...rows].sort((a, b) => figureOf(b) - figureOf(a)).slice(0, most);
  if (order === "largest") return largest;
  const kept = new Set(largest);
  return rows.filter((row) => kept.has(row));
}

/** Says what of all codes is drawn, where it is not all. */
function chosenText(drawn: number, all: number): string {
  return drawn === all ? "" : `The ${drawn} largest of ${all} codes; the numbers have them all. `;
}

/** One bar a code, of a column of a frequency table. [G6] */
export function codeBars(
  table: Table,
  codes: ReadonlyMap<Id, CodeName>,
  { columnId, subtitle, ...choice }: Choice & { readonly columnId: string; readonly subtitle: string },
): Picture {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at] ?? { type: "count", title: "" };
  const figureOf = (row: Row) => numberOf(row.cells[at]);
  const rows = chosenRows(table.rows, figureOf, choice);
  const bars = rows.flatMap((row): Bar[] => {
    const code = codes.get(row.id);
    if (!code) return [];
    const label = `${code.path}: ${figureText(figureOf(row), column)} ${wordsFor(column)}`;
    const parts = [{ value: figureOf(row), label, target: targetOf(row.id) }];
    return [{ ...code, depth: choice.order === "tree" ? code.depth : 0, parts }];
  });
  const title = column.type === "share" ? `Share ${column.title.toLowerCase()}` : column.title;
  return barPicture({
    ...{
      title: `${title} by code`,
      column: { ...column, title },
      bars,
      series: null,
      subtitle: chosenText(rows.length, table.rows.length) + subtitle,
    },
    description: `Bars of ${bars.length} codes. ${largestText(bars, column)}`,
  });
}

/** One bar a code, stacked of the columns of a matrix of codes by groups, but for its last column, which has all. [G6] */
export function stackedCodeBars(
  matrix: Table,
  codes: ReadonlyMap<Id, CodeName>,
  { subtitle, title, ...choice }: Choice & { readonly subtitle: string; readonly title: string },
): Picture {
  const columns = matrix.columns.slice(1, -1);
  const last = matrix.columns.length - 1;
  const figureOf = (row: Row) => numberOf(row.cells[last]);
  const rows = chosenRows(matrix.rows, figureOf, choice);
  const series = seriesOf(columns, matrix.totals?.cells ?? []);
  const bars = rows.flatMap((row): Bar[] => {
    const code = codes.get(row.id);
    if (!code) return [];
    const parts = series.map(({ name, columns: own }) => {
      const value = own.reduce((sum, { index }) => sum + numberOf(row.cells[index]), 0);
      const of = own.length === 1 ? (own[0]?.column.of ?? null) : null;
      const label = `${code.path}, ${name}: ${figureText(value, { type: "count" })} ${wordsFor(columns[0])}`;
      return { value, label, target: targetOf(row.id, of) };
    });
    return [{ ...code, depth: choice.order === "tree" ? code.depth : 0, parts }];
  });
  const column = { type: "count", title: columns[0]?.unit ?? "" } as const;
  return barPicture({
    ...{ title, column, bars, subtitle: chosenText(rows.length, matrix.rows.length) + subtitle },
    series: series.map(({ name }) => name),
    description: `Stacked bars of ${bars.length} codes in ${columns.length} parts. ${largestText(bars, column)}`,
  });
}

type Series = {
  readonly name: string;
  readonly columns: readonly { readonly column: Column; readonly index: number }[];
};

/** The columns as series in their order; where there are more than colours, the smallest are one, the last. */
function seriesOf(columns: readonly Column[], totals: readonly Cell[]): Series[] {
  const all = columns.map((column, index) => ({ column, index: index + 1 }));
  const most = categoryColors.length;
  const bySize = [...all].sort((a, b) => numberOf(totals[b.index]) - numberOf(totals[a.index]));
  const alone = new Set(all.length > most ? bySize.slice(0, most - 1) : all);
  const series = [...alone].sort((a, b) => a.index - b.index);
  const left = all.filter((one) => !alone.has(one));
  const named = series.map((one): Series => ({ name: one.column.title, columns: [one] }));
  return left.length === 0 ? named : [...named, { name: `${left.length} others`, columns: left }];
}

function largestText(bars: readonly Bar[], column: Pick<Column, "type">): string {
  const sums = bars.map(({ name, parts }) => ({ name, sum: parts.reduce((all, { value }) => all + value, 0) }));
  const largest = [...sums].sort((a, b) => b.sum - a.sum)[0];
  return largest ? `The longest is ${largest.name}: ${figureText(largest.sum, column)}.` : "";
}

/** What a figure counts, behind it; nothing behind a share, which its title names. */
function wordsFor(column: Pick<Column, "title" | "unit" | "type"> | undefined): string {
  return column?.unit ?? column?.title.toLowerCase() ?? "";
}

function numberOf(cell: Cell | undefined): number {
  return typeof cell === "number" ? cell : 0;
}
