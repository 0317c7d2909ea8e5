import { useMemo } from "react";
import type { Id } from "../app/model/records.ts";
import { useImport } from "./documents/import-provider.tsx";
import { pages, type Workspace, workspaces } from "./project-bar.tsx";
import type { Command } from "./ui/commands.tsx";
import { notifyProblem } from "./ui/notices.ts";
import { useUndoScope } from "./ui/undo-scope.ts";
import { type ProjectSession, type ProjectState, useProject, useProjectState } from "./use-project.tsx";

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
  const history = useHistoryCommands(session, { undoable, redoable });
  const { chooseFiles, chooseFolder, pasteText } = useImport();
  const { onWorkspace, onSearch, onOpenDocument, onClose, onHelp } = go;
  return useMemo(
    () => [
      { id: "import", label: "Import documents…", keys: "Ctrl+I", run: chooseFiles },
      { id: "import-folder", label: "Import a folder…", run: chooseFolder },
      { id: "paste", label: "Paste text…", run: pasteText },
      ...history,
      ...workspaces.map((workspace, index) => {
        return {
          id: workspace,
          label: `Go to ${workspace}`,
          ...(index < 9 ? { keys: `Ctrl+${index + 1}` } : {}),
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
      history,
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

/** Undo and Redo: of what is being typed, else of the project's changes. */
function useHistoryCommands(
  session: ProjectSession,
  { undoable, redoable }: Pick<ProjectState, "undoable" | "redoable">,
): readonly Command[] {
  const typing = useUndoScope();
  return useMemo(() => {
    const [undo, redo] = [
      { id: "undo", keys: "Ctrl+Z" },
      { id: "redo", keys: "Ctrl+Shift+Z" },
    ];
    if (typing) {
      return [
        { ...undo, label: "Undo typing", isDisabled: !typing.canUndo, run: typing.undo },
        { ...redo, label: "Redo typing", isDisabled: !typing.canRedo, run: typing.redo },
      ];
    }
    return [
      {
        ...undo,
        label: undoable ? `Undo: ${undoable.label}` : "Undo",
        isDisabled: undoable === null,
        run: () => void session.undo().catch(notifyProblem),
      },
      {
        ...redo,
        label: redoable ? `Redo: ${redoable.label}` : "Redo",
        isDisabled: redoable === null,
        run: () => void session.redo().catch(notifyProblem),
      },
    ];
  }, [session, undoable, redoable, typing]);
}
