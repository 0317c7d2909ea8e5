import { combine, type Diff } from "../model/diff.ts";
import type { Case, Document, Id, RecordSet } from "../model/records.ts";
import { type DocumentEdit, editDocuments } from "./edit-documents.ts";

/** All that can be said of a document in its properties. */
export type Properties = Omit<DocumentEdit, "id"> & {
  /** The sets of documents that it is in, and no others. */
  readonly setIds?: ReadonlySet<Id>;
  /** The cases that it is of, and no others. */
  readonly caseIds?: ReadonlySet<Id>;
};

/** The rows that a document's properties lie in. */
export type PropertyRows = {
  readonly documents: readonly Document[];
  readonly sets: readonly RecordSet[];
  readonly cases: readonly Case[];
};

/** Changes a document's properties, with the sets and cases that it is in, as one change; throws as `editDocuments` does. */
export function editProperties({ documents, sets, cases }: PropertyRows, id: Id, properties: Properties): Diff {
  const { setIds, caseIds, ...own } = properties;
  const diffs: Diff[] = [editDocuments(documents, [{ id, ...own }])];
  if (setIds) {
    const updated = sets.flatMap((from) => {
      const memberIds = from.kind === "documents" ? withOrWithout(from.memberIds, id, setIds.has(from.id)) : null;
      return memberIds ? [[from, { ...from, memberIds }] as const] : [];
    });
    if (updated.length > 0) diffs.push({ sets: { updated } });
  }
  if (caseIds) {
    const updated = cases.flatMap((from) => {
      const documentIds = withOrWithout(from.documentIds, id, caseIds.has(from.id));
      return documentIds ? [[from, { ...from, documentIds }] as const] : [];
    });
    if (updated.length > 0) diffs.push({ cases: { updated } });
  }
  return diffs.reduce(combine);
}

/** The list with the id, or without it; null where it is so already. */
function withOrWithout(ids: readonly Id[], id: Id, isIn: boolean): readonly Id[] | null {
  if (ids.includes(id) === isIn) return null;
  return isIn ? [...ids, id] : ids.filter((one) => one !== id);
}
