import { useCallback, useMemo } from "react";
import type { Id } from "../../app/model/records.ts";
import { useProject, useRecords, useViewState } from "../use-project.tsx";
import { type DocumentSorting, documentRows, type ListRow } from "./document-rows.ts";

const CLOSED = "closedSets";

/** The sets of documents, in their order. */
export function useDocumentSets() {
  const sets = useRecords(({ sets }) => sets);
  return useMemo(() => sets.filter(({ kind }) => kind === "documents"), [sets]);
}

/** The lines of the list, and what opens and closes a set. */
export function useDocumentRows(
  search: string,
  sorting: DocumentSorting,
): { readonly rows: readonly ListRow[]; readonly toggle: (id: string) => void } {
  const session = useProject();
  const documents = useRecords(({ documents }) => documents);
  // a coding changes the order only where the list is sorted by their number
  const codings = useRecords(({ codings }) => (sorting.by === "codings" ? codings : null));
  const sets = useDocumentSets();
  const [closed, setClosed] = useViewState(CLOSED, parseClosed);
  const rows = useMemo(() => {
    const codingsOf = (id: Id) => codings?.get(id)?.length ?? 0;
    return documentRows({ documents, sets, closed, search, sorting, codingsOf });
  }, [documents, sets, closed, search, sorting, codings]);
  const toggle = useCallback(
    (id: string) => {
      const before = parseClosed(session.viewState(CLOSED));
      setClosed(new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
    },
    [session, setClosed],
  );
  return { rows, toggle };
}

function parseClosed(stored: unknown): ReadonlySet<string> {
  if (stored instanceof Set) return stored;
  return new Set();
}

const SORTINGS = ["list", "name", "codings", "imported"];

/** How the list was sorted last, or its own order. */
export function parseSorting(stored: unknown): DocumentSorting {
  const { by, isDescending } = (stored ?? {}) as Record<keyof DocumentSorting, unknown>;
  const isKnown = typeof by === "string" && (SORTINGS.includes(by) || by.startsWith("variable "));
  return { by: isKnown ? (by as DocumentSorting["by"]) : "list", isDescending: isDescending === true };
}
