import { type CountFilter, countEverything } from "../app/analysis/count-filter.ts";
import type { Passage } from "../app/analysis/passages.ts";
import {
  askedGrid,
  type GridAsk,
  gridColumns,
  gridFilter,
  type PassageCounts,
  passageCounts,
  type SummaryGrid,
  summaryGrid,
} from "../app/analysis/summary-grid.ts";
import { summaryGridTable, summaryListTable, summaryNotes } from "../app/analysis/summary-tables.ts";
import { memoIndex } from "../app/memos/memo-index.ts";
import type { Case, Code, Coding, Document, Id, Memo, Project } from "../app/model/records.ts";
import { type SummaryFormat, summaryFile } from "../app/report/summary-file.ts";
import type { Table } from "../app/table/table.ts";

/** What of a project a summary grid is made of. */
type Rows = {
  readonly project: Project | null;
  readonly cases: readonly Case[];
  readonly documents: readonly Document[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly codings: ReadonlyMap<Id, readonly Coding[]>;
  readonly memos: ReadonlyMap<Id, Memo>;
};

/** Gives the passages of each of the filters. */
type ReadPassages = (filters: readonly CountFilter[]) => Promise<readonly (readonly Passage[])[]>;

/** By document, how many passages the codes of a grid have. [F1] */
export function countSummaries({ codes, documents, codings }: Rows, codeIds: readonly Id[]): PassageCounts {
  const all = [...codes.values()];
  const input = { codes: all, documents, codingsByDocument: codings, turns: new Map() };
  return passageCounts(input, gridColumns(all, new Set(codeIds)), countEverything);
}

/** A grid as a table, as it stands on the screen or one cell a row. [F4] */
export async function writeSummaryTable(
  rows: Rows,
  ask: GridAsk,
  form: "grid" | "list",
  read: ReadPassages,
): Promise<Table> {
  const grid = await readGrid(rows, ask, read);
  return form === "grid" ? summaryGridTable(grid) : summaryListTable(grid);
}

/** A grid with its quotes as a file. [F4] */
export async function writeSummaryFile(
  rows: Rows,
  ask: GridAsk,
  format: SummaryFormat,
  read: ReadPassages,
): Promise<Uint8Array> {
  const grid = await readGrid(rows, ask, read);
  const { name = "Project", language = "en" } = rows.project ?? {};
  return await summaryFile(format, { title: `${name}: summaries`, language, notes: summaryNotes(grid), grid });
}

async function readGrid(rows: Rows, ask: GridAsk, read: ReadPassages): Promise<SummaryGrid> {
  const { cases, documents, codes, memos } = rows;
  const grid = askedGrid(ask, { cases, documents, codes: [...codes.values()] });
  const [passages = []] = await read([gridFilter(grid)]);
  return summaryGrid(grid, { passages, memoOn: memoIndex(memos.values()).of });
}
