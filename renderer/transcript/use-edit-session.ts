import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { EditSession, type EditStart, type EditState } from "./edit-session.ts";

/** Opens the text in the element for editing, for as long as the component is there; null until it is open. */
export function useEditSession(
  rootRef: RefObject<HTMLElement | null>,
  start: EditStart,
): { readonly session: EditSession; readonly state: EditState } | null {
  const [session, setSession] = useState<EditSession | null>(null);
  useLayoutEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    const opened = new EditSession(root, start);
    setSession(opened);
    return () => {
      opened.end();
      setSession(null);
    };
  }, [rootRef, start]);
  const state = useSyncExternalStore(session?.subscribe ?? followNothing, () => session?.state ?? null);
  return session && state && { session, state };
}

function followNothing(): () => void {
  return () => {};
}
