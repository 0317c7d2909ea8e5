import { codeTree, flatten, subtreeIds } from "../codebook/tree.ts";
import { groupBy } from "../model/group-by.ts";
import type { Case, Code, Coding, Document, Id, Memo, MemoTarget } from "../model/records.ts";
import { type CountFilter, countEverything } from "./count-filter.ts";
import type { Passage, PassageInput } from "./passages.ts";
import { cutsOf, without } from "./spoken.ts";

/** What the rows of a summary grid are. */
export type GridRowKind = "case" | "document";

/** A row of a summary grid: a case with its documents, or a document by itself. */
export type GridRow = {
  readonly kind: GridRowKind;
  readonly id: Id;
  readonly name: string;
  readonly documentIds: readonly Id[];
};

/** A column of a summary grid: a code with those below it. */
export type GridColumn = {
  readonly code: Code;
  /** The names from the top down. */
  readonly path: string;
  /** The code's own id and those of the codes below it. */
  readonly codeIds: ReadonlySet<Id>;
};

/** How many passages each code of a grid has in each document: by document, then by the column's code. */
export type PassageCounts = ReadonlyMap<Id, ReadonlyMap<Id, number>>;

/** Cases, or documents, as rows, in their order. */
export function gridRows(
  kind: GridRowKind,
  rows: { cases: readonly Case[]; documents: readonly Document[] },
): GridRow[] {
  if (kind === "document") return rows.documents.map(({ id, name }) => ({ kind, id, name, documentIds: [id] }));
  return rows.cases.map(({ id, name, documentIds }) => ({ kind, id, name, documentIds }));
}

/** Codes as columns, in the order of the tree; null stands for the top-level codes. Ids of no code are left out. */
export function gridColumns(codes: readonly Code[], codeIds: ReadonlySet<Id> | null): GridColumn[] {
  return flatten(codeTree(codes)).flatMap(({ code, path, depth }) => {
    const isChosen = codeIds ? codeIds.has(code.id) : depth === 0;
    return isChosen ? [{ code, path, codeIds: subtreeIds(codes, code.id) }] : [];
  });
}

/** What a summary in a cell of the grid is on. */
export function summaryTarget({ kind, id }: Pick<GridRow, "kind" | "id">, codeId: Id): MemoTarget {
  return kind === "case" ? { kind: "summary", caseId: id, codeId } : { kind: "summary", documentId: id, codeId };
}

/**
 * Counts, in one pass over the codings, the passages of the columns in each document, of what a filter for documents, turns
 * and coders leaves; the columns say which codes count. [F1] [F2]
 */
export function passageCounts(
  input: Omit<PassageInput, "texts">,
  columns: readonly GridColumn[],
  filter: CountFilter,
): Map<Id, Map<Id, number>> {
  const pairs = columns.flatMap((column) =>
    [...column.codeIds].map((codeId) => ({ codeId, columnId: column.code.id })),
  );
  const columnsOf = groupBy(pairs, ({ codeId }) => codeId);
  const counts = new Map<Id, Map<Id, number>>();
  const { documentIds, coderIds } = filter;
  for (const { id, length } of input.documents) {
    if (documentIds && !documentIds.has(id)) continue;
    const cuts = cutsOf(input.turns.get(id), length, filter);
    const codings = input.codingsByDocument.get(id) ?? [];
    const counted = codings.filter((coding) => {
      if (coderIds && !coderIds.has(coding.coderId)) return false;
      return cuts.length === 0 || without(coding, cuts).length > 0;
    });
    const found = countSegments(counted, (codeId) => columnsOf.get(codeId) ?? []);
    if (found.size > 0) counts.set(id, found);
  }
  return counts;
}

/** Codings on the same range by the same coder, which stand next to each other, are one segment of a column. */
function countSegments(
  codings: readonly Coding[],
  columnsOf: (codeId: Id) => readonly { readonly columnId: Id }[],
): Map<Id, number> {
  const counts = new Map<Id, number>();
  let seen = new Set<string>();
  let before: Coding | null = null;
  for (const coding of codings) {
    if (before?.start !== coding.start || before.end !== coding.end) seen = new Set();
    before = coding;
    for (const { columnId } of columnsOf(coding.codeId)) {
      const segment = `${columnId} ${coding.coderId}`;
      if (seen.has(segment)) continue;
      seen.add(segment);
      counts.set(columnId, (counts.get(columnId) ?? 0) + 1);
    }
  }
  return counts;
}

/** How many passages a cell holds. [F1] */
export function cellCount(counts: PassageCounts, row: GridRow, codeId: Id): number {
  return row.documentIds.reduce((sum, id) => sum + (counts.get(id)?.get(codeId) ?? 0), 0);
}

/**
 * A grid whose passages have been read: `passages` are those of its documents with any code of its columns, by document
 * and position.
 */
export type SummaryGrid = {
  readonly rowKind: GridRowKind;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly passagesOf: (row: GridRow, column: GridColumn) => readonly Passage[];
  /** The summary of a cell; empty where none is written. */
  readonly summaryOf: (row: GridRow, column: GridColumn) => string;
};

/** Puts summaries and passages into the cells of a grid. [F1] [F3] */
export function summaryGrid(
  grid: Pick<SummaryGrid, "rowKind" | "rows" | "columns">,
  found: { readonly passages: readonly Passage[]; readonly memoOn: (target: MemoTarget) => Memo | null },
): SummaryGrid {
  const byDocument = groupBy(found.passages, ({ documentId }) => documentId);
  return {
    ...grid,
    passagesOf: ({ documentIds }, { codeIds }) => {
      const wanted = documentIds.flatMap((id) => byDocument.get(id) ?? []);
      return wanted.filter((passage) => passage.codeIds.some((id) => codeIds.has(id)));
    },
    summaryOf: (row, { code }) => summaryText(found.memoOn(summaryTarget(row, code.id))),
  };
}

/** The words of a summary; a title, which it has where one was given among the memos, stands above them. */
export function summaryText(memo: Pick<Memo, "title" | "text"> | null): string {
  if (!memo) return "";
  return [memo.title, memo.text].filter((part) => part !== "").join("\n");
}

/** Which rows and columns of a project's grid are asked for. */
export type GridAsk = {
  readonly rowKind: GridRowKind;
  readonly rowIds: readonly Id[];
  readonly codeIds: readonly Id[];
};

/** The rows and columns asked for, as they are now; those that are gone are left out. */
export function askedGrid(
  { rowKind, rowIds, codeIds }: GridAsk,
  rows: { cases: readonly Case[]; documents: readonly Document[]; codes: readonly Code[] },
): Pick<SummaryGrid, "rowKind" | "rows" | "columns"> {
  const wanted = new Set(rowIds);
  return {
    rowKind,
    rows: gridRows(rowKind, rows).filter(({ id }) => wanted.has(id)),
    columns: gridColumns(rows.codes, new Set(codeIds)),
  };
}

/** Whose passages a grid holds. */
export function gridFilter({ rows, columns }: Pick<SummaryGrid, "rows" | "columns">): CountFilter {
  return {
    ...countEverything,
    documentIds: new Set(rows.flatMap(({ documentIds }) => documentIds)),
    codeIds: new Set(columns.flatMap(({ codeIds }) => [...codeIds])),
  };
}
