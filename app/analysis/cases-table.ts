import type { Case, Document, Id, Variable, VariableValue } from "../model/records.ts";
import type { Cell, Column, Table } from "../table/table.ts";

/**
 * Cases as a table: one row a case, with its documents and a column for each variable. What has no value is an empty
 * cell; yes and no are written as such.
 */
export function casesTable(
  cases: readonly Case[],
  variables: readonly Variable[],
  documents: ReadonlyMap<Id, Document>,
): Table {
  const shown = [...variables].sort((a, b) => a.position - b.position);
  const ids = uniqueIds(shown);
  return {
    title: "Cases",
    columns: [
      { id: "case", title: "Case", type: "text" },
      { id: "documents", title: "Documents", type: "text" },
      ...shown.map(({ name, type }, index): Column => {
        return { id: ids[index] ?? name, title: name, type: type === "number" ? "number" : "text" };
      }),
    ],
    rows: cases.map(({ id, name, documentIds, values }) => {
      const known = new Map(values.map(({ variableId, value }) => [variableId, value]));
      const names = documentIds.flatMap((documentId) => documents.get(documentId)?.name ?? []);
      return { id, cells: [name, names.join("; "), ...shown.map((variable) => cellOf(known.get(variable.id)))] };
    }),
    notes: [],
  };
}

function cellOf(value: VariableValue["value"] | undefined): Cell {
  if (value === undefined) return null;
  return typeof value === "boolean" ? (value ? "yes" : "no") : value;
}

/** `Years of service -> years_of_service`, each once and none that the first two columns have. */
function uniqueIds(variables: readonly Variable[]): string[] {
  const taken = new Set(["case", "documents"]);
  return variables.map(({ name }) => {
    const plain =
      name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "_")
        .replace(/^_+|_+$/g, "") || "variable";
    let id = plain;
    for (let number = 2; taken.has(id); number++) id = `${plain}_${number}`;
    taken.add(id);
    return id;
  });
}
