import type { Id } from "../../app/model/records.ts";
import { parseTexts } from "../ui/stored-texts.ts";
import { useViewState } from "../use-project.tsx";

/** The codes whose sub-codes are out of sight. What is kept is what the user closed, so that new codes are seen. */
export function useCollapsed(): readonly [readonly Id[], (ids: readonly Id[]) => void] {
  return useViewState("codebook.collapsed", parseTexts);
}
