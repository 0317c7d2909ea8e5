import type { RecordSet } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import { compare } from "./comparison.ts";
import { comparisonMatrix } from "./comparison-tables.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import { countNotes } from "./count-notes.ts";
import type { Group } from "./groups.ts";
import type { Measure } from "./measures.ts";
import { setParts } from "./set-parts.ts";

/** Which columns a matrix of codes has, and what it says of each code in them. */
export type DocumentMatrix = {
  readonly by: "document" | "set";
  readonly measure: Measure;
  readonly withSubcodes: boolean;
};

/** Codes by the documents that a filter takes in, or by their sets, each document in one column: a comparison's matrix. */
export function documentMatrix(
  input: CountInput,
  filter: CountFilter,
  { by, measure, withSubcodes, sets }: DocumentMatrix & { readonly sets: readonly RecordSet[] },
): Table {
  const documents = input.documents.filter(({ id }) => !filter.documentIds || filter.documentIds.has(id));
  const groups =
    by === "set"
      ? setParts(documents, sets)
      : documents.map(({ id, name }): Group => ({ id, name, filter: { documentIds: new Set([id]) } }));
  const comparison = compare(input, filter, { groups, byDocument: false });
  const view = { codes: input.codes, codeIds: filter.codeIds, withSubcodes, notes: countNotes(input, filter) };
  return comparisonMatrix(comparison, { ...view, measure });
}
