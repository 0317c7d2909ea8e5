import { useCallback, useMemo, useRef, useState } from "react";
import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";

/** Which passages are selected. */
export type SegmentSelection = {
  /** In the order in which they are listed. */
  readonly passages: readonly RetrievedPassage[];
  readonly has: (passage: RetrievedPassage) => boolean;
  /** Selects a passage or lets it go; as a range, selects all from the one that was pressed last. */
  readonly press: (passage: RetrievedPassage, isRange: boolean) => void;
  readonly setAll: (isSelected: boolean) => void;
};

/** A passage is known by its place and coder, so that it stays selected while the coding changes around it. */
export function passageKey({ documentId, start, end, coderId }: RetrievedPassage): string {
  return `${documentId} ${start} ${end} ${coderId}`;
}

/** Of the passages listed, some of them under several headings; those that are gone are selected no longer. */
export function useSegmentSelection(listed: readonly RetrievedPassage[]): SegmentSelection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const unique = useMemo(
    () => [...new Map(listed.map((passage) => [passageKey(passage), passage])).values()],
    [listed],
  );
  const passages = useMemo(
    () => (keys.size === 0 ? [] : unique.filter((passage) => keys.has(passageKey(passage)))),
    [unique, keys],
  );
  const press = useCallback(
    (passage: RetrievedPassage, isRange: boolean) => {
      const key = passageKey(passage);
      const from = isRange ? unique.findIndex((one) => passageKey(one) === last.current) : -1;
      const to = unique.findIndex((one) => passageKey(one) === key);
      last.current = key;
      setKeys((before) => {
        const next = new Set(before);
        if (from >= 0) {
          for (const one of unique.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(passageKey(one));
        } else if (!next.delete(key)) next.add(key);
        return next;
      });
    },
    [unique],
  );
  const setAll = useCallback(
    (isSelected: boolean) => setKeys(new Set(isSelected ? unique.map(passageKey) : [])),
    [unique],
  );
  const has = useCallback((passage: RetrievedPassage) => keys.has(passageKey(passage)), [keys]);
  return useMemo(() => ({ passages, has, press, setAll }), [passages, has, press, setAll]);
}
