import { useState } from "react";
import { Button } from "react-aria-components";
import { passagesTable } from "../../app/analysis/passages-table.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { ExportCsvDialog } from "../ui/export-csv-dialog.tsx";
import { FilterBar } from "../ui/filter-bar.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { PassageList } from "../ui/passage-list.tsx";
import { usePassages } from "../use-analysis.ts";
import { useFilter } from "../use-filter.ts";
import { useSnapshot } from "../use-project.tsx";
import "../ui/table-screen.css";

/** Where the filter of this screen is remembered. */
export const SEGMENTS_FILTER = "segments.filter";

/** All coded passages, or those of some codes and documents. */
export function SegmentsScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const snapshot = useSnapshot();
  const { filter, setFilter, counted } = useFilter(SEGMENTS_FILTER);
  const { value: passages } = usePassages(counted);
  const [isExporting, setExporting] = useState(false);
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Coded segments</h1>
          {passages && (
            <span className="muted" role="status">
              {countInWords(passages.length, "passage")}
            </span>
          )}
          <Button className="button" isDisabled={!passages?.length} onPress={() => setExporting(true)}>
            Export CSV…
          </Button>
        </div>
        <FilterBar filter={filter} onFilter={setFilter} />
      </div>
      {passages && <PassageList passages={passages} onOpen={onOpenPassage} />}
      {isExporting && passages && (
        <ExportCsvDialog
          table={passagesTable(passages, snapshot.codes)}
          name="passages"
          onClose={() => setExporting(false)}
        />
      )}
    </div>
  );
}
