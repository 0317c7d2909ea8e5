import { useCallback, useEffect, useMemo, useState } from "react";
import type { MenuCommand } from "../app/bridge.ts";
import type { Code, Id } from "../app/model/records.ts";
import { BesidePanel } from "./beside-panel.tsx";
import { bridge } from "./bridge.ts";
import { ImportProvider } from "./documents/import-provider.tsx";
import { useGoToTarget } from "./go-to-target.ts";
import { besides, ProjectBar, pages, type Workspace, WorkspaceNav, workspaces } from "./project-bar.tsx";
import { useProjectCommands } from "./project-commands.ts";
import { SEGMENTS_VIEW, showingCode } from "./segments/segments-view.ts";
import { StatusBar } from "./status-bar.tsx";
import { useShowSummary } from "./summaries/use-show-summary.ts";
import { CommandPalette } from "./ui/command-palette.tsx";
import { CommandsProvider, useOffered } from "./ui/commands.tsx";
import { HelpDialog } from "./ui/help-dialog.tsx";
import type { PassageAt } from "./ui/open-passage.ts";
import { screenStates } from "./ui/screen-states.ts";
import { useLatest } from "./ui/use-latest.ts";
import { useGlobalKeys } from "./use-global-keys.ts";
import { MemoProvider } from "./use-memo.tsx";
import { useProject, useRecords, useViewState } from "./use-project.tsx";
import { Workbench } from "./workbench/workbench.tsx";
import { WorkspaceScreen } from "./workspace-screen.tsx";
import "./project-screen.css";

/** An open project: bar, one of the workspaces, status. */
export function ProjectScreen({ onClose }: { readonly onClose: () => void }) {
  const [workspace, setWorkspace] = useViewState("workspace", parseWorkspace);
  const [documentId, setDocumentId] = useOpenDocument();
  const [shown, setShown] = useState<PassageAt | null>(null);
  const [searchAsked, setSearchAsked] = useState(0);
  const session = useProject();
  const search = useCallback(() => {
    setWorkspace("Search");
    setSearchAsked((asked) => asked + 1);
  }, [setWorkspace]);
  const openDocument = useCallback(
    (id: Id) => {
      setShown(null);
      setDocumentId(id);
      setWorkspace("Transcripts");
    },
    [setDocumentId, setWorkspace],
  );
  const openPassage = (at: PassageAt) => {
    openDocument(at.documentId);
    setShown({ ...at });
  };
  const showPassages = useLatest(({ id: codeId }: Code) => {
    session.setViewState(screenStates.segmentsFilter.key, null);
    session.setViewState(SEGMENTS_VIEW, showingCode(session.viewState(SEGMENTS_VIEW), codeId));
    setWorkspace("Segments");
  });
  const [beside, setBeside] = useViewState("beside", parseBeside);
  const [isPut, setPut] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it stands there, it is new no more
  useEffect(() => setPut(false), [workspace]);
  const putBeside = useCallback(() => {
    setPut(true);
    setBeside(workspace);
    setWorkspace("Transcripts");
  }, [workspace, setBeside, setWorkspace]);
  const showSummary = useShowSummary();
  const goToTarget = useGoToTarget({ openDocument, openPassage, showPassages, showSummary, onWorkspace: setWorkspace });
  const screenOf = (one: Workspace) =>
    one !== "Transcripts" && (
      <WorkspaceScreen
        workspace={one}
        onOpenPassage={openPassage}
        onOpenDocument={openDocument}
        onGo={goToTarget}
        searchAsked={searchAsked}
      />
    );
  return (
    <CommandsProvider>
      <MemoProvider onGo={goToTarget}>
        <ImportProvider onImported={(ids) => ids[0] !== undefined && openDocument(ids[0])}>
          <div className="project-screen">
            <ProjectBar workspace={workspace} onWorkspace={setWorkspace} onBeside={putBeside} onClose={onClose} />
            <div className="project-body">
              <WorkspaceNav workspace={workspace} onWorkspace={setWorkspace} />
              <main className="workspace">
                {workspace === "Transcripts" ? (
                  <BesidePanel
                    name={beside}
                    beside={beside && screenOf(beside)}
                    isNew={isPut}
                    onWhole={() => beside && setWorkspace(beside)}
                    onClose={() => setBeside(null)}
                  >
                    <Workbench
                      documentId={documentId}
                      onOpenDocument={openDocument}
                      shown={shown}
                      onShowPassages={showPassages}
                      onCodebookPage={() => setWorkspace("Codebook page")}
                    />
                  </BesidePanel>
                ) : (
                  screenOf(workspace)
                )}
              </main>
            </div>
            <StatusBar />
          </div>
          <Commands onWorkspace={setWorkspace} onSearch={search} onOpenDocument={openDocument} onClose={onClose} />
        </ImportProvider>
      </MemoProvider>
    </CommandsProvider>
  );
}

/** The command palette, the help, the menu of the application and the keys that work everywhere. */
function Commands(props: {
  readonly onWorkspace: (workspace: Workspace) => void;
  readonly onSearch: () => void;
  readonly onOpenDocument: (id: Id) => void;
  readonly onClose: () => void;
}) {
  const { onWorkspace, onSearch } = props;
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const own = useProjectCommands({ ...props, onHelp: () => setOpen("help") });
  const offered = useOffered();
  const commands = useMemo(() => [...offered, ...own], [offered, own]);
  const byMenu = useMemo(() => new Map(commands.map((command) => [command.id, command.run])), [commands]);
  const run = useCallback(
    (command: MenuCommand) => {
      if (command === "palette" || command === "help") setOpen(command);
      else byMenu.get(command)?.();
    },
    [byMenu],
  );
  useMenu(run);
  const goTo = useCallback((index: number) => onWorkspace(workspaces[index] ?? "Transcripts"), [onWorkspace]);
  useGlobalKeys(run, goTo, onSearch);
  if (open === "help") return <HelpDialog onClose={() => setOpen(null)} />;
  return open === "palette" ? <CommandPalette commands={commands} onClose={() => setOpen(null)} /> : null;
}

function useMenu(run: (command: MenuCommand) => void): void {
  useEffect(() => bridge.onMenuCommand(run), [run]);
}

/** The open document: the one opened last, else the first of the list. */
function useOpenDocument(): readonly [Id | null, (id: Id) => void] {
  const documents = useRecords(({ documents }) => documents);
  const [remembered, setRemembered] = useViewState("documentId", (stored) => stored);
  const found = documents.find(({ id }) => id === remembered) ?? documents[0];
  return [found?.id ?? null, setRemembered];
}

function parseBeside(stored: unknown): Workspace | null {
  return besides.find((one) => one === stored) ?? null;
}

function parseWorkspace(stored: unknown): Workspace {
  return [...workspaces, ...pages].find((workspace) => workspace === stored) ?? "Transcripts";
}
