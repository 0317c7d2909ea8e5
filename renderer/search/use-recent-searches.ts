import { useCallback } from "react";
import { parseTexts } from "../ui/stored-texts.ts";
import { useProject, useViewState } from "../use-project.tsx";

const KEPT = 15;
const KEY = "search.recent";

/** What was looked for last, the newest first, and what remembers another one. */
export function useRecentSearches(): readonly [readonly string[], (text: string) => void] {
  const session = useProject();
  const [recent, setRecent] = useViewState(KEY, parseTexts);
  const remember = useCallback(
    (text: string) => {
      const kept = text.trim();
      const before = parseTexts(session.viewState(KEY));
      if (kept !== "" && before[0] !== kept) setRecent([kept, ...before.filter((one) => one !== kept)].slice(0, KEPT));
    },
    [session, setRecent],
  );
  return [recent, remember];
}
