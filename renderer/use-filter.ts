import { useMemo } from "react";
import type { CountFilter } from "../app/analysis/count-filter.ts";
import { countFilter, currentFilter, type Filter, parseFilter } from "./ui/filter.ts";
import { useSnapshot, useViewState } from "./use-project.tsx";

/** A filter that the window remembers under a key, as it stands now and as the counting takes it. */
export function useFilter(key: string): {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly counted: CountFilter;
} {
  const snapshot = useSnapshot();
  const [stored, setFilter] = useViewState(key, parseFilter);
  const filter = useMemo(() => currentFilter(stored, snapshot), [stored, snapshot]);
  const counted = useMemo(() => countFilter(filter, snapshot), [filter, snapshot]);
  return { filter, setFilter, counted };
}
