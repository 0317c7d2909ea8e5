import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { renameProject } from "../../app/model/rename-project.ts";
import { useCommands } from "../ui/commands.tsx";
import { NameDialog } from "../ui/name-dialog.tsx";
import { useMemoDialog } from "../use-memo.tsx";
import { useProject, useRecords } from "../use-project.tsx";
import { AboutProject } from "./about-project.tsx";
import { PseudonymsDialog } from "./pseudonyms-dialog.tsx";
import { PutBackDialog } from "./put-back-dialog.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { TidyDialog } from "./tidy-dialog.tsx";
import "./project-menu.css";

/** The button with the project's name, and what can be done with the project as a whole. */
export function ProjectMenu(props: {
  readonly onClose: () => void;
  readonly onCheck: () => void;
  readonly onHistory: () => void;
}) {
  const { onClose, onCheck, onHistory } = props;
  const session = useProject();
  const project = useRecords(({ project }) => project);
  const [dialog, setDialog] = useState<"rename" | "about" | "pseudonyms" | "put-back" | "tidy" | "report" | null>(null);
  const openMemo = useMemoDialog();
  const name = project?.name ?? "";
  const commands = useMemo(
    () => [
      { id: "pseudonyms", label: "Pseudonyms…", run: () => setDialog("pseudonyms") },
      { id: "report", label: "Report…", run: () => setDialog("report") },
      { id: "export-tidy", label: "Export tidy data set…", run: () => setDialog("tidy") },
      { id: "put-names-back", label: "Put the names back…", run: () => setDialog("put-back") },
    ],
    [],
  );
  useCommands(commands);
  const rename = async (to: string) => {
    await session.commit("Rename project", async (read) => {
      const current = await read.project.toCollection().first();
      return current ? renameProject(current, to) : {};
    });
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button project-button">
          <span className="project-name">{name}</span>
          <ChevronDown size={15} aria-hidden />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu className="menu">
            <MenuItem className="menu-item" onAction={() => setDialog("rename")}>
              Rename project…
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => openMemo({ kind: "project" })}>
              Project memo…
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => setDialog("about")}>
              About this project
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => setDialog("report")}>
              Report…
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => setDialog("tidy")}>
              Export tidy data set…
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => setDialog("pseudonyms")}>
              Pseudonyms…
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => setDialog("put-back")}>
              Put the names back…
            </MenuItem>
            <MenuItem className="menu-item" onAction={onCheck}>
              Project check
            </MenuItem>
            <MenuItem className="menu-item" onAction={onHistory}>
              History
            </MenuItem>
            <MenuItem className="menu-item" onAction={onClose}>
              Close project
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {dialog === "rename" && (
        <NameDialog
          action="Rename"
          title="Rename project"
          label="Project name"
          name={name}
          onName={rename}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "pseudonyms" && <PseudonymsDialog onClose={() => setDialog(null)} />}
      {dialog === "report" && <ReportDialog onClose={() => setDialog(null)} />}
      {dialog === "tidy" && <TidyDialog onClose={() => setDialog(null)} />}
      {dialog === "put-back" && <PutBackDialog onClose={() => setDialog(null)} />}
      {dialog === "about" && <AboutProject onClose={() => setDialog(null)} />}
    </>
  );
}
