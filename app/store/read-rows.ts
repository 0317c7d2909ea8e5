import { Dexie } from "dexie";
import type {
  Coding,
  Document,
  DocumentMarks,
  DocumentText,
  DocumentTurns,
  Id,
  Memo,
  Original,
  UnplacedCoding,
} from "../model/records.ts";
import type { Reader } from "./commit.ts";

/** A document with everything that stands in it, as a change of its text needs it. */
export type RowsOfDocument = {
  readonly document: Document;
  readonly text: DocumentText;
  readonly turns: DocumentTurns | undefined;
  readonly marks: DocumentMarks | undefined;
  readonly original: Original | undefined;
  readonly codings: readonly Coding[];
  readonly unplaced: readonly UnplacedCoding[];
  /** Those on its passages. */
  readonly memos: readonly Memo[];
};

/** Reads a document with everything that stands in it; null where it is gone. */
export async function readRowsOf(read: Reader, id: Id): Promise<RowsOfDocument | null> {
  const [document, text, turns, marks, original, codings, unplaced, memos] = await Promise.all([
    read.documents.get(id),
    read.texts.get(id),
    read.turns.get(id),
    read.marks.get(id),
    read.originals.get(id),
    read.codings
      .where("[documentId+start+end]")
      .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey])
      .toArray(),
    read.unplaced.where("documentId").equals(id).toArray(),
    read.memos.filter(({ target }) => target.kind === "segment" && target.documentId === id).toArray(),
  ]);
  return document && text ? { document, text, turns, marks, original, codings, unplaced, memos } : null;
}
