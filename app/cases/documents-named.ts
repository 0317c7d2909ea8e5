import { folded } from "../import/file-names.ts";
import type { Document, Id } from "../model/records.ts";

/** What stands between the names of documents in a cell. */
const BETWEEN = "; ";

/** Documents by name as one cell has them: `Rosa 1; Rosa 2`. */
export function documentNames(ids: readonly Id[], documents: ReadonlyMap<Id, Pick<Document, "name">>): string {
  return ids.flatMap((id) => documents.get(id)?.name ?? []).join(BETWEEN);
}

/** Finds documents by name, whatever the case. */
export type NamedDocuments = {
  /** The documents that a cell names, and the names that no document has. */
  readonly find: (cell: string) => { readonly ids: readonly Id[]; readonly unknown: readonly string[] };
};

/**
 * How documents are found by their names in cells such as `Rosa 1; Rosa 2`. A name may itself hold semicolons: of the
 * documents that the cell can begin with, the one with the longest name is taken. Of several documents with one name, the
 * first in the list is.
 */
export function documentFinder(documents: readonly Document[]): NamedDocuments {
  const byName = new Map<string, Id>();
  for (const { id, name } of documents) if (!byName.has(keyOf(name))) byName.set(keyOf(name), id);
  return {
    find: (cell) => {
      const parts = cell.split(";");
      const ids: Id[] = [];
      const unknown: string[] = [];
      for (let at = 0; at < parts.length; ) {
        const found = longestFrom(parts, at, byName);
        if (found) ids.push(found.id);
        else if ((parts[at] ?? "").trim() !== "") unknown.push((parts[at] ?? "").trim());
        at = found?.next ?? at + 1;
      }
      return { ids: [...new Set(ids)], unknown };
    },
  };
}

function longestFrom(parts: readonly string[], at: number, byName: ReadonlyMap<string, Id>) {
  for (let next = parts.length; next > at; next--) {
    const id = byName.get(keyOf(parts.slice(at, next).join(";")));
    if (id !== undefined) return { id, next };
  }
  return null;
}

function keyOf(name: string): string {
  return folded(name.replace(/\s+/g, " ").trim());
}
