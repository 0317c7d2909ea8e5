import { type DragAndDropHooks, type DropTarget, useDragAndDrop } from "react-aria-components";
import { placeBeside } from "../../app/codebook/place.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { useCodebookActions } from "./use-codebook-actions.ts";

const CODE_TYPE = "application/x-quipu-code";

/** Codes move within the tree where they can, several at once, and can be dragged out of it onto a passage. */
export function useCodeDrag(byId: ReadonlyMap<Id, CodeNode>, canMove: boolean): DragAndDropHooks<CodeNode> {
  const { move } = useCodebookActions();
  const { dragAndDropHooks } = useDragAndDrop<CodeNode>({
    getItems: (keys) =>
      [...keys].map((key) => {
        const id = String(key);
        return { [CODE_TYPE]: id, "text/plain": byId.get(id)?.code.name ?? "" };
      }),
    acceptedDragTypes: [CODE_TYPE],
    getDropOperation: () => (canMove ? "move" : "cancel"),
    onMove: ({ keys, target }) => move([...keys].map(String), (codes) => placeAtTarget(codes, target)),
  });
  return dragAndDropHooks;
}

function placeAtTarget(codes: readonly Code[], { key, dropPosition }: Extract<DropTarget, { type: "item" }>) {
  return placeBeside(codes, String(key), dropPosition);
}
