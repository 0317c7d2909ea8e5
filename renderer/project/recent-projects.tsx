import { MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Id } from "../../app/model/records.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { deleteProject, type ListedProject } from "../use-projects.ts";
import { when } from "./when.ts";

/** The projects on this computer, the last opened first; null while they are being looked up. */
export function RecentProjects(props: {
  readonly projects: readonly ListedProject[] | null;
  readonly isDisabled: boolean;
  readonly onOpen: (id: Id) => void;
  readonly onChanged: () => void;
}) {
  const { projects, isDisabled, onOpen, onChanged } = props;
  const [doomed, setDoomed] = useState<ListedProject | null>(null);
  const remove = ({ id, name }: ListedProject) => {
    setDoomed(null);
    deleteProject(id)
      .then(() => notifyDone(`Project “${name}” was deleted.`), notifyProblem)
      .finally(onChanged);
  };
  return (
    <section className="recent" aria-labelledby="recent-projects">
      <h2 id="recent-projects">Recent projects</h2>
      {projects?.length === 0 && <p className="muted">None yet. What you open or begin is listed here.</p>}
      <ul>
        {projects?.map((project) => (
          <li key={project.id}>
            <Button className="recent-open" isDisabled={isDisabled} onPress={() => onOpen(project.id)}>
              <span className="recent-name">{project.name}</span>
              <span className="recent-when">{when(new Date(project.openedAt), new Date())}</span>
            </Button>
            <RecentMenu project={project} onDelete={() => setDoomed(project)} />
          </li>
        ))}
      </ul>
      {doomed && (
        <ConfirmDialog
          title="Delete project"
          text={`“${doomed.name}” is deleted from this computer with its documents, codes and codings. This cannot be undone.`}
          action="Delete project"
          onConfirm={() => remove(doomed)}
          onCancel={() => setDoomed(null)}
        />
      )}
    </section>
  );
}

function RecentMenu({ project, onDelete }: { readonly project: ListedProject; readonly onDelete: () => void }) {
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={`Menu of ${project.name}`}>
        <MoreHorizontal size={17} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          <MenuItem className="menu-item danger" onAction={onDelete}>
            Delete project…
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
