import { codePath, codeTree, flatten } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import type { Cell, Table } from "../../app/table/table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";

/** The figures that the screen shows, by the id of their column. */
export const shownFigures = [
  "codings",
  "documents",
  "words",
  "characters",
  "share_of_codings",
  "share_of_text",
] as const;

export type ShownFigure = (typeof shownFigures)[number];

/** A code's line on screen: its figures, own or with sub-codes, and its place in the tree. */
export type FrequencyRow = {
  readonly id: Id;
  readonly code: Code;
  readonly path: string;
  readonly depth: number;
  readonly figures: Readonly<Record<ShownFigure, Cell>>;
};

/** How the lines are ordered; null is the order of the tree. */
export type Sorting = { readonly by: ShownFigure | "code"; readonly isDescending: boolean } | null;

/** The column that holds a figure, own or with sub-codes. */
function columnId(figure: ShownFigure, withSubcodes: boolean): string {
  return withSubcodes ? `${figure}_with_subcodes` : figure;
}

/** The figures of a line of the table, by name. */
export function figuresOf(table: Table, cells: readonly Cell[], withSubcodes: boolean): FrequencyRow["figures"] {
  const at = (figure: ShownFigure) => cells[table.columns.findIndex(({ id }) => id === columnId(figure, withSubcodes))];
  const entries = shownFigures.map((figure) => [figure, at(figure) ?? null] as const);
  return Object.fromEntries(entries) as Record<ShownFigure, Cell>;
}

/** A count with its unit: `countOf("codings", 1)` is "1 coding", `countOf("words", 1200)` "1,200 words". */
export function countOf(figure: ShownFigure, count: number): string {
  return countInWords(count, figure.slice(0, -1), figure);
}

/** The lines of the screen, sorted; equal lines keep the order of the tree. */
export function frequencyRows(
  table: Table,
  codes: ReadonlyMap<Id, Code>,
  { withSubcodes, sorting }: { readonly withSubcodes: boolean; readonly sorting: Sorting },
): FrequencyRow[] {
  const depths = new Map(flatten(codeTree([...codes.values()])).map(({ code, depth }) => [code.id, depth]));
  const rows = table.rows.flatMap(({ id, cells }) => {
    const code = codes.get(id);
    if (!code) return [];
    const figures = figuresOf(table, cells, withSubcodes);
    return [{ id, code, path: codePath(code, codes), depth: depths.get(id) ?? 0, figures }];
  });
  if (!sorting) return rows;
  const direction = sorting.isDescending ? -1 : 1;
  return rows.sort((a, b) => direction * compare(cellOf(a, sorting.by), cellOf(b, sorting.by)));
}

function cellOf(row: FrequencyRow, by: ShownFigure | "code"): Cell {
  return by === "code" ? row.code.name : row.figures[by];
}

function compare(a: Cell, b: Cell): number {
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b);
  return Number(a ?? -1) - Number(b ?? -1);
}
