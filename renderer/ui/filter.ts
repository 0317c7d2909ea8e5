import { type CountFilter, countEverything } from "../../app/analysis/count-filter.ts";
import { NONE } from "../../app/analysis/groups.ts";
import { subtreeIds } from "../../app/codebook/tree.ts";
import type { Code, Id, VariableValue } from "../../app/model/records.ts";
import { type DocumentFilter, wantedDocuments } from "../../app/search/wanted-documents.ts";
import type { Snapshot } from "../use-project.tsx";
import { parseList } from "./stored-texts.ts";

/** What is counted or listed; null stands for all. As it is remembered between starts. */
export type Filter = DocumentFilter & {
  readonly codeIds: readonly Id[] | null;
  readonly leaveOutInterviewer: boolean;
  readonly coderIds: readonly Id[] | null;
  /** By the ids of their groups, as `groupsOf` gives them. */
  readonly speakers: readonly string[] | null;
  /** By the ids of their groups. */
  readonly questions: readonly string[] | null;
};

/** The filter that leaves nothing out. */
export const noFilter: Filter = {
  ...{ documentIds: null, setIds: null, values: null, codeIds: null, coderIds: null, speakers: null, questions: null },
  leaveOutInterviewer: false,
};

/** A remembered filter, or one that leaves nothing out where nothing of use was remembered. */
export function parseFilter(stored: unknown): Filter {
  const parts = (stored ?? {}) as Record<keyof Filter, unknown>;
  return {
    documentIds: parseList(parts.documentIds),
    setIds: parseList(parts.setIds),
    values: parseValues(parts.values),
    codeIds: parseList(parts.codeIds),
    leaveOutInterviewer: parts.leaveOutInterviewer === true,
    coderIds: parseList(parts.coderIds),
    speakers: parseList(parts.speakers),
    questions: parseList(parts.questions),
  };
}

/** The values of variables that were remembered; null where none were. */
export function parseValues(stored: unknown): readonly VariableValue[] | null {
  return Array.isArray(stored) ? stored.filter(isValue) : null;
}

function isValue(stored: unknown): stored is VariableValue {
  const { variableId, value } = (stored ?? {}) as Record<keyof VariableValue, unknown>;
  return typeof variableId === "string" && ["string", "number", "boolean"].includes(typeof value);
}

/** The filter without what has been deleted since; a part of which nothing is left leaves nothing out. */
export function currentFilter(filter: Filter, snapshot: Snapshot): Filter {
  const documents = new Set(snapshot.documents.map(({ id }) => id));
  const sets = new Set(snapshot.sets.map(({ id }) => id));
  return {
    documentIds: left(filter.documentIds, (id) => documents.has(id)),
    setIds: left(filter.setIds, (id) => sets.has(id)),
    values: left(filter.values, ({ variableId }) => snapshot.variables.has(variableId)),
    codeIds: left(filter.codeIds, (id) => snapshot.codes.has(id)),
    leaveOutInterviewer: filter.leaveOutInterviewer,
    coderIds: left(filter.coderIds, (id) => snapshot.coders.has(id)),
    speakers: left(filter.speakers, () => true),
    questions: left(filter.questions, () => true),
  };
}

function left<Item>(items: readonly Item[] | null, isThere: (item: Item) => boolean): readonly Item[] | null {
  const found = items?.filter(isThere) ?? [];
  return found.length > 0 ? found : null;
}

/** The codes that are looked at after a choice among them: a code brings those below it along, and takes them away. */
export function chooseCodes(
  codes: readonly Code[],
  before: readonly Id[] | null,
  chosen: ReadonlySet<Id>,
): readonly Id[] {
  const after = new Set(chosen);
  if (chosen.size === codes.length) return [...after];
  const was = new Set(before);
  for (const id of chosen) if (!was.has(id)) for (const below of subtreeIds(codes, id)) after.add(below);
  for (const id of was) if (!chosen.has(id)) for (const below of subtreeIds(codes, id)) after.delete(below);
  return [...after];
}

/** The filter as the counting takes it: sets and values of variables come to documents. */
export function countFilter(filter: Filter, snapshot: Pick<Snapshot, "documents" | "sets" | "cases">): CountFilter {
  const { codeIds, leaveOutInterviewer, coderIds, speakers, questions } = filter;
  return {
    ...countEverything,
    documentIds: wantedDocuments(snapshot, filter),
    codeIds: codeIds && new Set(codeIds),
    leaveOutInterviewer,
    coderIds: coderIds && new Set(coderIds),
    speakers: speakers && new Set(speakers.map(speakerOf)),
    questions: questions && new Set(questions.map((id) => (id === NONE ? null : Number(id)))),
  };
}

/** The name that the id of a speaker's group stands for; null for the text that nobody speaks. */
function speakerOf(groupId: string): string | null {
  if (groupId === NONE) return null;
  try {
    return String(JSON.parse(groupId));
  } catch {
    return groupId;
  }
}
