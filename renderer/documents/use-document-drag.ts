import { type DragAndDropHooks, useDragAndDrop } from "react-aria-components";
import { notifyProblem } from "../ui/notices.ts";
import { useSetActions } from "../use-set-actions.ts";
import type { ListRow } from "./document-rows.ts";
import { useMoveBeside } from "./use-move-documents.ts";

const DOCUMENT_TYPE = "application/x-quipu-document";

/** Documents are dragged to another place of the list, or onto a set, which they then are in as well. */
export function useDocumentDrag(byId: ReadonlyMap<string, ListRow>, isListOrder: boolean): DragAndDropHooks<ListRow> {
  const moveBeside = useMoveBeside();
  const { addTo } = useSetActions();
  const { dragAndDropHooks } = useDragAndDrop<ListRow>({
    getItems: (keys) =>
      [...keys].flatMap((key) => {
        const row = byId.get(String(key));
        return row?.kind === "document" ? [{ [DOCUMENT_TYPE]: row.document.id, "text/plain": row.document.name }] : [];
      }),
    acceptedDragTypes: [DOCUMENT_TYPE],
    onMove: ({ keys, target }) => {
      const rows = [...keys].flatMap((key) => byId.get(String(key)) ?? []);
      const ids = rows.flatMap((row) => (row.kind === "document" ? [row.document.id] : []));
      const on = byId.get(String(target.key));
      if (on?.kind === "set") {
        if (on.set) addTo(on.set, ids);
        return;
      }
      if (!on) return;
      if (!isListOrder) notifyProblem("Choose the list order to move documents: the list is sorted otherwise now.");
      else moveBeside(new Set(ids), { id: on.document.id, side: target.dropPosition === "after" ? "after" : "before" });
    },
  });
  return dragAndDropHooks;
}
