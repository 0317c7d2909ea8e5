import { useMemo } from "react";
import {
  type GridColumn,
  type GridRow,
  type GridRowKind,
  gridColumns,
  gridRows,
} from "../../app/analysis/summary-grid.ts";
import { useRecords } from "../use-project.tsx";
import type { SummariesView } from "./summaries-view.ts";
import { wantedRows } from "./wanted-rows.ts";

/** The grid on the screen. */
export type ShownGrid = {
  readonly rowKind: GridRowKind;
  /** Before the filters. */
  readonly allRows: readonly GridRow[];
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
};

/** The rows and columns of a view as the project is now. Rows are cases, where there are any and nobody chose. */
export function useGrid({ rowKind: chosen, rowIds, setIds, values, codeIds }: SummariesView): ShownGrid {
  const cases = useRecords(({ cases }) => cases);
  const documents = useRecords(({ documents }) => documents);
  const sets = useRecords(({ sets }) => sets);
  const codes = useRecords(({ codes }) => codes);
  const rowKind = chosen ?? (cases.length > 0 ? "case" : "document");
  const columns = useMemo(() => {
    const all = [...codes.values()];
    const found = codeIds ? gridColumns(all, new Set(codeIds)) : [];
    // of a choice of which nothing is left, nothing is left to show
    return found.length > 0 ? found : gridColumns(all, null);
  }, [codes, codeIds]);
  const allRows = useMemo(() => gridRows(rowKind, { cases, documents }), [rowKind, cases, documents]);
  const rows = useMemo(
    () => wantedRows(allRows, { documents, sets, cases }, { rowIds, setIds, values }),
    [allRows, documents, sets, cases, rowIds, setIds, values],
  );
  return useMemo(() => ({ rowKind, allRows, rows, columns }), [rowKind, allRows, rows, columns]);
}
