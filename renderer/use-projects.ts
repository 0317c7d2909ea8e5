import type { Diff } from "../app/model/diff.ts";
import { systemIdentity } from "../app/model/identity.ts";
import { newProject } from "../app/model/new-project.ts";
import type { Code, Id } from "../app/model/records.ts";
import { commit, type Plan } from "../app/store/commit.ts";
import { ProjectDatabase, type StoredFile } from "../app/store/database.ts";
import { type ListedProject, ProjectList } from "../app/store/project-list.ts";
import { ProjectSession } from "./project-session.ts";

export type { ListedProject } from "../app/store/project-list.ts";

const list = new ProjectList();

/** The projects on this computer, the last opened first. */
export async function listProjects(): Promise<ListedProject[]> {
  return await list.all();
}

/** Opens the project that was open when the window was last closed; null where there was none. */
export async function reopenProject(): Promise<ProjectSession | null> {
  const id = await list.openProjectId();
  return id === null ? null : await openProject(id);
}

/** Opens a project and remembers that it is open. */
export async function openProject(id: Id): Promise<ProjectSession> {
  const session = await ProjectSession.open(id);
  const name = session.state.snapshot.project?.name;
  if (name === undefined) {
    session.close();
    throw new Error("This project is empty: its database holds no project any more.");
  }
  await list.projects.put({ id, name, openedAt: systemIdentity.now() });
  await list.rememberOpen(id);
  return session;
}

/** What a project holds from its first change on, and the bytes of its original files. */
export type ProjectContent = { readonly diff: Diff; readonly files: readonly StoredFile[] };

/** Makes a project and opens it; `content` gives what it holds from the start, all in its first change. */
export async function createProject(
  about: { readonly name: string; readonly language: string; readonly coderName: string },
  content: (coderId: Id) => Promise<ProjectContent> | ProjectContent = () => ({ diff: {}, files: [] }),
): Promise<ProjectSession> {
  const { id, coderId, diff } = newProject(about, systemIdentity);
  const { diff: held, files } = await content(coderId);
  await ProjectSession.create(id, { coderId, files }, { ...held, ...diff });
  return await openProject(id);
}

/** Closes the project; the welcome screen comes next, now and at the next start. */
export async function closeProject(session: ProjectSession): Promise<void> {
  session.close();
  const name = session.state.snapshot.project?.name;
  if (name !== undefined) await list.projects.update(session.id, { name });
  await list.rememberOpen(null);
}

/** The codes of a project that is not open in this window. */
export async function readCodesOf(id: Id): Promise<Code[]> {
  return await withDatabase(id, (db) => db.codes.toArray());
}

/**
 * Makes a change in a project that is not open in this window, through the same door as any other; a window that has it
 * open follows. Rejects, with nothing changed, when the plan or the disk refuses.
 */
export async function commitTo(id: Id, label: string, plan: Plan): Promise<void> {
  await withDatabase(id, async (db) => {
    const coder = await db.coders.toCollection().first();
    if (!coder) throw new Error("That project names no coder. Open it once and try again.");
    await commit(db, { label, author: { coderId: coder.id, at: systemIdentity.now() } }, plan);
  });
}

async function withDatabase<Value>(id: Id, use: (db: ProjectDatabase) => PromiseLike<Value>): Promise<Value> {
  const db = new ProjectDatabase(id);
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

/** Deletes a project with everything in it, for good. */
export async function deleteProject(id: Id): Promise<void> {
  await list.deleteProject(id);
}
