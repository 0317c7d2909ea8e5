import { useEffect, useState, useSyncExternalStore } from "react";
import { useProject } from "../use-project.tsx";
import { NamesSearch, type SearchState } from "./names-search.ts";

const NOTHING: SearchState = { found: null, progress: null, speakers: [] };

/** A search for names for as long as the dialog is open; null until its worker is started. */
export function useNamesSearch(): readonly [NamesSearch | null, SearchState] {
  const session = useProject();
  const [search, setSearch] = useState<NamesSearch | null>(null);
  useEffect(() => {
    const own = new NamesSearch(session);
    setSearch(own);
    return () => own.stop();
  }, [session]);
  const state = useSyncExternalStore(search?.subscribe ?? subscribeToNothing, () => search?.state ?? NOTHING);
  return [search, state];
}

function subscribeToNothing(): () => void {
  return () => {};
}
