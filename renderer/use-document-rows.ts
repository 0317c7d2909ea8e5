import type { DocumentRows } from "../app/coding/edit-text.ts";
import type { Id } from "../app/model/records.ts";
import type { Reader } from "./use-project.tsx";

/** In a plan: a document with everything that stands in it. Throws where it is gone. */
export async function readDocumentRows(read: Reader, id: Id): Promise<DocumentRows> {
  const [document, text] = [await read.documents.get(id), await read.texts.get(id)];
  if (!document || !text) throw new Error("This document was deleted in the meantime.");
  return {
    ...{ document, text, turns: await read.turns.get(id), marks: await read.marks.get(id) },
    codings: await read.codings
      .where("[documentId+start+end]")
      .between([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY])
      .toArray(),
    unplaced: await read.unplaced.where("documentId").equals(id).toArray(),
    memos: await read.memos.toArray(),
  };
}
