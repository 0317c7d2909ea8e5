import { useCallback, useMemo } from "react";
import { type FixedKeys, fixKey, type QuickKey, quickKeys, usedAfter } from "../app/codebook/quick-keys.ts";
import type { Id } from "../app/model/records.ts";
import { parseTexts } from "./ui/stored-texts.ts";
import { useProject, useRecords, useViewState } from "./use-project.tsx";

/** The keys 1 to 9 and the codes that they apply. */
export function useQuickKeys(): readonly QuickKey[] {
  const codes = useRecords(({ codes }) => codes);
  const [fixed] = useViewState("fixedKeys", parseFixed);
  const [used] = useViewState("recentCodes", parseTexts);
  return useMemo(() => quickKeys(codes, fixed, used), [codes, fixed, used]);
}

/** What changes the keys: a code was used, or is given a digit of its own, or none. */
export function useKeyChanges(): {
  /** The keys as they are when it is called, for who does not show them. */
  readonly keysNow: () => readonly QuickKey[];
  readonly remember: (codeId: Id) => void;
  readonly fix: (codeId: Id, digit: number | null) => void;
} {
  const session = useProject();
  const keysNow = useCallback(() => {
    const used = parseTexts(session.viewState("recentCodes"));
    return quickKeys(session.state.snapshot.codes, parseFixed(session.viewState("fixedKeys")), used);
  }, [session]);
  const remember = useCallback(
    (codeId: Id) => {
      // read anew: several codes can be applied before the window is drawn again
      const used = parseTexts(session.viewState("recentCodes"));
      session.setViewState("recentCodes", usedAfter(used, codeId, keysNow()));
    },
    [session, keysNow],
  );
  const fix = useCallback(
    (codeId: Id, digit: number | null) => {
      const fixed = parseFixed(session.viewState("fixedKeys"));
      session.setViewState("fixedKeys", Object.fromEntries(fixKey(fixed, codeId, digit)));
    },
    [session],
  );
  return { keysNow, remember, fix };
}

function parseFixed(stored: unknown): FixedKeys {
  const entries = Object.entries(typeof stored === "object" && stored !== null ? stored : {});
  return new Map(entries.flatMap(([digit, id]) => (typeof id === "string" ? [[Number(digit), id] as const] : [])));
}
