import { folded } from "../import/file-names.ts";
import { columnFacts, likelyContent } from "../import/survey/column.ts";
import { guessMapping } from "../import/survey/mapping.ts";
import { type DecimalSign, isUnclearNumber, numberReader } from "../import/survey/numbers.ts";
import type { SurveyTable } from "../import/survey/table.ts";
import type { Id, Variable, VariableType } from "../model/records.ts";
import { caseColumns, columnIds, documentColumns, inOrder } from "./column-ids.ts";

/** What the rows of a table are about. */
export type RowKind = "cases" | "documents";

/** What a column of a table of cases, or of documents, is for; and what stands before the decimals of its numbers, if asked. */
export type TableColumnUse =
  /** Names the case or document that a row is about. */
  | { readonly as: "name" }
  /** Of cases: the names of their documents. */
  | { readonly as: "documents" }
  | { readonly as: "variable"; readonly variableId: Id; readonly decimal?: DecimalSign }
  | { readonly as: "new"; readonly type: VariableType; readonly decimal?: DecimalSign }
  | { readonly as: "ignore" };

/**
 * What the columns of a table seem to be for: headings that an export gives, or names of variables, are known; what is left
 * becomes new variables of the types that their cells seem to have.
 */
export function guessColumns(
  table: SurveyTable,
  kind: RowKind,
  variables: Iterable<Variable>,
): readonly TableColumnUse[] {
  const { columns, rows } = table;
  const known = inOrder(variables);
  const own: readonly string[] = kind === "cases" ? caseColumns : documentColumns;
  const ids = columnIds(known, own);
  const byHeading = new Map(known.map(({ id, name }) => [folded(name), id]));
  for (const [index, heading] of ids.entries()) byHeading.set(heading, known[index]?.id ?? "");
  const nameColumn = nameColumnOf(table, own[0] ?? "", byHeading);
  return columns.map((heading, column): TableColumnUse => {
    if (column === nameColumn) return { as: "name" };
    if (kind === "cases" && folded(heading) === "documents") return { as: "documents" };
    if (own.includes(heading)) return { as: "ignore" };
    const variableId = byHeading.get(heading) ?? byHeading.get(folded(heading));
    if (variableId !== undefined) return { as: "variable", variableId };
    return newVariable(
      heading,
      rows.map((row) => row[column] ?? ""),
    );
  });
}

function newVariable(heading: string, cells: readonly string[]): TableColumnUse {
  const content = likelyContent(
    heading,
    columnFacts(
      cells.map((cell) => [cell]),
      0,
    ),
  );
  if (content === "nothing") return { as: "ignore" };
  if (isOfUnclearNumbers(cells)) return { as: "new", type: "number" };
  return { as: "new", type: content === "answer" ? "text" : content };
}

/** Whether the cells are numbers, but only a choice of the decimal sign can tell which. */
function isOfUnclearNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const read = numberReader([], ".");
  return filled.some(isUnclearNumber) && filled.every((cell) => read(cell) !== null && !/^0\d/.test(cell.trim()));
}

function nameColumnOf(table: SurveyTable, exported: string, byHeading: ReadonlyMap<string, Id>): number {
  const own = table.columns.findIndex((heading) => heading === exported || folded(heading) === exported);
  if (own >= 0) return own;
  const guessed = guessMapping(table).uses.findIndex(({ as }) => as === "case");
  if (guessed >= 0) return guessed;
  return Math.max(
    0,
    table.columns.findIndex((heading) => !byHeading.has(folded(heading))),
  );
}
