import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Document, Turn } from "../model/records.ts";

/** A file that was read and is to become a document. */
export type NewDocument = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly turns: readonly Turn[];
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
  const names = new Set(existing.map(({ name }) => folded(name)));
  const next = existing.reduce((most, { position }) => Math.max(most, position + 1), 0);
  const importedAt = identity.now();
  const rows = files.map(({ fileName, bytes, text, turns }, index) => {
    const [id, name] = [identity.newId(), freeName(bareName(fileName), names)];
    names.add(folded(name));
    const document = { id, name, language, position: next + index, length: text.length, importedAt };
    return { document, text: { id, text }, original: { id, fileName, bytes }, turns: { id, turns } };
  });
  return {
    documents: { added: rows.map(({ document }) => document) },
    texts: { added: rows.map(({ text }) => text) },
    originals: { added: rows.map(({ original }) => original) },
    turns: { added: rows.map(({ turns }) => turns) },
  };
}

function bareName(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, "").trim() || fileName;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(folded(free)); number++) free = `${name} (${number})`;
  return free;
}

function folded(name: string): string {
  return name.normalize().toLowerCase();
}
