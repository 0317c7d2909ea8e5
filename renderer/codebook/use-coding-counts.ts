import { useCallback, useDeferredValue, useMemo } from "react";
import { codingsByCode, countWithSubcodes } from "../../app/codebook/count-codings.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import { useSnapshot } from "../use-project.tsx";

/** Counts codings; after a change it follows when more urgent things are drawn, so that coding is not held up. */
export function useCodingCounts(): { readonly countOf: (node: CodeNode, withSubcodes: boolean) => number } {
  const codings = useDeferredValue(useSnapshot().codings);
  const byCode = useMemo(() => codingsByCode(codings.values()), [codings]);
  const countOf = useCallback(
    (node: CodeNode, withSubcodes: boolean) =>
      withSubcodes ? countWithSubcodes(node, byCode) : (byCode.get(node.code.id)?.length ?? 0),
    [byCode],
  );
  return { countOf };
}
