import type { GridRow } from "../../app/analysis/summary-grid.ts";
import type { Id, VariableValue } from "../../app/model/records.ts";
import { valueKey, wantedDocuments } from "../../app/search/wanted-documents.ts";
import type { Snapshot } from "../use-project.tsx";
import type { SummariesView } from "./summaries-view.ts";

/**
 * The rows that the filters leave: chosen by name, by a set that one of their documents is in, and by values, which a
 * document has itself or by a case of it, and a case itself or by a document.
 */
export function wantedRows(
  rows: readonly GridRow[],
  snapshot: Pick<Snapshot, "documents" | "sets" | "cases">,
  { rowIds, setIds, values }: Pick<SummariesView, "rowIds" | "setIds" | "values">,
): readonly GridRow[] {
  const chosen = still(rowIds, rows);
  const known = still(setIds, snapshot.sets);
  const inSets = wantedDocuments(snapshot, { documentIds: null, setIds: known && [...known], values: null });
  const byVariable = values && groupsOf(snapshot, values);
  const caseValues = new Map(snapshot.cases.map((one) => [one.id, one.values]));
  const valuesOf = byVariable && documentValues(snapshot);
  return rows.filter(({ id, kind, documentIds }) => {
    if (chosen && !chosen.has(id)) return false;
    if (inSets && !documentIds.some((documentId) => inSets.has(documentId))) return false;
    if (!byVariable || !valuesOf) return true;
    const own = kind === "case" ? (caseValues.get(id) ?? []).map(valueKey) : [];
    const all = new Set([...own, ...documentIds.flatMap((documentId) => [...(valuesOf(documentId, kind) ?? [])])]);
    return byVariable.every((options) => options.some((option) => all.has(option)));
  });
}

/** What is chosen and still there; a choice of which nothing is left leaves nothing out. */
function still(ids: readonly Id[] | null, rows: readonly { readonly id: Id }[]): ReadonlySet<Id> | null {
  const there = new Set(rows.map(({ id }) => id));
  const left = ids?.filter((id) => there.has(id)) ?? [];
  return left.length > 0 ? new Set(left) : null;
}

/** The values asked for by variable, of those that are still in use. */
function groupsOf({ documents, cases }: Pick<Snapshot, "documents" | "cases">, keys: readonly string[]): string[][] {
  const variables = new Map<string, Id>();
  for (const { values } of [...documents, ...cases]) {
    for (const value of values) variables.set(valueKey(value), value.variableId);
  }
  const groups = new Map<Id, string[]>();
  for (const key of keys) {
    const variableId = variables.get(key);
    if (variableId !== undefined) groups.set(variableId, [...(groups.get(variableId) ?? []), key]);
  }
  return [...groups.values()];
}

/** A document's values; where it is a row itself, those of its cases too. */
function documentValues({ documents, cases }: Pick<Snapshot, "documents" | "cases">) {
  const own = new Map(documents.map(({ id, values }) => [id, values.map(valueKey)]));
  const withCases = new Map([...own].map(([id, keys]) => [id, [...keys]]));
  const put = (id: Id, values: readonly VariableValue[]) => withCases.get(id)?.push(...values.map(valueKey));
  for (const { documentIds, values } of cases) for (const id of documentIds) put(id, values);
  return (id: Id, kind: GridRow["kind"]) => (kind === "case" ? own.get(id) : withCases.get(id));
}
