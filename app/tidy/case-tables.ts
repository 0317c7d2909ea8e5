import { inOrder } from "../cases/column-ids.ts";
import { type Value, valueText } from "../cases/value-text.ts";
import type { Id, Variable, VariableValue } from "../model/records.ts";
import type { TidyInput } from "./tidy-input.ts";
import { references, type TidyCell, type TidyColumn, type TidyTable, textCell } from "./tidy-table.ts";

const variable = references("variable_id", "variables", "The variable");

const valueColumns: readonly TidyColumn[] = [
  variable,
  { id: "variable_name", kind: "text", meaning: "Its name" },
  {
    id: "value_text",
    kind: "text",
    meaning: "The value as it is shown: a text, digits, yes or no, a date as 2026-01-31",
  },
  { id: "value_number", kind: "number", meaning: "The value of a number; 1 and 0 for yes and no" },
];

/** A row a variable. */
export function variablesTable({ variables }: TidyInput): TidyTable {
  return {
    name: "variables",
    meaning: "A typed attribute of cases and documents",
    columns: [
      { ...variable, key: "primary" },
      { id: "variable_name", kind: "text", meaning: "Its name" },
      { id: "variable_type", kind: "text", meaning: "text, number, yes-no, date or choice" },
      { id: "place", kind: "integer", meaning: "Its place among the variables, from 1" },
    ],
    rows: inOrder(variables.values()).map(({ id, name, type }, index) => [id, name, type, index + 1]),
  };
}

/** A row a value of a document; what is unknown has none. */
export function documentValuesTable({ documents, variables }: TidyInput): TidyTable {
  return {
    name: "document_values",
    meaning: "A document's value of a variable; none where it is unknown",
    columns: [references("document_id", "documents", "The document"), ...valueColumns],
    rows: documents.flatMap(({ id, values }) => valueRows(id, values, variables)),
  };
}

/** A row a case, those without a document too. */
export function casesTable({ cases }: TidyInput): TidyTable {
  return {
    name: "cases",
    meaning: "A unit of analysis: a person, an agency, a household",
    columns: [
      { id: "case_id", kind: "text", key: "primary", meaning: "The case" },
      { id: "case_name", kind: "text", meaning: "Its name" },
      { id: "place", kind: "integer", meaning: "Its place in the list of cases, from 1" },
      { id: "created_at", kind: "timestamp", unit: "UTC", meaning: "When it was made" },
    ],
    rows: cases.map(({ id, name, position, createdAt }) => [id, name, position + 1, textCell(createdAt)]),
  };
}

/** A row a value of a case. */
export function caseValuesTable({ cases, variables }: TidyInput): TidyTable {
  return {
    name: "case_values",
    meaning: "A case's value of a variable; none where it is unknown",
    columns: [references("case_id", "cases", "The case"), ...valueColumns],
    rows: cases.flatMap(({ id, values }) => valueRows(id, values, variables)),
  };
}

/** A row a document of a case. */
export function caseDocumentsTable({ cases }: TidyInput): TidyTable {
  return {
    name: "case_documents",
    meaning: "A document of a case; a document may be of several",
    columns: [references("case_id", "cases", "The case"), references("document_id", "documents", "The document")],
    rows: cases.flatMap(({ id, documentIds }) => documentIds.map((documentId) => [id, documentId])),
  };
}

function valueRows(id: Id, values: readonly VariableValue[], variables: ReadonlyMap<Id, Variable>): TidyCell[][] {
  return values.map(({ variableId, value }) => {
    return [id, variableId, textCell(variables.get(variableId)?.name), textCell(valueText(value)), numberOf(value)];
  });
}

function numberOf(value: Value): number | null {
  return typeof value === "string" ? null : Number(value);
}
