import { useCallback, useRef, useState } from "react";
import type { Coding } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { useLatest } from "../ui/use-latest.ts";

/** A coding as it is being resized, before that is a change. */
export type Preview = {
  readonly shown: Coding | null;
  /** The range from which the next step goes on. */
  readonly rangeOf: (coding: Coding) => Range;
  readonly show: (coding: Coding, range: Range) => void;
  /** Makes what is shown the coding's range: one change, however many steps led there. */
  readonly settle: () => void;
  /** Shows the coding as it was. */
  readonly drop: () => void;
};

export function usePreview(onResize: (coding: Coding, range: Range) => Promise<void>): Preview {
  const [shown, setShown] = useState<Coding | null>(null);
  // a held key comes again before the window is drawn anew
  const latest = useRef<{ readonly coding: Coding; readonly to: Coding; readonly isSettled: boolean } | null>(null);
  const put = useCallback((next: typeof latest.current) => {
    latest.current = next;
    setShown(next?.to ?? null);
  }, []);
  const show = useCallback(
    (coding: Coding, { start, end }: Range) => {
      const before = latest.current;
      const from = before && !before.isSettled && before.coding.id === coding.id ? before.coding : coding;
      put({ coding: from, to: { ...from, start, end }, isSettled: false });
    },
    [put],
  );
  const settle = useLatest(async () => {
    const now = latest.current;
    if (!now || now.isSettled) return;
    const settled = { ...now, isSettled: true };
    latest.current = settled;
    await onResize(now.coding, now.to);
    if (latest.current === settled) put(null);
  });
  const drop = useCallback(() => put(null), [put]);
  const rangeOf = useCallback(
    (coding: Coding) => (latest.current?.to.id === coding.id ? latest.current.to : coding),
    [],
  );
  return { shown, rangeOf, show, settle, drop };
}
