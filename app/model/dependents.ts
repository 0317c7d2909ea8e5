import { combine, type Diff, type TableDiff } from "./diff.ts";
import type { Case, Document, Id, Memo, RecordSet, SavedQuery, UnplacedCoding } from "./records.ts";
import { queryWithCodes } from "./saved-queries.ts";

/** The project's rows that may hang on others. */
export type DependentRows = {
  readonly documents: readonly Document[];
  readonly cases: readonly Case[];
  readonly unplaced: readonly UnplacedCoding[];
  readonly memos: readonly Memo[];
  readonly sets: readonly RecordSet[];
  readonly queries: readonly SavedQuery[];
};

/**
 * A removal with everything that hangs on what it removes: memos go with what they are on, codings that have lost their
 * place with their document or code; sets, cases, documents and queries stay without what is gone. Takes diffs that change none of
 * these rows themselves.
 */
export function withDependents(removal: Diff, rows: DependentRows): Diff {
  const documents = idsGone(removal.documents);
  const codes = idsGone(removal.codes);
  const unplaced = rows.unplaced.filter(({ documentId, codeId }) => documents.has(documentId) || codes.has(codeId));
  const all = unplaced.length > 0 ? combine(removal, { unplaced: { removed: unplaced } }) : removal;
  const variables = idsGone(all.variables);
  const gone = {
    ...{ documents, codes, variables, cases: idsGone(all.cases), sets: idsGone(all.sets) },
    codings: codingsGone(all),
  };
  const memos = rows.memos.filter((memo) => isOrphan(memo, gone));
  const members = new Set([...documents, ...codes]);
  const without = updates({
    cases: rows.cases
      .filter(({ id }) => !gone.cases.has(id))
      .map((row) => [row, caseWithout(row, documents, variables)]),
    documents: rows.documents
      .filter(({ id }) => !documents.has(id))
      .map((row) => [row, { ...row, values: row.values.filter(({ variableId }) => !variables.has(variableId)) }]),
    sets: rows.sets
      .filter(({ id }) => !gone.sets.has(id))
      .map((row) => [row, { ...row, memberIds: row.memberIds.filter((id) => !members.has(id)) }]),
    queries: rows.queries.map((row) => [row, queryWithCodes(row, (id) => (codes.has(id) ? null : id))]),
  });
  return combine(all, memos.length > 0 ? combine(without, { memos: { removed: memos } }) : without);
}

function caseWithout(row: Case, documents: ReadonlySet<Id>, variables: ReadonlySet<Id>): Case {
  return {
    ...row,
    documentIds: row.documentIds.filter((id) => !documents.has(id)),
    values: row.values.filter(({ variableId }) => !variables.has(variableId)),
  };
}

type Gone = Readonly<Record<"documents" | "codes" | "variables" | "cases" | "sets" | "codings", ReadonlySet<Id>>>;

/** The codings that are removed, placed or not. One that loses its place, or finds one, stays. */
function codingsGone({ codings, unplaced }: Diff): ReadonlySet<Id> {
  const gone = new Set([...idsGone(codings), ...idsGone(unplaced)]);
  for (const { id } of [...(unplaced?.added ?? []), ...(codings?.added ?? [])]) gone.delete(id);
  return gone;
}

/** Whether what a memo is on is gone. */
function isOrphan({ target }: Memo, gone: Gone): boolean {
  switch (target.kind) {
    case "document":
    case "segment":
      return gone.documents.has(target.documentId);
    case "code":
      return gone.codes.has(target.codeId);
    case "coding":
      return gone.codings.has(target.codingId);
    case "case":
      return gone.cases.has(target.caseId);
    case "variable":
      return gone.variables.has(target.variableId);
    case "set":
      return gone.sets.has(target.setId);
    case "summary":
      if (gone.codes.has(target.codeId)) return true;
      return "caseId" in target ? gone.cases.has(target.caseId) : gone.documents.has(target.documentId);
    default:
      return false;
  }
}

type Row = { readonly id: Id };

function idsGone(table: TableDiff<Row> | undefined): ReadonlySet<Id> {
  return new Set(table?.removed?.map(({ id }) => id));
}

/** The pairs whose rows became shorter lists. */
function updates(
  pairs: { readonly [Name in "cases" | "documents" | "sets" | "queries"]: readonly (readonly [object, object])[] },
) {
  const diff: Record<string, TableDiff<unknown>> = {};
  for (const [name, list] of Object.entries(pairs)) {
    const updated = list.filter(([from, to]) => JSON.stringify(from) !== JSON.stringify(to));
    if (updated.length > 0) diff[name] = { updated };
  }
  return diff as Diff;
}
