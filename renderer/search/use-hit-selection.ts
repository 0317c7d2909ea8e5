import { useCallback, useMemo, useState } from "react";
import type { SearchAnswer } from "../use-search.ts";

/** Which hits of a search are selected, by their numbers. */
export type HitSelection = {
  readonly count: number;
  readonly has: (hit: number) => boolean;
  /** Selects hits, or lets them go. */
  readonly set: (hits: Iterable<number>, isSelected: boolean) => void;
  readonly setAll: (isSelected: boolean) => void;
  /** The numbers, rising; null for all. */
  readonly numbers: () => Uint32Array | null;
};

type Selected = { readonly of: number; readonly flags: Uint8Array; readonly count: number };

/** Nothing is selected at first, and when another search has hits. */
export function useHitSelection(answer: SearchAnswer | null): HitSelection {
  const [stored, setStored] = useState<Selected | null>(null);
  const number = answer?.number ?? 0;
  const hits = answer?.hits ?? 0;
  const selected = stored?.of === number ? stored : null;
  const set = useCallback(
    (some: Iterable<number>, isSelected: boolean) =>
      setStored((before) => {
        const flags = new Uint8Array(hits);
        if (before?.of === number) flags.set(before.flags.subarray(0, hits));
        for (const hit of some) if (hit < hits) flags[hit] = isSelected ? 1 : 0;
        return { of: number, flags, count: flags.reduce((sum, flag) => sum + flag, 0) };
      }),
    [number, hits],
  );
  const setAll = useCallback(
    (isSelected: boolean) =>
      setStored({ of: number, flags: new Uint8Array(hits).fill(isSelected ? 1 : 0), count: isSelected ? hits : 0 }),
    [number, hits],
  );
  return useMemo(() => {
    const has = (hit: number) => selected?.flags[hit] === 1;
    const numbers = () => {
      if (selected?.count === hits) return null;
      return Uint32Array.from([...(selected?.flags.keys() ?? [])].filter(has));
    };
    return { count: selected?.count ?? 0, has, set, setAll, numbers };
  }, [selected, hits, set, setAll]);
}
