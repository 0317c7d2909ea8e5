import type { DocumentRows } from "../app/coding/edit-text.ts";
import type { Coding, Id } from "../app/model/records.ts";
import type { Reader } from "./use-project.tsx";

/** In a plan: a document with everything that stands in it. Throws where it is gone. */
export async function readDocumentRows(read: Reader, id: Id): Promise<DocumentRows> {
  const [document, text] = [await read.documents.get(id), await read.texts.get(id)];
  if (!document || !text) throw new Error("This document was deleted in the meantime.");
  return {
    ...{ document, text, turns: await read.turns.get(id), marks: await read.marks.get(id) },
    codings: await readCodings(read, id),
    unplaced: await read.unplaced.where("documentId").equals(id).toArray(),
    memos: await read.memos.toArray(),
  };
}

/** In a plan: the codings of a document by where they stand, found without going through those of others. */
export function readCodings(read: Reader, documentId: Id): Promise<Coding[]> {
  return read.codings
    .where("[documentId+start+end]")
    .between([documentId, Number.NEGATIVE_INFINITY], [documentId, Number.POSITIVE_INFINITY])
    .toArray();
}
