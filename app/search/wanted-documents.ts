import type { Case, Document, Id, RecordSet, VariableValue } from "../model/records.ts";

/** In which documents is searched; null stands for all. */
export type DocumentFilter = {
  readonly documentIds: readonly Id[] | null;
  /** Documents that are in one of these sets. */
  readonly setIds: readonly Id[] | null;
  /** Documents that have, themselves or by a case of theirs, one of the values chosen of each variable. */
  readonly values: readonly VariableValue[] | null;
};

type Rows = {
  readonly documents: readonly Document[];
  readonly sets: readonly RecordSet[];
  readonly cases: readonly Case[];
};

/** The documents that every part of the filter takes in; null where it takes in all. */
export function wantedDocuments({ documents, sets, cases }: Rows, filter: DocumentFilter): ReadonlySet<Id> | null {
  const { documentIds, setIds, values } = filter;
  if (!documentIds && !setIds && !values) return null;
  const chosen = documentIds && new Set(documentIds);
  const grouped = setIds && new Set(sets.filter(({ id }) => setIds.includes(id)).flatMap(({ memberIds }) => memberIds));
  const valuesOf = values && documentValues(documents, cases);
  const byVariable = new Map<Id, VariableValue[]>();
  for (const one of values ?? []) byVariable.set(one.variableId, [...(byVariable.get(one.variableId) ?? []), one]);
  const wanted = documents.filter(({ id }) => {
    if (chosen && !chosen.has(id)) return false;
    if (grouped && !grouped.has(id)) return false;
    const own = valuesOf?.get(id);
    return [...byVariable.values()].every((options) => options.some((option) => own?.has(valueKey(option))));
  });
  return new Set(wanted.map(({ id }) => id));
}

/** The values of each document and of its cases, by `valueKey`. */
function documentValues(documents: readonly Document[], cases: readonly Case[]): ReadonlyMap<Id, ReadonlySet<string>> {
  const all = new Map(documents.map(({ id, values }) => [id, new Set(values.map(valueKey))]));
  for (const { documentIds, values } of cases) {
    for (const id of documentIds) for (const value of values) all.get(id)?.add(valueKey(value));
  }
  return all;
}

/** A value as a text, unlike that of any other value of any variable. */
export function valueKey({ variableId, value }: VariableValue): string {
  return `${variableId} ${JSON.stringify(value)}`;
}
