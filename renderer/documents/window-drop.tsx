import { useEffect, useRef, useState } from "react";
import { notifyProblem } from "../ui/notices.ts";
import { entriesOf, sourcesIn } from "./dropped-sources.ts";
import type { ImportSource } from "./import-source.ts";

/** Takes files and folders dropped anywhere on the window, and says so while they are held over it. */
export function WindowDrop({ onSources }: { readonly onSources: (sources: readonly ImportSource[]) => void }) {
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onSources);
  take.current = onSources;
  useEffect(() => listen(setIsOver, (sources) => take.current(sources)), []);
  return isOver ? (
    <div className="drop-overlay">
      <p>Drop to import</p>
    </div>
  ) : null;
}

function listen(
  setIsOver: (isOver: boolean) => void,
  onSources: (sources: readonly ImportSource[]) => void,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  // Entering a child is told before leaving its parent, so only the balance says whether the pointer left the window.
  let depth = 0;
  const on = (type: "dragenter" | "dragover" | "dragleave" | "drop", act: (transfer: DataTransfer) => void) => {
    const listener = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      act(event.dataTransfer);
    };
    window.addEventListener(type, listener, { signal });
  };
  on("dragenter", () => {
    depth += 1;
    setIsOver(true);
  });
  on("dragover", (transfer) => {
    transfer.dropEffect = "copy";
  });
  on("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) setIsOver(false);
  });
  on("drop", (transfer) => {
    depth = 0;
    setIsOver(false);
    sourcesIn(entriesOf(transfer)).then(onSources).catch(notifyProblem);
  });
  return () => controller.abort();
}
