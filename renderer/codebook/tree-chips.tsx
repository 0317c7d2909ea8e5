import { X } from "lucide-react";
import { Button } from "react-aria-components";
import { orders } from "./codebook-menu.tsx";
import type { TreeView } from "./use-tree-view.ts";

/** What the tree does not show as the user placed it: each as a chip that takes it off. */
export function TreeChips({ order, onOrder, set, onSet }: TreeView) {
  if (order === "tree" && set === null) return null;
  const label = orders.find((one) => one.order === order)?.label ?? "";
  return (
    <div className="tree-chips">
      {set && <Chip text={`Only set “${set.name}”`} onRemove={() => onSet(null)} />}
      {order !== "tree" && (
        <>
          <Chip text={`Sorted: ${label.toLowerCase()}`} onRemove={() => onOrder("tree")} />
          <span className="hint">Codes are moved in tree order only.</span>
        </>
      )}
    </div>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  return (
    <span className="chip">
      <span title={text}>{text}</span>
      <Button className="icon-button" aria-label={`Take off “${text}”`} onPress={onRemove}>
        <X size={13} aria-hidden />
      </Button>
    </span>
  );
}
