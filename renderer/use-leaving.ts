import { useEffect } from "react";
import type { ProjectSession } from "./project-session.ts";

/** Lets the window close when its unsaved words are on disk, or could not be written. */
export function useLeaving(session: ProjectSession): void {
  useEffect(() => {
    let isLeaving = false;
    const leave = (event: BeforeUnloadEvent) => {
      if (isLeaving || !session.isKeeping) return;
      isLeaving = true;
      event.preventDefault();
      // Chromium 114 looks at nothing else
      event.returnValue = true;
      void session.keep().finally(() => window.close());
    };
    window.addEventListener("beforeunload", leave);
    return () => window.removeEventListener("beforeunload", leave);
  }, [session]);
}
