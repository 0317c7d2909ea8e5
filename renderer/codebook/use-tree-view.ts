import { useCallback, useMemo, useRef } from "react";
import type { Counted } from "../../app/codebook/count-codings.ts";
import { pruneTree } from "../../app/codebook/prune-tree.ts";
import { sortTree, type TreeOrder } from "../../app/codebook/sort-tree.ts";
import { type CodeNode, codeTree } from "../../app/codebook/tree.ts";
import type { Code, Id, RecordSet } from "../../app/model/records.ts";
import { parseText } from "../ui/stored-texts.ts";
import { useRecords, useViewState } from "../use-project.tsx";
import { useTreeCodes } from "./use-tree-codes.ts";

/** How the tree is looked at: in which order, and whether only the codes of a set. */
export type TreeView = {
  /** All codes in the order of the tree. */
  readonly all: readonly CodeNode[];
  readonly nodes: readonly CodeNode[];
  readonly order: TreeOrder;
  readonly onOrder: (order: TreeOrder) => void;
  readonly set: RecordSet | null;
  readonly onSet: (id: Id | null) => void;
};

export function useTreeView(counts: Counted): TreeView {
  const all = useCodeTree(useTreeCodes());
  const [order, onOrder] = useViewState("codebook.order", parseOrder);
  const [setId, onSet] = useViewState("codebook.set", parseText);
  const set = useRecords(({ sets }) => sets).find(({ id, kind }) => id === setId && kind === "codes") ?? null;
  const inSet = useMemo(() => (set ? pruneTree(all, new Set(set.memberIds)) : all), [all, set]);
  const uses = order === "use" ? counts.withSubcodes : null;
  const nodes = useMemo(() => sortTree(inSet, order, (id) => uses?.get(id) ?? 0), [inSet, order, uses]);
  return { all, nodes, order, onOrder, set, onSet: useCallback((id) => onSet(id), [onSet]) };
}

/** The codes as a tree, in which what did not change stays the same. */
export function useCodeTree(codes: ReadonlyMap<Id, Code>): readonly CodeNode[] {
  const last = useRef<readonly CodeNode[]>([]);
  return useMemo(() => {
    last.current = codeTree([...codes.values()], last.current);
    return last.current;
  }, [codes]);
}

function parseOrder(stored: unknown): TreeOrder {
  return stored === "name" || stored === "use" ? stored : "tree";
}
