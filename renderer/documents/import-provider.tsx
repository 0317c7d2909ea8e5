import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { Id } from "../../app/model/records.ts";
import { notifyProblem } from "../ui/notices.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { chooseSources, fileSource, type ImportSource, pastedSource } from "./import-source.ts";
import { PasteDialog } from "./paste-dialog.tsx";
import { WindowDrop } from "./window-drop.tsx";

/** The ways to bring documents into the project. */
export type Importer = {
  /** Asks for files with the system's dialog. */
  readonly chooseFiles: () => void;
  readonly importFiles: (files: readonly File[]) => void;
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
  const [sources, setSources] = useState<readonly ImportSource[]>([]);
  const [pasting, setPasting] = useState(false);
  const importFiles = useCallback((files: readonly File[]) => setSources(files.map(fileSource)), []);
  const importer = useMemo(
    (): Importer => ({
      chooseFiles: () => void chooseSources().then(setSources, notifyProblem),
      importFiles,
      pasteText: () => setPasting(true),
    }),
    [importFiles],
  );
  const busy = pasting || sources.length > 0;
  return (
    <ImportContext value={importer}>
      {children}
      {!busy && <WindowDrop onFiles={importFiles} />}
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onPaste={(name, text) => {
            setPasting(false);
            setSources([pastedSource(name, text)]);
          }}
        />
      )}
      {sources.length > 0 && <ImportDialog sources={sources} onClose={() => setSources([])} onImported={onImported} />}
    </ImportContext>
  );
}
