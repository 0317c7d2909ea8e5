import type { Document, Id, RecordSet } from "../model/records.ts";
import type { Group } from "./groups.ts";

/**
 * The documents divided by their sets so that each is in one part alone, as stacked bars need it: those of one set, of
 * several, of none. Parts without documents are left out. [G6]
 */
export function setParts(documents: readonly Document[], sets: readonly RecordSet[]): Group[] {
  const ofDocuments = sets.filter(({ kind }) => kind === "documents");
  const several = new Set<Id>();
  const single = new Map(ofDocuments.map(({ id }) => [id, new Set<Id>()]));
  const none = new Set<Id>();
  for (const { id } of documents) {
    const own = ofDocuments.filter(({ memberIds }) => memberIds.includes(id));
    const [first] = own;
    if (!first) none.add(id);
    else if (own.length > 1) several.add(id);
    else single.get(first.id)?.add(id);
  }
  const parts = [
    ...ofDocuments.map(({ id, name }) => ({ id, name, documentIds: single.get(id) ?? new Set<Id>() })),
    { id: "several", name: "In several sets", documentIds: several },
    { id: "none", name: "In no set", documentIds: none },
  ];
  return parts
    .filter(({ documentIds }) => documentIds.size > 0)
    .map(({ id, name, documentIds }) => ({ id, name, filter: { documentIds } }));
}
