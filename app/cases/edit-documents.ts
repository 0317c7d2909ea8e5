import type { Diff } from "../model/diff.ts";
import type { Document, Id } from "../model/records.ts";
import { type NewValues, withValues } from "./set-values.ts";

/** What is to become of a document; what is not named stays. */
export type DocumentEdit = {
  readonly id: Id;
  readonly name?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly values?: NewValues;
};

/**
 * Changes the properties of documents; their texts and codings stay as they are. Throws where a name is blank or a document
 * is gone.
 */
export function editDocuments(documents: readonly Document[], edits: readonly DocumentEdit[]): Diff {
  const byId = new Map(documents.map((one) => [one.id, one]));
  const after = new Map<Id, Document>();
  for (const edit of edits) {
    const from = after.get(edit.id) ?? byId.get(edit.id);
    if (!from) throw new Error("This document was deleted in the meantime.");
    const to = edited(from, edit);
    if (to !== from) after.set(to.id, to);
  }
  const updated = [...after.values()].flatMap((to) => {
    const from = byId.get(to.id);
    return from ? [[from, to] as const] : [];
  });
  return updated.length === 0 ? {} : { documents: { updated } };
}

function edited(from: Document, { name, language, values }: DocumentEdit): Document {
  const to = {
    ...from,
    name: name === undefined ? from.name : name.trim(),
    language: language ?? from.language,
    values: withValues(from.values, values),
  };
  if (to.name === "") throw new Error("A document needs a name.");
  const isUnchanged = to.name === from.name && to.language === from.language && to.values === from.values;
  return isUnchanged ? from : to;
}
