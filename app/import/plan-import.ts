import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Digest, Document, Mark, Turn } from "../model/records.ts";
import { bareName, baseName, FreeNames } from "./file-names.ts";

/** A file that was read and is to become a document. */
export type NewDocument = {
  readonly fileName: string;
  readonly digest: Digest;
  readonly byteLength: number;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly marks: readonly Mark[];
};

/**
 * Adds documents with their texts, original files and turns, after those that are there. Each is named after its file
 * without the ending; a name that is taken gets a number, `Interview (2)`, and differing in capitals alone is taken.
 */
export function planImport(
  files: readonly NewDocument[],
  { existing, language }: { readonly existing: readonly Document[]; readonly language: string },
  identity: Identity,
): Diff {
  const names = new FreeNames(existing.map(({ name }) => name));
  const next = existing.reduce((most, { position }) => Math.max(most, position + 1), 0);
  const importedAt = identity.now();
  const rows = files.map(({ fileName, digest, byteLength, text, turns, marks }, index) => {
    const [id, name] = [identity.newId(), names.take(bareName(baseName(fileName)))];
    const document = {
      id,
      name,
      language,
      position: next + index,
      length: text.length,
      revision: 0,
      values: [],
      importedAt,
    };
    const original = { id, fileName: baseName(fileName), digest, byteLength };
    return { document, text: { id, text }, original, turns: { id, turns }, marks: { id, marks } };
  });
  return {
    documents: { added: rows.map(({ document }) => document) },
    texts: { added: rows.map(({ text }) => text) },
    originals: { added: rows.map(({ original }) => original) },
    turns: { added: rows.map(({ turns }) => turns) },
    marks: { added: rows.map(({ marks }) => marks) },
  };
}
