import { inOrder } from "../../app/cases/column-ids.ts";
import type { PasteColumn } from "../../app/cases/plan-paste.ts";
import { type Value, valueText } from "../../app/cases/value-text.ts";
import type { Case, Document, Id, Variable, VariableType } from "../../app/model/records.ts";
import { fold } from "../../app/text/fold.ts";

export type SheetRow = Case | Document;

/** A column of the grid. */
export type SheetColumn = PasteColumn & {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  readonly isNumber: boolean;
  readonly hasMemo: boolean;
};

/** Cases or documents as a grid shows them: what is left after the search, in the order chosen. */
export type Sheet = {
  readonly label: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly textOf: (row: SheetRow, column: SheetColumn) => string;
  readonly hasMemo: (row: SheetRow) => boolean;
};

export type Sorting = { readonly columnId: string; readonly isDescending: boolean } | null;

const WIDTHS: Readonly<Record<VariableType, number>> = {
  text: 190,
  number: 110,
  "yes-no": 110,
  date: 120,
  choice: 150,
};
export const [LEAST_WIDTH, MOST_WIDTH] = [60, 800];

/** The columns of the variables, in their order. */
export function variableColumns(variables: Iterable<Variable>, withMemo: ReadonlySet<Id>): SheetColumn[] {
  return inOrder(variables).map((variable) => ({
    ...{ kind: "variable", variable, id: variable.id, title: variable.name },
    ...{ width: WIDTHS[variable.type], isNumber: variable.type === "number", hasMemo: withMemo.has(variable.id) },
  }));
}

/** The columns as wide as the user made them. */
export function withWidths(columns: readonly SheetColumn[], widths: Readonly<Record<string, number>>): SheetColumn[] {
  return columns.map((column) => ({ ...column, width: widths[column.id] ?? column.width }));
}

const known = new WeakMap<SheetRow, ReadonlyMap<Id, Value>>();

/** The value of a variable in a row, as its cell shows it. */
export function variableText(row: SheetRow, variableId: Id): string {
  let values = known.get(row);
  if (!values) {
    values = new Map(row.values.map((one) => [one.variableId, one.value]));
    known.set(row, values);
  }
  return valueText(values.get(variableId));
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** The ids of the rows that have the searched words in a cell, in the order chosen; empty cells stand last. */
export function arranged(
  sheet: Omit<Sheet, "hasMemo" | "label">,
  { search, sorting }: { readonly search: string; readonly sorting: Sorting },
): readonly Id[] {
  const { rows, columns, textOf } = sheet;
  const wanted = fold(search.trim());
  const found =
    wanted === "" ? rows : rows.filter((row) => columns.some((one) => fold(textOf(row, one)).includes(wanted)));
  const column = columns.find(({ id }) => id === sorting?.columnId);
  if (!column || !sorting) return found.map(({ id }) => id);
  const sign = sorting.isDescending ? -1 : 1;
  const keyed = found.map((row) => ({ id: row.id, text: textOf(row, column) }));
  const compare = column.isNumber
    ? (a: string, b: string) => Number(a) - Number(b)
    : (a: string, b: string) => collator.compare(a, b);
  keyed.sort((a, b) => {
    if (a.text === "" || b.text === "") return Number(a.text === "") - Number(b.text === "");
    return sign * compare(a.text, b.text);
  });
  return keyed.map(({ id }) => id);
}
