import { folded } from "../import/file-names.ts";
import { groupBy } from "../model/group-by.ts";
import type { Document, Id } from "../model/records.ts";

/** What stands between the names of documents in a cell. */
const BETWEEN = "; ";

/** Documents by name as one cell has them: `Rosa 1; Rosa 2`. */
export function documentNames(ids: readonly Id[], documents: ReadonlyMap<Id, Pick<Document, "name">>): string {
  return ids.flatMap((id) => documents.get(id)?.name ?? []).join(BETWEEN);
}

/** Finds documents by name, whatever the case. */
export type NamedDocuments = {
  /** The documents that a cell names, where it can be those that it stands for now, and the names that no document has. */
  readonly find: (
    cell: string,
    now?: readonly Id[],
  ) => { readonly ids: readonly Id[]; readonly unknown: readonly string[] };
};

/**
 * How documents are found by their names in cells such as `Rosa 1; Rosa 2`. A name may itself hold semicolons: of the
 * documents that the cell can begin with, the one with the longest name is taken. Of several documents with one name, those
 * that the cell stands for now come first, then the others as in the list; a name that stands twice means two of them.
 */
export function documentFinder(documents: readonly Document[]): NamedDocuments {
  const byName = groupBy(documents, ({ name }) => keyOf(name));
  return {
    find: (cell, now = []) => {
      const parts = cell.split(";");
      const ids: Id[] = [];
      const unknown: string[] = [];
      for (let at = 0; at < parts.length; ) {
        const found = longestFrom(parts, at, byName);
        if (found) ids.push(...nextOf(found.ids, now, ids));
        else if ((parts[at] ?? "").trim() !== "") unknown.push((parts[at] ?? "").trim());
        at = found?.next ?? at + 1;
      }
      return { ids, unknown };
    },
  };
}

function longestFrom(parts: readonly string[], at: number, byName: ReadonlyMap<string, readonly Document[]>) {
  for (let next = parts.length; next > at; next--) {
    const found = byName.get(keyOf(parts.slice(at, next).join(";")));
    if (found) return { ids: found.map(({ id }) => id), next };
  }
  return null;
}

/** Which of the documents of one name is meant, of those that were not meant before; none where all were. */
function nextOf(ids: readonly Id[], now: readonly Id[], before: readonly Id[]): Id[] {
  const free = ids.filter((id) => !before.includes(id));
  const meant = now.find((id) => free.includes(id)) ?? free[0];
  return meant === undefined ? [] : [meant];
}

function keyOf(name: string): string {
  return folded(name.replace(/\s+/g, " ").trim());
}
