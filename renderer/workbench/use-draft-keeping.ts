import { useEffect } from "react";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Document } from "../../app/model/records.ts";
import type { Splice } from "../../app/text/splices.ts";
import { useProject } from "../use-project.tsx";

/**
 * Keeps what differs from a text where it is found again after the text was left, the window closed, or the machine
 * stopped; null while that is not known. The window closes when all is on disk.
 */
export function useDraftKeeping({ id }: Document, text: string, splices: readonly Splice[] | null): void {
  const { drafts } = useProject();
  useEffect(() => {
    if (splices) drafts.keep(id, splices.length > 0 ? { text, splices, at: systemIdentity.now() } : null);
  }, [drafts, id, text, splices]);
  useEffect(() => {
    const flush = () => void drafts.flush();
    let isHeld = false;
    const hold = (event: BeforeUnloadEvent) => {
      // once: what the disk refuses must not keep the window open. A page in a browser would ask its user instead
      if (!drafts.isBehind || isHeld || !window.quipu) return flush();
      isHeld = true;
      event.preventDefault();
      // Chromium before 119 goes by this
      event.returnValue = true;
      void drafts.flush().finally(() => window.close());
    };
    window.addEventListener("beforeunload", hold);
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("beforeunload", hold);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [drafts]);
}
