import type { GridRowKind } from "../../app/analysis/summary-grid.ts";
import type { Id, MemoTarget } from "../../app/model/records.ts";

/** Where the state of this screen is remembered. */
export const SUMMARIES_VIEW = "summaries";

/** A cell of the grid by what it is about. */
type CellOf = { readonly rowId: Id; readonly codeId: Id };

/** How the grid was left; null stands for what nobody has chosen. */
export type SummariesView = {
  readonly rowKind: GridRowKind | null;
  /** The cases, or documents, that are rows; null for all. */
  readonly rowIds: readonly Id[] | null;
  /** Sets of documents, one of which a row's documents must be in. */
  readonly setIds: readonly Id[] | null;
  /** Values of variables, by `valueKey`; a row has one of those chosen of each variable. */
  readonly values: readonly string[] | null;
  readonly codeIds: readonly Id[] | null;
  readonly at: CellOf | null;
};

/** What was remembered of the grid. */
export function parseSummariesView(stored: unknown): SummariesView {
  const { rowKind, rowIds, setIds, values, codeIds, at } = (stored ?? {}) as Record<keyof SummariesView, unknown>;
  return {
    rowKind: rowKind === "case" || rowKind === "document" ? rowKind : null,
    rowIds: parseIds(rowIds),
    setIds: parseIds(setIds),
    values: parseIds(values),
    codeIds: parseIds(codeIds),
    at: parseCell(at),
  };
}

function parseIds(stored: unknown): readonly Id[] | null {
  const ids = Array.isArray(stored) ? stored.filter((id): id is Id => typeof id === "string") : [];
  return ids.length > 0 ? ids : null;
}

function parseCell(stored: unknown): CellOf | null {
  const { rowId, codeId } = (stored ?? {}) as Record<keyof CellOf, unknown>;
  return typeof rowId === "string" && typeof codeId === "string" ? { rowId, codeId } : null;
}

/** The view that shows the cell of a summary: no filter hides its row, and its code is among the columns. */
export function viewOf(
  view: SummariesView,
  target: Extract<MemoTarget, { readonly kind: "summary" }>,
  topLevelIds: readonly Id[],
): SummariesView {
  const isCase = "caseId" in target;
  const shown = view.codeIds ?? topLevelIds;
  return {
    ...{ rowKind: isCase ? "case" : "document", rowIds: null, setIds: null, values: null },
    codeIds: shown.includes(target.codeId) ? view.codeIds : [...shown, target.codeId],
    at: { rowId: isCase ? target.caseId : target.documentId, codeId: target.codeId },
  };
}
