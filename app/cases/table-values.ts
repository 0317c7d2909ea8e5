import { FreeNames } from "../import/file-names.ts";
import { isUnclearNumber, numberReader } from "../import/survey/numbers.ts";
import type { SurveyTable } from "../import/survey/table.ts";
import { valueReader } from "../import/survey/values.ts";
import type { Identity } from "../model/identity.ts";
import type { Variable, VariableType } from "../model/records.ts";
import { cellReader } from "./read-value.ts";
import type { TableColumnUse } from "./table-columns.ts";
import type { Value } from "./value-text.ts";

/** A column of values, and how its cells are read. */
export type ValueColumn = {
  readonly column: number;
  readonly variable: Variable;
  readonly read: (cell: string) => Value | null;
};

/** The variables of a table's columns by column, and those among them that are new. */
export function tableVariables(
  table: SurveyTable,
  uses: readonly TableColumnUse[],
  known: readonly Variable[],
  { newId, now }: Identity,
): { readonly variables: ReadonlyMap<number, Variable>; readonly added: readonly Variable[] } {
  const byId = new Map(known.map((one) => [one.id, one]));
  const free = new FreeNames(known.map(({ name }) => name));
  const createdAt = now();
  let position = known.reduce((most, one) => Math.max(most, one.position + 1), 0);
  const added: Variable[] = [];
  const variables = new Map<number, Variable>();
  for (const [column, use] of uses.entries()) {
    const found = use.as === "variable" ? byId.get(use.variableId) : undefined;
    if (found) variables.set(column, found);
    if (use.as !== "new") continue;
    const name = free.take(table.columns[column] ?? "");
    const variable = { id: newId(), name, type: use.type, position: position++, createdAt };
    added.push(variable);
    variables.set(column, variable);
  }
  return { variables, added };
}

/** The columns of values, each read as what its cells look like together. */
export function valueColumns(
  table: SurveyTable,
  uses: readonly TableColumnUse[],
  variables: ReadonlyMap<number, Variable>,
): readonly ValueColumn[] {
  return uses.flatMap((use, column) => {
    const variable = variables.get(column);
    if (!variable) return [];
    const decimal = use.as === "new" || use.as === "variable" ? use.decimal : undefined;
    if (variable.type === "number" && decimal) return [{ column, variable, read: numberReader([], decimal) }];
    return [{ column, variable, read: columnReader(variable.type, cellsOf(table, column), table) }];
  });
}

/** The first cell of a column that may be one number or another, with nothing that tells which; null where all are clear. */
export function unclearNumber(table: SurveyTable, column: number): string | null {
  const cells = cellsOf(table, column);
  const read = columnReader("number", cells, table);
  return cells.find((cell) => isUnclearNumber(cell) && read(cell) === null)?.trim() ?? null;
}

function cellsOf({ rows }: SurveyTable, column: number): readonly string[] {
  return rows.map((row) => row[column] ?? "");
}

/**
 * In a whole column, dates themselves tell whether the day or the month stands first, and `1.234` may be a thousand; only
 * a workbook writes its numbers with a point before the decimals, wherever it was made.
 */
function columnReader(type: VariableType, cells: readonly string[], { sheetName }: SurveyTable) {
  const isWritten = type === "date" || (type === "number" && sheetName === undefined);
  return isWritten ? valueReader(type, cells) : cellReader(type, cells);
}
