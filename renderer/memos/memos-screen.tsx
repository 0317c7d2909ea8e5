import { NotebookPen, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { filterMemos, type MemoRow, sortMemos } from "../../app/analysis/memo-rows.ts";
import type { MemoTarget } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { useCommands } from "../ui/commands.tsx";
import { Region } from "../ui/region.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { useMemoDialog, useShownMemo } from "../use-memo.tsx";
import { useViewState } from "../use-project.tsx";
import { ExportMemos } from "./export-memos.tsx";
import { MemoFilters } from "./memo-filters.tsx";
import { MemoList } from "./memo-list.tsx";
import { MemoOnDialog } from "./memo-on-dialog.tsx";
import { MemoPane } from "./memo-pane.tsx";
import { type MemoView, parseMemoView } from "./memo-view.ts";
import { useMemoRows } from "./use-memo-rows.ts";
import "../ui/filter-bar.css";
import "../ui/table-screen.css";
import "./memos.css";

/** All memos and the journal of the project: found on the left, read and written on the right. */
export function MemosScreen({ onGo }: { readonly onGo: (target: MemoTarget) => void }) {
  const all = useMemoRows();
  const [view, setView] = useViewState("memos", parseMemoView);
  const openMemo = useMemoDialog();
  const [isPicking, setPicking] = useState(false);
  const rows = useMemo(() => sortMemos(filterMemos(all, view), view.order), [all, view]);
  const onView = useLatest((part: Partial<MemoView>) => setView({ ...view, ...part }));
  const [shownId, show] = useShownMemo();
  const shown = all.find(({ memo }) => memo.id === shownId) ?? rows[0];
  const commands = useMemo(() => [{ id: "memo-on", label: "New memo on…", run: () => setPicking(true) }], []);
  useCommands(commands);
  return (
    <div className="panel table-screen memos-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Memos</h1>
          <span className="muted" role="status">
            {inWords(rows, all)}
          </span>
          <div className="memos-actions">
            <Button className="button" onPress={() => setPicking(true)}>
              <Plus size={15} aria-hidden /> New memo on…
            </Button>
            <Button className="button" onPress={() => openMemo({ kind: "journal" })}>
              <NotebookPen size={15} aria-hidden /> New journal entry
            </Button>
            <ExportMemos rows={rows} />
          </div>
        </div>
        {all.length > 0 && <MemoFilters rows={all} view={view} onView={onView} />}
      </div>
      {all.length === 0 ? (
        <NoMemos />
      ) : (
        <div className="memos-body">
          <Region className="memos-list" label="List of memos">
            <MemoList rows={rows} view={view} shownId={shown?.memo.id ?? null} onShow={show} />
          </Region>
          <Region className="memos-pane" label="Memo">
            {shown && <MemoPane key={shown.memo.id} row={shown} onGo={onGo} />}
          </Region>
        </div>
      )}
      {isPicking && (
        <MemoOnDialog
          onPick={(target) => {
            setPicking(false);
            openMemo(target);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}

function inWords(rows: readonly MemoRow[], all: readonly MemoRow[]): string {
  if (rows.length === all.length) return countInWords(rows.length, "memo");
  return `${rows.length.toLocaleString("en")} of ${all.length.toLocaleString("en")} memos`;
}

function NoMemos() {
  return (
    <div className="empty memos-empty">
      <h2>No memos yet</h2>
      <p>
        A memo can be on anything: the project, a document, a code, a coding, a passage, a case, a variable, a set. In a
        transcript, select a passage or a coding and press M. The journal takes down what you do and decide, day by day.
      </p>
    </div>
  );
}
