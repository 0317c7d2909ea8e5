import type { Diff } from "../model/diff.ts";
import type { Document, DocumentTurns, Turn } from "../model/records.ts";

/** Gives a document other turns; its text and its codings stay as they are. Nothing where they are the same. */
export function setTurns(document: Document, from: DocumentTurns | undefined, turns: readonly Turn[]): Diff {
  const to = { id: document.id, turns };
  if (JSON.stringify(from?.turns ?? []) === JSON.stringify(turns)) return {};
  return {
    documents: { updated: [[document, { ...document, revision: document.revision + 1 }]] },
    turns: from ? { updated: [[from, to]] } : { added: [to] },
  };
}
