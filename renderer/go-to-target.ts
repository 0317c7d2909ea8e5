import type { Code, Id, MemoTarget } from "../app/model/records.ts";
import type { Workspace } from "./project-bar.tsx";
import type { OpenPassage, PassageAt } from "./ui/open-passage.ts";
import { useLatest } from "./ui/use-latest.ts";
import { type Snapshot, useProject } from "./use-project.tsx";

type SummaryTarget = Extract<MemoTarget, { readonly kind: "summary" }>;

/** What leads from a memo to the thing it is on. */
export function useGoToTarget(go: {
  readonly openDocument: (id: Id) => void;
  readonly openPassage: OpenPassage;
  readonly showPassages: (code: Code) => void;
  /** Goes to the cell of a summary in its grid, which `onWorkspace` then shows. */
  readonly showSummary: (target: SummaryTarget) => void;
  readonly onWorkspace: (workspace: Workspace) => void;
}): (target: MemoTarget) => void {
  const session = useProject();
  return useLatest((target: MemoTarget) => {
    const { snapshot } = session.state;
    const place = placeOf(target, snapshot);
    if (place && place.start < place.end) return go.openPassage(place);
    if (place) return go.openDocument(place.documentId);
    if (target.kind === "document") return go.openDocument(target.documentId);
    if (target.kind === "summary") go.showSummary(target);
    const code = target.kind === "code" ? snapshot.codes.get(target.codeId) : undefined;
    if (code) return go.showPassages(code);
    const workspace = workspaceOf.get(target.kind);
    if (workspace) go.onWorkspace(workspace);
  });
}

const workspaceOf: ReadonlyMap<MemoTarget["kind"], Workspace> = new Map([
  ["case", "Cases"],
  ["variable", "Cases"],
  ["set", "Transcripts"],
  ["journal", "Memos"],
  ["summary", "Summaries"],
]);

/** Where in its document a coding or a passage stands; empty where its words are gone, null for anything else. */
function placeOf(target: MemoTarget, { codings, unplaced }: Snapshot): PassageAt | null {
  if (target.kind === "segment") return { documentId: target.documentId, start: target.start, end: target.end };
  if (target.kind !== "coding") return null;
  for (const list of codings.values()) {
    const coding = list.find(({ id }) => id === target.codingId);
    if (coding) return { documentId: coding.documentId, start: coding.start, end: coding.end };
  }
  const lost = unplaced.get(target.codingId);
  return lost ? { documentId: lost.documentId, start: lost.near, end: lost.near } : null;
}
