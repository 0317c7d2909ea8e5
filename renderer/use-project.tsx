import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { DependentRows } from "../app/model/dependents.ts";
import type { Document, Id } from "../app/model/records.ts";
import type { Change } from "../app/store/change.ts";
import type { Plan, Reader } from "../app/store/commit.ts";
import type { DocumentContent } from "../app/store/content.ts";
import type { Snapshot } from "../app/store/snapshot.ts";
import type { ProjectSession, ProjectState } from "./project-session.ts";
import { notifyProblem } from "./ui/notices.ts";
import { useLeaving } from "./use-leaving.ts";

export type { Plan, Reader } from "../app/store/commit.ts";
export type { DocumentContent } from "../app/store/content.ts";
export type { TextDraft } from "../app/store/drafts.ts";
export type { Snapshot } from "../app/store/snapshot.ts";
export type { ProjectSession, ProjectState } from "./project-session.ts";

const ProjectContext = createContext<ProjectSession | null>(null);

export function ProjectProvider({ session, children }: { session: ProjectSession; children: ReactNode }) {
  useLeaving(session);
  return <ProjectContext value={session}>{children}</ProjectContext>;
}

/** The open project. Throws outside of one. */
export function useProject(): ProjectSession {
  const session = useContext(ProjectContext);
  if (!session) throw new Error("There is no open project here.");
  return session;
}

/** The open project's state, anew after each change. */
export function useProjectState(): ProjectState {
  const session = useProject();
  return useSyncExternalStore(session.subscribe, () => session.state);
}

/** The open project's records, anew after each change. */
export function useSnapshot(): Snapshot {
  const session = useProject();
  return useSyncExternalStore(session.subscribe, () => session.state.snapshot);
}

/**
 * A part of the open project's records, anew only after a change of this part. `select` gives what the snapshot holds,
 * and makes nothing new.
 */
export function useRecords<Part>(select: (snapshot: Snapshot) => Part): Part {
  const session = useProject();
  return useSyncExternalStore(session.subscribe, () => select(session.state.snapshot));
}

/**
 * Makes a change and tells the user in a sentence where it fails.
 * Resolves to the change, to null where nothing was to be changed, or to undefined where it failed.
 */
export function useCommit(): (label: string, plan: Plan) => Promise<Change | null | undefined> {
  const session = useProject();
  return useCallback((label, plan) => session.commit(label, plan).catch(notifyProblem), [session]);
}

/** In a plan: the rows that may hang on what it removes. */
export async function readDependents(read: Reader): Promise<DependentRows> {
  return {
    documents: await read.documents.toArray(),
    cases: await read.cases.toArray(),
    unplaced: await read.unplaced.toArray(),
    memos: await read.memos.toArray(),
    sets: await read.sets.toArray(),
    queries: await read.queries.toArray(),
  };
}

/** What is in a document as it stands; null while it is being read for the first time. */
export function useContent(document: Document): DocumentContent | null {
  const session = useProject();
  const [read, setRead] = useState<{ readonly id: Id; readonly content: DocumentContent } | null>(null);
  const { id, revision } = document;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id and the revision say all that matters of the document
  useEffect(() => {
    let current = true;
    session
      .readContent(document)
      .then((content) => current && content && setRead({ id, content }))
      .catch(notifyProblem);
    return () => {
      current = false;
    };
  }, [session, id, revision]);
  return read?.id === id ? read.content : null;
}

/**
 * A part of what the window remembers of itself. `parse` turns what was stored, or undefined, into a value, which stays
 * the same object until it changes: give the same function at each call.
 */
export function useViewState<Value>(
  key: string,
  parse: (stored: unknown) => Value,
): readonly [Value, (value: Value) => void] {
  const session = useProject();
  const stored = useSyncExternalStore(session.subscribe, () => session.viewState(key));
  const set = useCallback((value: Value) => session.setViewState(key, value), [session, key]);
  return [useMemo(() => parse(stored), [parse, stored]), set];
}
