import { useMemo } from "react";
import type { Id } from "../app/model/records.ts";
import { useImport } from "./documents/import-provider.tsx";
import { pages, type Workspace, workspaces } from "./project-bar.tsx";
import type { Command } from "./ui/commands.tsx";
import { notifyProblem } from "./ui/notices.ts";
import { useProject, useProjectState } from "./use-project.tsx";

/** What can be done anywhere in an open project, for the command palette, the application menu and the keys. */
export function useProjectCommands(go: {
  readonly onWorkspace: (workspace: Workspace) => void;
  readonly onSearch: () => void;
  readonly onOpenDocument: (id: Id) => void;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}): readonly Command[] {
  const session = useProject();
  const { undoable, redoable, snapshot } = useProjectState();
  const { chooseFiles, chooseFolder, pasteText } = useImport();
  const { onWorkspace, onSearch, onOpenDocument, onClose, onHelp } = go;
  return useMemo(
    () => [
      { id: "import", label: "Import documents…", keys: "Ctrl+I", run: chooseFiles },
      { id: "import-folder", label: "Import a folder…", run: chooseFolder },
      { id: "paste", label: "Paste text…", run: pasteText },
      {
        id: "undo",
        label: undoable ? `Undo: ${undoable.label}` : "Undo",
        keys: "Ctrl+Z",
        isDisabled: undoable === null,
        run: () => void session.undo().catch(notifyProblem),
      },
      {
        id: "redo",
        label: redoable ? `Redo: ${redoable.label}` : "Redo",
        keys: "Ctrl+Shift+Z",
        isDisabled: redoable === null,
        run: () => void session.redo().catch(notifyProblem),
      },
      ...workspaces.map((workspace, index) => {
        return {
          id: workspace,
          label: `Go to ${workspace}`,
          keys: `Ctrl+${index + 1}`,
          run: () => onWorkspace(workspace),
        };
      }),
      { id: "search", label: "Search all documents", keys: "Ctrl+Shift+F", run: onSearch },
      ...pages.map((page) => ({ id: page, label: `Go to ${page}`, run: () => onWorkspace(page) })),
      { id: "export", label: "Export the code frequencies…", run: () => onWorkspace("Frequencies") },
      { id: "help", label: "Help", keys: "F1", run: onHelp },
      { id: "close-project", label: "Close project", run: onClose },
      ...snapshot.documents.map(({ id, name }) => {
        return { id: `open-${id}`, label: `Open “${name}”`, run: () => onOpenDocument(id) };
      }),
    ],
    [
      session,
      undoable,
      redoable,
      snapshot.documents,
      chooseFiles,
      chooseFolder,
      pasteText,
      onWorkspace,
      onSearch,
      onOpenDocument,
      onClose,
      onHelp,
    ],
  );
}
