import { columnIds, documentColumns, inOrder } from "../cases/column-ids.ts";
import type { Case, Document, Id, RecordSet, Variable } from "../model/records.ts";
import type { Column, Table } from "../table/table.ts";
import { cellOf } from "./cases-table.ts";

/** What is known of a document beside its row. */
export type DocumentFacts = {
  readonly codings: number;
  /** Null while they are being counted. */
  readonly words: number | null;
  readonly characters: number | null;
  readonly sets: string;
  readonly cases: string;
};

/** The names of the sets, or of the cases, that each document is in, as one cell has them: `Round 1; Women`. */
export function namesByDocument(
  groups: readonly { readonly name: string; readonly documentIds: readonly Id[] }[],
): ReadonlyMap<Id, string> {
  const names = new Map<Id, string>();
  for (const { name, documentIds } of groups) {
    for (const id of documentIds) names.set(id, names.has(id) ? `${names.get(id)}; ${name}` : name);
  }
  return names;
}

/** The sets of documents, as groups that have a name. */
export function documentGroups(sets: readonly RecordSet[]): readonly Pick<Case, "name" | "documentIds">[] {
  return sets.flatMap(({ kind, name, memberIds }) => (kind === "documents" ? [{ name, documentIds: memberIds }] : []));
}

/** Documents as a table: one row a document, with its facts and a column for each variable. */
export function documentsTable(
  documents: readonly Document[],
  variables: readonly Variable[],
  factsOf: (document: Document) => DocumentFacts,
): Table {
  const shown = inOrder(variables);
  const ids = columnIds(shown, documentColumns);
  return {
    title: "Documents",
    columns: [
      { id: "document", title: "Document", type: "text" },
      { id: "codings", title: "Codings", type: "count", unit: "codings" },
      { id: "words", title: "Words", type: "count", unit: "words" },
      { id: "characters", title: "Characters", type: "count", unit: "characters" },
      { id: "language", title: "Language", type: "text" },
      { id: "imported", title: "Imported", type: "text" },
      { id: "sets", title: "Sets", type: "text" },
      { id: "cases", title: "Cases", type: "text" },
      ...shown.map(({ name, type }, index): Column => {
        return { id: ids[index] ?? name, title: name, type: type === "number" ? "number" : "text" };
      }),
    ],
    rows: documents.map((document) => {
      const { codings, words, characters, sets, cases } = factsOf(document);
      const known = new Map(document.values.map(({ variableId, value }) => [variableId, value]));
      const own = [document.name, codings, words, characters, document.language, document.importedAt, sets, cases];
      return { id: document.id, cells: [...own, ...shown.map(({ id }) => cellOf(known.get(id)))] };
    }),
    notes: [],
  };
}
