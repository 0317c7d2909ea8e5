import { useMemo } from "react";
import type { CountFilter } from "../app/analysis/count-filter.ts";
import { countFilter, currentFilter, type Filter } from "./ui/filter.ts";
import type { ScreenState } from "./ui/screen-states.ts";
import { useSnapshot } from "./use-project.tsx";
import { useScreenState } from "./use-screen-state.ts";

/** A filter that the window remembers of a screen, as it stands now and as the counting takes it. */
export function useFilter(state: ScreenState<Filter>): {
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly counted: CountFilter;
} {
  const snapshot = useSnapshot();
  const [stored, setFilter] = useScreenState(state);
  const filter = useMemo(() => currentFilter(stored, snapshot), [stored, snapshot]);
  const counted = useMemo(() => countFilter(filter, snapshot), [filter, snapshot]);
  return { filter, setFilter, counted };
}
