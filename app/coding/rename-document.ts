import type { Diff } from "../model/diff.ts";
import type { Document } from "../model/records.ts";

/** Gives a document another name; the same name gives an empty diff. Throws where the name is blank. */
export function renameDocument(document: Document, name: string): Diff {
  const trimmed = name.trim();
  if (trimmed === "") throw new Error("A document needs a name.");
  if (trimmed === document.name) return {};
  return { documents: { updated: [[document, { ...document, name: trimmed }]] } };
}
