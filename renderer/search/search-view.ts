import type { Id } from "../../app/model/records.ts";
import type { CodingFilter } from "../../app/search/coded-stretches.ts";
import type { SearchUnit } from "../../app/search/query.ts";
import type { SearchRequest } from "../../app/search/search-run.ts";
import { type DocumentFilter, wantedDocuments } from "../../app/search/wanted-documents.ts";
import { parseValues } from "../ui/filter.ts";
import { parseChosen } from "../ui/stored-texts.ts";
import type { Snapshot } from "../use-project.tsx";

/** What is looked for, as it is remembered between starts; null stands for all. */
export type SearchView = DocumentFilter & {
  readonly text: string;
  readonly unit: SearchUnit;
  readonly speakers: readonly string[] | null;
  readonly leaveOutInterviewer: boolean;
  readonly coding: CodingFilter;
};

export const units: readonly SearchUnit[] = ["turn", "paragraph", "document"];
export const codingFilters: readonly CodingFilter[] = ["any", "coded", "uncoded"];

/** What was remembered, or a search for nothing everywhere. */
export function parseSearchView(stored: unknown): SearchView {
  const { text, unit, speakers, leaveOutInterviewer, coding, documentIds, setIds, values } = (stored ?? {}) as Record<
    keyof SearchView,
    unknown
  >;
  return {
    text: typeof text === "string" ? text : "",
    unit: units.find((one) => one === unit) ?? "turn",
    speakers: parseChosen(speakers),
    leaveOutInterviewer: leaveOutInterviewer === true,
    coding: codingFilters.find((one) => one === coding) ?? "any",
    documentIds: parseChosen(documentIds),
    setIds: parseChosen(setIds),
    values: left(parseValues(values), () => true),
  };
}

/** The view without what was deleted since; a filter of which nothing is left leaves nothing out. */
export function currentView(
  view: SearchView,
  snapshot: Pick<Snapshot, "documents" | "sets" | "variables">,
): SearchView {
  const documents = new Set(snapshot.documents.map(({ id }) => id));
  const sets = new Set(snapshot.sets.map(({ id }) => id));
  return {
    ...view,
    documentIds: left(view.documentIds, (id) => documents.has(id)),
    setIds: left(view.setIds, (id) => sets.has(id)),
    values: left(view.values, ({ variableId }) => snapshot.variables.has(variableId)),
  };
}

function left<Item>(items: readonly Item[] | null, isThere: (item: Item) => boolean): readonly Item[] | null {
  const found = items?.filter(isThere) ?? [];
  return found.length > 0 ? found : null;
}

/** What the worker is asked for a view. */
export function requestOf(view: SearchView, snapshot: Pick<Snapshot, "documents" | "sets" | "cases">): SearchRequest {
  const { text, unit, speakers, leaveOutInterviewer, coding } = view;
  return {
    ...{ text: text.trim(), unit, leaveOutInterviewer, coding },
    speakers: speakers && new Set(speakers),
    documentIds: wantedDocuments(snapshot, view) satisfies ReadonlySet<Id> | null,
  };
}

/** Whether a filter leaves anything out. */
export function isFiltered(view: SearchView): boolean {
  const { speakers, leaveOutInterviewer, coding, documentIds, setIds, values } = view;
  return (
    [speakers, documentIds, setIds, values].some((filter) => filter !== null) || leaveOutInterviewer || coding !== "any"
  );
}

/** The view with no filter on. */
export function unfiltered(view: SearchView): SearchView {
  const none = { speakers: null, documentIds: null, setIds: null, values: null } as const;
  return { ...view, ...none, leaveOutInterviewer: false, coding: "any" };
}
