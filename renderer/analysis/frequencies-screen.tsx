import { useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { Group, Panel, Separator } from "react-resizable-panels";
import { narrow } from "../../app/analysis/count-filter.ts";
import { Check } from "../ui/check.tsx";
import { Counting } from "../ui/counting.tsx";
import { FilterBar } from "../ui/filter-bar.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { TableActions } from "../ui/table-actions.tsx";
import { ViewSwitch } from "../ui/view-switch.tsx";
import { useFrequencies } from "../use-analysis.ts";
import { useFilter } from "../use-filter.ts";
import { useSnapshot, useViewState } from "../use-project.tsx";
import { FrequencyPictures, type OpenCode } from "./frequency-pictures.tsx";
import { type FrequencyRow, frequencyRows, type ShownFigure, type Sorting } from "./frequency-rows.ts";
import { FrequencyTable } from "./frequency-table.tsx";
import { frequencyViews, parseFrequencyView } from "./frequency-views.ts";
import { NumberPassages, type PressedNumber } from "./number-passages.tsx";
import "../ui/table-screen.css";

/** How often each code is used, and the passages behind each number. */
export function FrequenciesScreen({ onOpenPassage }: { readonly onOpenPassage: OpenPassage }) {
  const snapshot = useSnapshot();
  const [withSubcodes, setWithSubcodes] = useViewState("frequencies.withSubcodes", (value) => value === true);
  const [sorting, setSorting] = useState<Sorting>(null);
  const [selected, setSelected] = useState<PressedNumber | null>(null);
  const pressed = useRef<Element | null>(null);
  const { filter, setFilter, counted } = useFilter("frequencies.filter");
  const { value: table, isStale, progress } = useFrequencies(counted);
  const rows = useMemo(
    () => (table ? frequencyRows(table, snapshot.codes, { withSubcodes, sorting }) : []),
    [table, snapshot.codes, withSubcodes, sorting],
  );
  const shown = selected && rows.find(({ id }) => id === selected.id);
  const [view, setView] = useViewState("frequencies.view", parseFrequencyView);
  const openCode: OpenCode = (id, documentIds) => {
    pressed.current = document.activeElement;
    setSelected({ id, figure: "codings", documentIds });
  };
  const onNumber = ({ id }: FrequencyRow, figure: ShownFigure) => {
    pressed.current = document.activeElement;
    setSelected({ id, figure });
  };
  const closePassages = () => {
    setSelected(null);
    if (pressed.current instanceof HTMLElement || pressed.current instanceof SVGElement) pressed.current.focus();
  };
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Code frequencies</h1>
          <ViewSwitch label="View" items={frequencyViews} value={view} onChange={setView} />
          <Check isSelected={withSubcodes} onChange={setWithSubcodes}>
            Count sub-codes with their code
          </Check>
          {sorting && view === "table" && (
            <Button className="button" onPress={() => setSorting(null)}>
              Tree order
            </Button>
          )}
          {isStale && <Counting progress={progress} />}
          {view === "table" && <TableActions table={table && (() => table)} name="code frequencies" />}
        </div>
        <FilterBar filter={filter} onFilter={setFilter} />
      </div>
      <Group className="table-body" orientation="horizontal">
        <Panel id="table" minSize="320px">
          {table && view !== "table" && (
            <FrequencyPictures
              view={view}
              table={table}
              counted={counted}
              withSubcodes={withSubcodes}
              onOpen={openCode}
            />
          )}
          {table && view === "table" && (
            <FrequencyTable
              table={table}
              rows={rows}
              withSubcodes={withSubcodes}
              sorting={sorting}
              onSort={setSorting}
              selected={selected}
              onNumber={onNumber}
            />
          )}
        </Panel>
        {shown && <Separator className="separator vertical" aria-label="Resize table and passages" />}
        {selected && shown && (
          <Panel id="passages" defaultSize="31%" minSize="240px">
            <NumberPassages
              row={shown}
              pressed={selected}
              counted={narrow(counted, selected.documentIds ? { documentIds: new Set(selected.documentIds) } : {})}
              withSubcodes={withSubcodes && view !== "tree-map"}
              onOpen={onOpenPassage}
              onClose={closePassages}
            />
          </Panel>
        )}
      </Group>
      {table && view === "table" && <p className="table-notes">{table.notes.join(" ")}</p>}
    </div>
  );
}
