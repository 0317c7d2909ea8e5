import { useState } from "react";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { copyTable } from "../ui/copy-table.ts";
import { ExportTableDialog } from "../ui/export-table-dialog.tsx";
import { FilterBar } from "../ui/filter-bar.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { screenStates } from "../ui/screen-states.ts";
import { TableActions } from "../ui/table-actions.tsx";
import { useFilter } from "../use-filter.ts";
import { useRecords, useViewState } from "../use-project.tsx";
import { CodeSegmentsDialog } from "./code-segments-dialog.tsx";
import { QueryBuilder } from "./query-builder.tsx";
import { SavedBar, type SavedDeed } from "./saved-bar.tsx";
import { SegmentList } from "./segment-list.tsx";
import { askedQuery, hasSharedWords, parseSegmentsView, SEGMENTS_VIEW, withQuery } from "./segments-view.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { UncodeDialog } from "./uncode-dialog.tsx";
import { usePassagesTable } from "./use-passages-table.ts";
import { useRetrieved } from "./use-retrieved.ts";
import { useSegmentSelection } from "./use-segment-selection.ts";
import { useSegmentsCommands } from "./use-segments-commands.ts";
import { ViewControls } from "./view-controls.tsx";
import "../ui/table-screen.css";
import "./segments.css";

/** All coded passages, or those that a query finds: read, grouped, coded, exported. */
export function SegmentsScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const queries = useRecords(({ queries }) => queries);
  const [view, setView] = useViewState(SEGMENTS_VIEW, parseSegmentsView);
  const { filter, setFilter, counted } = useFilter(screenStates.segmentsFilter);
  const { query, saved, isChanged } = askedQuery(view, queries);
  const { passages, problems, isStale, listed, lines, toggle, setAllOpen } = useRetrieved(query, counted, view);
  const selection = useSegmentSelection(listed);
  const tableOf = usePassagesTable(query, filter, view);
  const [deed, setDeed] = useState<SavedDeed | null>(null);
  const [open, setOpen] = useState<"code" | "uncode" | "export" | null>(null);
  const close = () => setOpen(null);
  const canCode = selection.passages.length > 0;
  const copy = () => passages && copyTable(tableOf(passages));
  useSegmentsCommands({
    ...{ view, onView: setView, query, saved, isChanged, hasPassages: Boolean(passages?.length), canCode },
    ...{ onDeed: setDeed, onOpen: setOpen, onSelectAll: selection.setAll, onCopy: copy },
  });
  return (
    <div className="panel table-screen">
      <div className="table-head segments-head">
        <div className="table-title">
          <h1>Coded segments</h1>
          {passages && (
            <span className="muted" role="status" aria-busy={isStale}>
              {countInWords(passages.length, "passage")}
            </span>
          )}
          <SavedBar {...{ view, query, saved, isChanged }} onView={setView} asked={deed} onAsk={setDeed} />
          <TableActions table={passages?.length ? () => tableOf(passages) : null} name="passages" />
        </div>
        <QueryBuilder query={query} saved={saved} onQuery={(next) => setView(withQuery(view, next, saved))} />
        <FilterBar filter={filter} onFilter={setFilter} withoutCodes />
        <ViewControls view={view} onView={setView} canShare={hasSharedWords(query)} />
        {problems.length > 0 && (
          <p className="field-error" role="alert">
            {problems.join(" ")}
          </p>
        )}
      </div>
      {passages && passages.length > 0 && (
        <SelectionBar
          selection={selection}
          listed={passages.length}
          onCode={() => setOpen("code")}
          onUncode={() => setOpen("uncode")}
          onOpenAll={lines.some(({ kind }) => kind === "heading") ? setAllOpen : null}
        />
      )}
      {passages?.length === 0 && problems.length === 0 && (
        <p className="empty">No passage is found. Take off a condition or a filter.</p>
      )}
      {passages && passages.length > 0 && (
        <SegmentList
          lines={lines}
          selection={selection}
          onToggle={toggle}
          onOpen={onOpenPassage}
          onCode={() => setOpen("code")}
        />
      )}
      {open === "code" && canCode && <CodeSegmentsDialog passages={selection.passages} onClose={close} />}
      {open === "uncode" && canCode && <UncodeDialog passages={selection.passages} onClose={close} />}
      {open === "export" && passages && <ExportTableDialog table={tableOf(passages)} name="passages" onClose={close} />}
    </div>
  );
}
