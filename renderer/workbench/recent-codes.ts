import { useCallback, useMemo } from "react";
import type { Code, Id } from "../../app/model/records.ts";
import { useProject, useRecords, useViewState } from "../use-project.tsx";

const KEPT = 9;

/** The codes applied last, the newest first, for the keys 1 to 9; codes deleted since are left out. */
export function useRecentCodes(): readonly [readonly Code[], (id: Id) => void] {
  const session = useProject();
  const codes = useRecords(({ codes }) => codes);
  const [ids, setIds] = useViewState("recentCodes", parseIds);
  const recent = useMemo(() => ids.flatMap((id) => codes.get(id) ?? []), [ids, codes]);
  const remember = useCallback(
    (id: Id) => {
      // read anew: several codes can be applied before the window is drawn again
      const before = parseIds(session.viewState("recentCodes"));
      if (!before.includes(id)) setIds([id, ...before].slice(0, KEPT));
    },
    [session, setIds],
  );
  return [recent, remember];
}

function parseIds(stored: unknown): readonly Id[] {
  return Array.isArray(stored) ? stored.filter((id): id is Id => typeof id === "string") : [];
}
