import { useMemo } from "react";
import { codeTree, flatten } from "../../app/codebook/tree.ts";
import type { Code, Coder, Id } from "../../app/model/records.ts";
import type { FilterItem } from "./filter-menu.tsx";

/** The codes to choose from, in the order of the tree. */
export function useCodeItems(codes: ReadonlyMap<Id, Code>): readonly FilterItem[] {
  return useMemo(
    () =>
      flatten(codeTree([...codes.values()])).map(({ code: { id, name, color }, depth }) => ({
        id,
        name,
        color,
        depth,
      })),
    [codes],
  );
}

/** The coders to choose from. */
export function useCoderItems(coders: ReadonlyMap<Id, Coder>): readonly FilterItem[] {
  return useMemo(() => [...coders.values()].map(({ id, name }) => ({ id, name, depth: 0 })), [coders]);
}
