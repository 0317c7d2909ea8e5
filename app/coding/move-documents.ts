import type { Diff } from "../model/diff.ts";
import type { Document, Id } from "../model/records.ts";
import { reorder } from "../model/reorder.ts";

/** Moves documents, in the order that they have, before or behind another; nothing changes where that one is moved along. */
export function moveDocuments(
  documents: readonly Document[],
  ids: ReadonlySet<Id>,
  beside: { readonly id: Id; readonly side: "before" | "after" },
): Diff {
  const inOrder = [...documents].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const at = inOrder.findIndex(({ id }) => id === beside.id);
  if (at < 0 || ids.has(beside.id)) return {};
  const next = inOrder.slice(at + 1).find(({ id }) => !ids.has(id));
  const updated = reorder(documents, ids, beside.side === "before" ? beside.id : (next?.id ?? null));
  return updated.length === 0 ? {} : { documents: { updated } };
}
