import { useEffect, useState } from "react";
import { Welcome } from "./project/welcome.tsx";
import { ProjectScreen } from "./project-screen.tsx";
import { NoticeList } from "./ui/notice-list.tsx";
import { notifyProblem } from "./ui/notices.ts";
import { endCounting } from "./use-analysis.ts";
import { ProjectProvider, type ProjectSession } from "./use-project.tsx";
import { closeProject, reopenProject } from "./use-projects.ts";
import { endSearching } from "./use-search.ts";

/** The window: the open project, or the welcome screen. */
export function App() {
  const [session, setSession] = useState<ProjectSession | null | undefined>(undefined);
  useEffect(() => {
    navigator.storage.persist().catch(notifyProblem);
    reopenProject()
      .catch(notifyProblem)
      .then((reopened) => setSession(reopened ?? null));
  }, []);
  const close = (open: ProjectSession) => {
    setSession(null);
    endCounting();
    endSearching();
    closeProject(open).catch(notifyProblem);
  };
  return (
    <>
      {session === null && <Welcome onOpen={setSession} />}
      {session && (
        <ProjectProvider session={session}>
          <ProjectScreen onClose={() => close(session)} />
        </ProjectProvider>
      )}
      <NoticeList />
    </>
  );
}
