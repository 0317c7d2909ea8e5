import { FilterChip } from "../ui/filter-chip.tsx";
import { orders } from "./codebook-menu.tsx";
import type { TreeView } from "./use-tree-view.ts";

/** What the tree does not show as the user placed it: each as a chip that takes it off. */
export function TreeChips({ order, onOrder, set, onSet }: TreeView) {
  if (order === "tree" && set === null) return null;
  const sorted = `Sorted: ${orders.find((one) => one.order === order)?.label.toLowerCase()}`;
  return (
    <div className="tree-chips">
      {set && <FilterChip text={`Only set “${set.name}”`} onRemove={() => onSet(null)} />}
      {order !== "tree" && (
        <>
          <FilterChip text={sorted} label={`Take off “${sorted}”`} onRemove={() => onOrder("tree")} />
          <span className="hint">Codes are moved in tree order only.</span>
        </>
      )}
    </div>
  );
}
