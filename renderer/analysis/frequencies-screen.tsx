import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { Group, Panel, Separator } from "react-resizable-panels";
import { Check } from "../ui/check.tsx";
import { ExportCsvDialog } from "../ui/export-csv-dialog.tsx";
import { countFilter, currentFilter, parseFilter } from "../ui/filter.ts";
import { FilterBar } from "../ui/filter-bar.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useFrequencies } from "../use-analysis.ts";
import { useSnapshot, useViewState } from "../use-project.tsx";
import { frequencyRows, type ShownFigure, type Sorting } from "./frequency-rows.ts";
import { FrequencyTable } from "./frequency-table.tsx";
import { NumberPassages } from "./number-passages.tsx";
import "../ui/table-screen.css";

/** How often each code is used, and the passages behind each number. */
export function FrequenciesScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const snapshot = useSnapshot();
  const [stored, setFilter] = useViewState("frequencies.filter", parseFilter);
  const [withSubcodes, setWithSubcodes] = useViewState("frequencies.withSubcodes", (value) => value === true);
  const [sorting, setSorting] = useState<Sorting>(null);
  const [selected, setSelected] = useState<{ readonly id: string; readonly figure: ShownFigure } | null>(null);
  const [isExporting, setExporting] = useState(false);
  const filter = useMemo(() => currentFilter(stored, snapshot), [stored, snapshot]);
  const { value: table, progress } = useFrequencies(countFilter(filter));
  const rows = useMemo(
    () => (table ? frequencyRows(table, snapshot.codes, { withSubcodes, sorting }) : []),
    [table, snapshot.codes, withSubcodes, sorting],
  );
  const code = selected && snapshot.codes.get(selected.id);
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Code frequencies</h1>
          <Check isSelected={withSubcodes} onChange={setWithSubcodes}>
            Count sub-codes with their code
          </Check>
          <Button className="button" isDisabled={!table} onPress={() => setExporting(true)}>
            Export CSV…
          </Button>
        </div>
        <FilterBar filter={filter} onFilter={setFilter} />
      </div>
      {progress && (
        <p className="hint table-notes" role="status">
          Telling the words of the texts apart: {progress.done + 1} of {progress.all}
        </p>
      )}
      <Group className="table-body" orientation="horizontal">
        <Panel id="table" minSize="320px">
          {table && (
            <FrequencyTable
              table={table}
              rows={rows}
              withSubcodes={withSubcodes}
              sorting={sorting}
              onSort={setSorting}
              selected={selected}
              onNumber={({ id }, figure) => setSelected({ id, figure })}
            />
          )}
        </Panel>
        {code && <Separator className="separator vertical" aria-label="Resize table and passages" />}
        {code && (
          <Panel id="passages" defaultSize="32%" minSize="240px">
            <NumberPassages
              code={code}
              filter={filter}
              withSubcodes={withSubcodes}
              onOpen={onOpenPassage}
              onClose={() => setSelected(null)}
            />
          </Panel>
        )}
      </Group>
      {table && <p className="table-notes">{table.notes.join(" ")}</p>}
      {isExporting && table && (
        <ExportCsvDialog table={table} name="code frequencies" onClose={() => setExporting(false)} />
      )}
    </div>
  );
}
