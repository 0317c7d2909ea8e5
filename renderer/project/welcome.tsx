import { FolderOpen, type LucideIcon, Plus } from "lucide-react";
import { useCallback, useEffect, useId, useState } from "react";
import { Button } from "react-aria-components";
import { notifyProblem } from "../ui/notices.ts";
import type { ProjectSession } from "../use-project.tsx";
import { type ListedProject, listProjects, openProject } from "../use-projects.ts";
import { Cords } from "./cords.tsx";
import { NewProjectDialog } from "./new-project-dialog.tsx";
import { openSample } from "./open-sample.ts";
import { RecentProjects } from "./recent-projects.tsx";
import "./welcome.css";

/** The first screen: the sample project, a new one, or one of those on this computer. */
export function Welcome({ onOpen }: { readonly onOpen: (session: ProjectSession) => void }) {
  const [projects, setProjects] = useState<readonly ListedProject[] | null>(null);
  const [opening, setOpening] = useState(false);
  const [asksForNew, setAsksForNew] = useState(false);
  const refresh = useCallback(() => {
    listProjects().then(setProjects).catch(notifyProblem);
  }, []);
  useEffect(refresh, [refresh]);
  const open = (begin: () => Promise<ProjectSession>) => {
    if (opening) return;
    setOpening(true);
    begin()
      .then(onOpen, notifyProblem)
      .finally(() => setOpening(false));
  };
  return (
    <main className="welcome" aria-busy={opening}>
      <div className="welcome-page">
        <header className="welcome-head">
          <Cords />
          <h1>Quipu</h1>
          <p>Code interviews, compare them, and take the tables with you. Everything stays on this computer.</p>
        </header>
        <section className="welcome-ways" aria-label="Begin">
          <h2>Begin</h2>
          <Way
            icon={FolderOpen}
            name="Open the sample project"
            text="E-government in Peru: an interview with the national office, retold, and several invented ones, coded with a codebook of barriers."
            isDisabled={opening}
            onPress={() => open(openSample)}
          />
          <Way
            icon={Plus}
            name="New project…"
            text="Your own interviews, with an empty codebook or a starter."
            isDisabled={opening}
            onPress={() => setAsksForNew(true)}
          />
        </section>
        <RecentProjects
          projects={projects}
          isDisabled={opening}
          onOpen={(id) => open(() => openProject(id))}
          onChanged={refresh}
        />
      </div>
      {asksForNew && <NewProjectDialog onOpen={onOpen} onClose={() => setAsksForNew(false)} />}
    </main>
  );
}

function Way(props: {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly text: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}) {
  const { icon: Icon, name, text, isDisabled, onPress } = props;
  const id = useId();
  return (
    <Button
      className="way"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-text`}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      <Icon size={20} aria-hidden />
      <span className="way-name" id={`${id}-name`}>
        {name}
      </span>
      <span className="way-text" id={`${id}-text`}>
        {text}
      </span>
    </Button>
  );
}
