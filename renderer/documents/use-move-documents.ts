import { moveDocuments } from "../../app/coding/move-documents.ts";
import type { Document, Id } from "../../app/model/records.ts";
import { useCommit } from "../use-project.tsx";
import type { ListRow } from "./document-rows.ts";

/** Moves documents one line up or down among those that are listed with one of them. */
export function useMoveDocuments(rows: readonly ListRow[]) {
  const move = useMoveBeside();
  return (row: ListRow, documents: readonly Document[], step: -1 | 1) => {
    const ids = new Set(documents.map(({ id }) => id));
    const listed = rows.flatMap((one) =>
      one.kind === "document" && one.set?.id === row.set?.id ? [one.document.id] : [],
    );
    const places = listed.flatMap((id, index) => (ids.has(id) ? [index] : []));
    const beside = listed[step < 0 ? Math.min(...places) - 1 : Math.max(...places) + 1];
    if (beside !== undefined) move(ids, { id: beside, side: step < 0 ? "before" : "after" });
  };
}

/** Moves documents in the list, as one change. */
export function useMoveBeside() {
  const commit = useCommit();
  return (ids: ReadonlySet<Id>, beside: Parameters<typeof moveDocuments>[2]) => {
    const label = ids.size === 1 ? "Move document" : "Move documents";
    void commit(label, async (read) => moveDocuments(await read.documents.toArray(), ids, beside));
  };
}
