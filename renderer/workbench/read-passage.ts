import type { Code, Coding, Document, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import type { PassageAt } from "../ui/open-passage.ts";
import type { Reader } from "../use-project.tsx";

/** In a plan: the document of a passage, and the codings on exactly this passage. Throws where the document is gone. */
export async function readPassage(
  read: Reader,
  { documentId, start, end }: PassageAt,
): Promise<{ readonly document: Document; readonly range: Range; readonly existing: readonly Coding[] }> {
  const document = await read.documents.get(documentId);
  if (!document) throw new Error("This document was deleted in the meantime.");
  const existing = await read.codings.where("[documentId+start+end]").equals([documentId, start, end]).toArray();
  return { document, range: { start, end }, existing };
}

/** In a plan: a code. Throws where it is gone. */
export async function requireCode(read: Reader, id: Id): Promise<Code> {
  const code = await read.codes.get(id);
  if (!code) throw new Error("This code was deleted in the meantime.");
  return code;
}
