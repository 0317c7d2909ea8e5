import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Id } from "../../app/model/records.ts";
import { notifyProblem } from "../ui/notices.ts";
import { useProject } from "../use-project.tsx";
import { ImportBatch } from "./import-batch.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { chooseFolderSources, chooseSources, type ImportSource, pastedSource } from "./import-source.ts";
import { PasteDialog } from "./paste-dialog.tsx";
import { WindowDrop } from "./window-drop.tsx";

/** The ways to bring documents into the project. */
export type Importer = {
  /** Asks for files with the system's dialog. */
  readonly chooseFiles: () => void;
  /** Asks for a folder, and imports what is in it and below. */
  readonly chooseFolder: () => void;
  /** Asks for a name and a text. */
  readonly pasteText: () => void;
};

const ImportContext = createContext<Importer | null>(null);

/** The ways to bring documents in. Throws outside of `ImportProvider`. */
export function useImport(): Importer {
  const importer = useContext(ImportContext);
  if (!importer) throw new Error("Nothing can be imported here.");
  return importer;
}

/** Lets everything below it import documents, and the whole window take dropped files. */
export function ImportProvider(props: {
  readonly children: ReactNode;
  readonly onImported: (ids: readonly Id[]) => void;
}) {
  const { children, onImported } = props;
  const session = useProject();
  const [batch, setBatch] = useState<ImportBatch | null>(null);
  const [pasting, setPasting] = useState(false);
  const begin = useCallback(
    (sources: readonly ImportSource[]) => {
      if (sources.length > 0) setBatch(new ImportBatch(session, sources));
    },
    [session],
  );
  // the application's menu can be reached while an import is open, and one at a time is enough
  const isBusy = pasting || batch !== null;
  const importer = useMemo(
    (): Importer => ({
      chooseFiles: () => void (isBusy || chooseSources().then(begin).catch(notifyProblem)),
      chooseFolder: () => void (isBusy || chooseFolderSources().then(begin).catch(notifyProblem)),
      pasteText: () => void (isBusy || setPasting(true)),
    }),
    [begin, isBusy],
  );
  useEffect(() => () => batch?.stop(), [batch]);
  return (
    <ImportContext value={importer}>
      {children}
      {!isBusy && <WindowDrop onSources={begin} />}
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onPaste={(name, pasted) => {
            setPasting(false);
            begin([pastedSource(name, pasted)]);
          }}
        />
      )}
      {batch && <ImportDialog batch={batch} onClose={() => setBatch(null)} onImported={onImported} />}
    </ImportContext>
  );
}
