import {
  BarChart3,
  Columns3,
  GalleryThumbnails,
  LayoutGrid,
  NotebookPen,
  PanelRight,
  Quote,
  Redo2,
  ScrollText,
  Search,
  Undo2,
  UsersRound,
  Waypoints,
  WholeWord,
} from "lucide-react";
import { memo } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { ProjectMenu } from "./project/project-menu.tsx";
import { notifyProblem } from "./ui/notices.ts";
import { useUndoScope } from "./ui/undo-scope.ts";
import { useProject, useProjectState } from "./use-project.tsx";

/** The workspaces of the main navigation. */
export const workspaces = [
  "Transcripts",
  "Search",
  "Segments",
  "Frequencies",
  "Compare",
  "Co-occurrence",
  "Words",
  "Portrait",
  "Summaries",
  "Cases",
  "Memos",
] as const;

/** Pages that a menu or a command leads to. */
export const pages = ["Codebook page", "Project check", "History"] as const;

/** Those that can stand beside the transcripts. */
export const besides: readonly Workspace[] = workspaces.filter((one) => one !== "Transcripts" && one !== "Cases");

export type Workspace = (typeof workspaces)[number] | (typeof pages)[number];

const icons = {
  Transcripts: ScrollText,
  Frequencies: BarChart3,
  Compare: Columns3,
  "Co-occurrence": Waypoints,
  Segments: Quote,
  Portrait: GalleryThumbnails,
  Words: WholeWord,
  Cases: UsersRound,
  Search,
  Memos: NotebookPen,
  Summaries: LayoutGrid,
};

/** The bar at the top: the project, undo and redo. */
export const ProjectBar = memo(function ProjectBar(props: {
  readonly workspace: Workspace;
  readonly onWorkspace: (workspace: Workspace) => void;
  /** Puts the workspace that is shown beside the transcripts. */
  readonly onBeside: () => void;
  readonly onClose: () => void;
}) {
  const { workspace, onWorkspace, onBeside, onClose } = props;
  return (
    <header className="project-bar">
      <ProjectMenu
        onClose={onClose}
        onCheck={() => onWorkspace("Project check")}
        onHistory={() => onWorkspace("History")}
      />
      <span className="bar-space" />
      {besides.includes(workspace) && (
        <Button className="button" onPress={onBeside}>
          <PanelRight size={15} aria-hidden /> Beside the transcript
        </Button>
      )}
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
