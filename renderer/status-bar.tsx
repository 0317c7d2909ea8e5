import { useMemo } from "react";
import { countInWords } from "../app/text/numbers-in-words.ts";
import { useProjectState } from "./use-project.tsx";

/** The line at the bottom: whether everything is on disk, and how much there is. */
export function StatusBar() {
  const { unsaved, snapshot } = useProjectState();
  const codingCount = useMemo(
    () => [...snapshot.codings.values()].reduce((sum, list) => sum + list.length, 0),
    [snapshot.codings],
  );
  const coder = [...snapshot.coders.values()][0]?.name;
  const counts = [
    countInWords(snapshot.documents.length, "document"),
    countInWords(snapshot.codes.size, "code"),
    countInWords(codingCount, "coding"),
  ];
  return (
    <footer className="status-bar">
      <span role="status" className={unsaved > 0 ? "saving" : "saved"}>
        {unsaved > 0 ? "Saving…" : "All changes saved"}
      </span>
      <span>{counts.join(" · ")}</span>
      <span className="status-coder">Coder: {coder}</span>
    </footer>
  );
}
