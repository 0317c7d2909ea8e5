import { useMemo } from "react";
import type { Id } from "../../app/model/records.ts";
import { useViewState } from "../use-project.tsx";

/** The codes whose sub-codes are out of sight. What is kept is what the user closed, so that new codes are seen. */
export function useCollapsed(): readonly [readonly Id[], (ids: readonly Id[]) => void] {
  const [stored, setStored] = useViewState<unknown>("codebook.collapsed", (value) => value);
  return [useMemo(() => parseIds(stored), [stored]), setStored];
}

function parseIds(stored: unknown): readonly Id[] {
  return Array.isArray(stored) ? stored.filter((id): id is Id => typeof id === "string") : [];
}
