import { useState } from "react";
import { Button } from "react-aria-components";
import type { Table } from "../../app/table/table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { ExportCsvDialog } from "../ui/export-csv-dialog.tsx";
import { notifyProblem } from "../ui/notices.ts";
import { useLatest } from "../ui/use-latest.ts";
import { type History, useHistory } from "../use-history.ts";
import { useViewState } from "../use-project.tsx";
import { HistoryFilters } from "./history-filters.tsx";
import { HistoryList } from "./history-list.tsx";
import { parseHistoryFilter } from "./history-view.ts";
import "../ui/filter-bar.css";
import "../ui/table-screen.css";

/** The audit trail: who did what when, and what that changed. */
export function HistoryScreen() {
  const [filter, setFilter] = useViewState("history", parseHistoryFilter);
  const history = useHistory(filter);
  const [exported, setExported] = useState<Table | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const { seqs } = history;
  const prepare = () => {
    setPreparing(true);
    history
      .table()
      .then(setExported, notifyProblem)
      .finally(() => setPreparing(false));
  };
  const onFilter = useLatest((part: Partial<typeof filter>) => setFilter({ ...filter, ...part }));
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>History</h1>
          <span className="muted" role="status">
            {inWords(history)}
          </span>
          <Button className="button" isDisabled={!seqs?.length || isPreparing} onPress={prepare}>
            {isPreparing ? "Preparing…" : "Export CSV…"}
          </Button>
        </div>
        <HistoryFilters filter={filter} onFilter={onFilter} />
      </div>
      {seqs?.length === 0 && <p className="empty">No change fits. Take a filter off, or type other words.</p>}
      {seqs && seqs.length > 0 && <HistoryList seqs={seqs} history={history} />}
      {exported && <ExportCsvDialog table={exported} name="history" onClose={() => setExported(null)} />}
    </div>
  );
}

function inWords({ seqs, count, progress }: History): string {
  const all = count.toLocaleString("en");
  if (progress !== null) return `Reading… ${progress.toLocaleString("en")} of ${all}`;
  if (!seqs) return "Reading…";
  if (seqs.length < count) return `${seqs.length.toLocaleString("en")} of ${all} changes`;
  return countInWords(count, "change");
}
