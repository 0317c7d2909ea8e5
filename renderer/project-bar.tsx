import { BarChart3, Columns3, NotebookPen, Quote, Redo2, ScrollText, Search, Undo2, UsersRound } from "lucide-react";
import { memo } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { ProjectMenu } from "./project/project-menu.tsx";
import { notifyProblem } from "./ui/notices.ts";
import { useUndoScope } from "./ui/undo-scope.ts";
import { useProject, useProjectState } from "./use-project.tsx";

/** The workspaces of the main navigation. */
export const workspaces = ["Transcripts", "Search", "Segments", "Frequencies", "Compare", "Cases", "Memos"] as const;

/** Pages that a menu or a command leads to. */
export const pages = ["Codebook page", "Project check", "History"] as const;

export type Workspace = (typeof workspaces)[number] | (typeof pages)[number];

const icons = {
  Transcripts: ScrollText,
  Frequencies: BarChart3,
  Compare: Columns3,
  Segments: Quote,
  Cases: UsersRound,
  Search,
  Memos: NotebookPen,
};

/** The bar at the top: the project, undo and redo. */
export const ProjectBar = memo(function ProjectBar(props: {
  readonly onWorkspace: (workspace: Workspace) => void;
  readonly onClose: () => void;
}) {
  const { onWorkspace, onClose } = props;
  return (
    <header className="project-bar">
      <ProjectMenu
        onClose={onClose}
        onCheck={() => onWorkspace("Project check")}
        onHistory={() => onWorkspace("History")}
      />
      <span className="bar-space" />
      <History />
    </header>
  );
});

/** The rail at the side: the workspaces, and in which one is. */
export const WorkspaceNav = memo(function WorkspaceNav(props: {
  readonly workspace: Workspace;
  readonly onWorkspace: (workspace: Workspace) => void;
}) {
  const { workspace, onWorkspace } = props;
  return (
    <nav className="rail" aria-label="Main">
      {workspaces.map((one) => {
        const Icon = icons[one];
        return (
          <Button
            key={one}
            className="nav-button"
            aria-current={one === workspace ? "page" : false}
            onPress={() => onWorkspace(one)}
          >
            <Icon size={18} aria-hidden /> {one}
          </Button>
        );
      })}
    </nav>
  );
});

function History() {
  const session = useProject();
  const { undoable, redoable } = useProjectState();
  const typing = useUndoScope();
  if (typing) {
    return (
      <div className="history">
        <Button className="button" isDisabled={!typing.canUndo} onPress={typing.undo}>
          <Undo2 size={15} aria-hidden /> Undo
        </Button>
        <Button className="button" isDisabled={!typing.canRedo} onPress={typing.redo}>
          <Redo2 size={15} aria-hidden /> Redo
        </Button>
      </div>
    );
  }
  return (
    <div className="history">
      <TooltipTrigger delay={400}>
        <Button
          className="button"
          isDisabled={undoable === null}
          onPress={() => void session.undo().catch(notifyProblem)}
        >
          <Undo2 size={15} aria-hidden /> Undo
        </Button>
        <Tooltip className="tooltip">{undoable?.label ?? "Nothing to undo"}</Tooltip>
      </TooltipTrigger>
      <TooltipTrigger delay={400}>
        <Button
          className="button"
          isDisabled={redoable === null}
          onPress={() => void session.redo().catch(notifyProblem)}
        >
          <Redo2 size={15} aria-hidden /> Redo
        </Button>
        <Tooltip className="tooltip">{redoable?.label ?? "Nothing to redo"}</Tooltip>
      </TooltipTrigger>
    </div>
  );
}
