import { useCallback, useMemo, useRef } from "react";
import { Button } from "react-aria-components";
import {
  cellCount,
  type GridColumn,
  type GridRow,
  summaryTarget,
  summaryText,
} from "../../app/analysis/summary-grid.ts";
import { summaryNotes } from "../../app/analysis/summary-tables.ts";
import { targetKey } from "../../app/memos/target-key.ts";
import type { CellAt } from "../ui/grid-cursor.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { TwoPanels } from "../ui/two-panels.tsx";
import { useMemoOn } from "../use-memo.tsx";
import { useUnsavedWords } from "../use-memo-draft.ts";
import { useRecords, useViewState } from "../use-project.tsx";
import { useSummaryCounts } from "../use-summaries.ts";
import { CellPane } from "./cell-pane.tsx";
import { ExportSummaries } from "./export-summaries.tsx";
import { parseSummariesView, SUMMARIES_VIEW, type SummariesView } from "./summaries-view.ts";
import { SummaryFilters } from "./summary-filters.tsx";
import { SummaryGrid } from "./summary-grid.tsx";
import type { CellReader } from "./summary-row.tsx";
import { type ShownGrid, useGrid } from "./use-grid.ts";
import "../ui/table-screen.css";
import "./summaries.css";

/** What each case says under each code, in the researcher's words, written beside the passages. */
export function SummariesScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const [view, setView] = useViewState(SUMMARIES_VIEW, parseSummariesView);
  const onView = (part: Partial<SummariesView>) => setView({ ...view, ...part });
  const grid = useGrid(view);
  const { rows, columns } = grid;
  const read = useCells(columns);
  const scroller = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const active = useMemo((): CellAt => {
    const row = rows.findIndex(({ id }) => id === view.at?.rowId);
    const column = columns.findIndex(({ code }) => code.id === view.at?.codeId);
    return { row: Math.max(0, row), column: Math.max(0, column) + 1 };
  }, [rows, columns, view.at]);
  const [row, column] = [rows[active.row], columns[active.column - 1]];
  const edit = () => {
    area.current?.focus();
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  };
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Summaries</h1>
          <Written grid={grid} />
          <ExportSummaries grid={grid} />
        </div>
        <SummaryFilters grid={grid} view={view} onView={onView} />
      </div>
      {row && column ? (
        <TwoPanels
          resize="Resize grid and summary"
          secondSize="38%"
          first={
            <SummaryGrid
              grid={grid}
              gridRef={scroller}
              active={active}
              onActive={(cell) => {
                const [nextRow, nextColumn] = [rows[cell.row], columns[cell.column - 1]];
                if (nextRow && nextColumn) onView({ at: { rowId: nextRow.id, codeId: nextColumn.code.id } });
              }}
              onEdit={edit}
              read={read}
            />
          }
          second={
            <CellPane
              key={targetKey(summaryTarget(row, column.code.id))}
              row={row}
              column={column}
              areaRef={area}
              onOpen={onOpenPassage}
              onLeave={() => scroller.current?.focus({ preventScroll: true })}
            />
          }
        />
      ) : (
        <EmptyGrid grid={grid} onDocuments={() => onView({ rowKind: "document", rowIds: null })} />
      )}
      {row && column && <p className="table-notes">{summaryNotes(grid).join(" ")}</p>}
    </div>
  );
}

/** What the cells show: the words, unsaved ones first, and how many passages there are. */
function useCells(columns: readonly GridColumn[]): CellReader {
  const memoOn = useMemoOn();
  const unsaved = useUnsavedWords();
  const codeIds = useMemo(() => columns.map(({ code }) => code.id), [columns]);
  const { value: counts, isOfOtherFilter } = useSummaryCounts(codeIds);
  return useCallback(
    (row: GridRow, { code }: GridColumn) => {
      const target = summaryTarget(row, code.id);
      const memo = memoOn.of(target);
      const words = unsaved({ target, id: memo?.id ?? null });
      const [shown, saved] = [summaryText(words ?? memo), summaryText(memo)];
      const count = counts && !isOfOtherFilter ? cellCount(counts, row, code.id) : null;
      return { text: shown, isUnsaved: shown !== saved, count };
    },
    [memoOn, unsaved, counts, isOfOtherFilter],
  );
}

/** How many of the cells have a summary. */
function Written({ grid: { rowKind, rows, columns } }: { readonly grid: ShownGrid }) {
  const memos = useRecords(({ memos }) => memos);
  const written = useMemo(() => {
    const [rowIds, codeIds] = [new Set(rows.map(({ id }) => id)), new Set(columns.map(({ code }) => code.id))];
    let count = 0;
    for (const { target } of memos.values()) {
      if (target.kind !== "summary" || !codeIds.has(target.codeId)) continue;
      const rowId =
        rowKind === "case" ? "caseId" in target && target.caseId : "documentId" in target && target.documentId;
      if (rowId !== false && rowIds.has(rowId)) count++;
    }
    return count;
  }, [memos, rowKind, rows, columns]);
  const all = rows.length * columns.length;
  if (all === 0) return null;
  return (
    <span className="muted" role="status">
      {written.toLocaleString("en")} of {all.toLocaleString("en")} {all === 1 ? "cell" : "cells"} written
    </span>
  );
}

/** What to do where there is no grid yet. */
function EmptyGrid({ grid, onDocuments }: { readonly grid: ShownGrid; readonly onDocuments: () => void }) {
  const { rowKind, allRows, columns } = grid;
  const isOfCases = rowKind === "case";
  if (columns.length === 0) {
    return (
      <div className="empty">
        <h2>No codes yet</h2>
        <p>The grid has a column for each code. Make codes in the transcripts, or import a codebook.</p>
      </div>
    );
  }
  if (allRows.length > 0) return <p className="empty">No row has all that is filtered for. Take a filter off.</p>;
  return (
    <div className="empty">
      <h2>{isOfCases ? "No cases yet" : "No documents yet"}</h2>
      <p>
        {isOfCases
          ? "The grid has a row for each case. Make cases under Cases, or summarise document by document."
          : "The grid has a row for each document, or for each case. Import documents first."}
      </p>
      {isOfCases && (
        <Button className="button" onPress={onDocuments}>
          Documents in rows
        </Button>
      )}
    </div>
  );
}
