import { caseColumns, columnIds, inOrder } from "../cases/column-ids.ts";
import { documentNames } from "../cases/documents-named.ts";
import { type Value, valueText } from "../cases/value-text.ts";
import type { Case, Document, Id, Variable } from "../model/records.ts";
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
  const shown = inOrder(variables);
  const ids = columnIds(shown, caseColumns);
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
      return {
        id,
        cells: [
          name,
          documentNames(documentIds, documents),
          ...shown.map((variable) => cellOf(known.get(variable.id))),
        ],
      };
    }),
    notes: [],
  };
}

/** A value as a cell of a table; numbers stay numbers. */
export function cellOf(value: Value | undefined): Cell {
  return typeof value === "number" ? value : valueText(value) || null;
}
