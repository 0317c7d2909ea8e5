import { useCallback } from "react";
import { codeTree } from "../../app/codebook/tree.ts";
import type { MemoTarget } from "../../app/model/records.ts";
import { useProject } from "../use-project.tsx";
import { parseSummariesView, SUMMARIES_VIEW, viewOf } from "./summaries-view.ts";

/** What goes to the cell of a summary in the grid, for when the grid is next shown. */
export function useShowSummary(): (target: Extract<MemoTarget, { readonly kind: "summary" }>) => void {
  const session = useProject();
  return useCallback(
    (target) => {
      const topLevel = codeTree([...session.state.snapshot.codes.values()]).map(({ code }) => code.id);
      const view = parseSummariesView(session.viewState(SUMMARIES_VIEW));
      session.setViewState(SUMMARIES_VIEW, viewOf(view, target, topLevel));
    },
    [session],
  );
}
