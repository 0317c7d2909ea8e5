import { useEffect, useRef, useState } from "react";
import { notifyProblem } from "../ui/notices.ts";

/** Takes files dropped anywhere on the window, and says so while they are held over it. */
export function WindowDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => listen(setIsOver, (files) => take.current(files)), []);
  return isOver ? (
    <div className="drop-overlay">
      <p>Drop to import</p>
    </div>
  ) : null;
}

function listen(setIsOver: (isOver: boolean) => void, onFiles: (files: readonly File[]) => void): () => void {
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
    const { files, folders } = droppedIn(transfer);
    if (folders.length > 0) notifyProblem(folderSentence(folders));
    if (files.length > 0) onFiles(files);
  });
  return () => controller.abort();
}

/** The entries have to be asked while the event lasts; afterwards the browser forgets them. */
function droppedIn(transfer: DataTransfer): { readonly files: readonly File[]; readonly folders: readonly string[] } {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of transfer.items) {
    const file = item.kind === "file" ? item.getAsFile() : null;
    if (!file) continue;
    if (item.webkitGetAsEntry()?.isDirectory) folders.push(file.name);
    else files.push(file);
  }
  return { files, folders };
}

function folderSentence(names: readonly string[]): string {
  const what = names.map((name) => `“${name}”`).join(", ");
  return `${what} ${names.length === 1 ? "is a folder" : "are folders"}, which cannot be imported. Open it and drop the files in it.`;
}
