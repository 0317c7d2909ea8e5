import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { HitOrder } from "../../app/search/sort-hits.ts";
import { useCommands } from "../ui/commands.tsx";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useLatest } from "../ui/use-latest.ts";
import { useSnapshot, useViewState } from "../use-project.tsx";
import { useHitOrder, useIndexState, useSearch } from "../use-search.ts";
import { AutoCodeDialog } from "./auto-code-dialog.tsx";
import { ExportConcordance } from "./export-concordance.tsx";
import { HitGrid } from "./hit-grid.tsx";
import { QueryField } from "./query-field.tsx";
import { queryOf } from "./query-of.ts";
import { SearchFilters } from "./search-filters.tsx";
import { Empty, Found } from "./search-status.tsx";
import { currentView, parseSearchView, requestOf, type SearchView, unfiltered } from "./search-view.ts";
import { UnitField } from "./unit-field.tsx";
import { useHitSelection } from "./use-hit-selection.ts";
import { useRecentSearches } from "./use-recent-searches.ts";
import "../ui/table-screen.css";
import "./search.css";

/** Finds words in all documents and codes them. */
export function SearchScreen(props: {
  readonly onOpenPassage: OpenPassage;
  /** Rises when the field is asked for. */
  readonly asked: number;
}) {
  const { onOpenPassage, asked } = props;
  const snapshot = useSnapshot();
  const [stored, setView] = useViewState("search.view", parseSearchView);
  const view = useMemo(() => currentView(stored, snapshot), [stored, snapshot]);
  const { query, problem } = useMemo(() => queryOf(view.text), [view.text]);
  const request = useMemo(() => (query ? requestOf(view, snapshot) : null), [query, view, snapshot]);
  const { answer, isCurrent, problem: stopped } = useSearch(request);
  const index = useIndexState();
  const [order, setOrder] = useState<HitOrder>("document");
  const numbers = useHitOrder(answer, order);
  const selection = useHitSelection(answer);
  const [recent, remember] = useRecentSearches();
  const [open, setOpen] = useState<"code" | "export" | null>(null);
  const [field, grid] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking focuses the field
  useEffect(() => field.current?.select(), [asked]);
  const close = useCallback(() => setOpen(null), []);
  const onUsed = () => query && remember(view.text);
  const hits = useMemo(() => (open === "code" ? selection.numbers() : null), [open, selection]);
  const hasHits = isCurrent && answer !== null && answer.hits > 0;
  useSearchCommands({ hasHits, selection, view, onView: setView, onOpen: setOpen });
  const canCode = isCurrent && selection.count > 0;
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Search</h1>
          <Found answer={answer} index={index} />
          <div className="search-actions">
            <Button className="button" isDisabled={!hasHits} onPress={() => setOpen("export")}>
              Export CSV…
            </Button>
            <Button className="button primary" isDisabled={!canCode} onPress={() => setOpen("code")}>
              {selection.count > 0 ? `Code ${selection.count.toLocaleString("en")} selected…` : "Code the selected…"}
            </Button>
          </div>
        </div>
        <QueryField
          field={field}
          text={stored.text}
          problem={problem}
          recent={recent}
          onText={(text) => setView({ ...view, text })}
          onUsed={onUsed}
          onDown={() => grid.current?.focus()}
        >
          <UnitField unit={view.unit} onUnit={(unit) => setView({ ...view, unit })} />
        </QueryField>
        <SearchFilters view={view} speakers={index.speakers} onView={setView} />
      </div>
      {answer && answer.hits > 0 ? (
        <HitGrid
          grid={grid}
          answer={answer}
          order={order}
          numbers={numbers}
          selection={selection}
          onOrder={setOrder}
          onOpen={onOpenPassage}
          onCode={() => canCode && setOpen("code")}
          onLeave={() => field.current?.select()}
        />
      ) : (
        <Empty view={view} answer={answer} problem={stopped} isMistaken={problem !== null} onView={setView} />
      )}
      {open === "code" && answer && <AutoCodeDialog answer={answer} hits={hits} onClose={close} />}
      {open === "export" && answer && <ExportConcordance answer={answer} numbers={numbers} onClose={close} />}
    </div>
  );
}

/** What can be done with the hits, for the command palette. */
function useSearchCommands(screen: {
  readonly hasHits: boolean;
  readonly selection: ReturnType<typeof useHitSelection>;
  readonly view: SearchView;
  readonly onView: (view: SearchView) => void;
  readonly onOpen: (dialog: "code" | "export") => void;
}): void {
  const { hasHits, selection, view } = screen;
  const hasSelection = hasHits && selection.count > 0;
  const selectAll = useLatest((isSelected: boolean) => selection.setAll(isSelected));
  const open = useLatest(screen.onOpen);
  const unfilter = useLatest(() => screen.onView(unfiltered(view)));
  useCommands(
    useMemo(
      () => [
        { id: "search-select-all", label: "Select all hits", isDisabled: !hasHits, run: () => selectAll(true) },
        { id: "search-select-none", label: "Select no hits", isDisabled: !hasSelection, run: () => selectAll(false) },
        { id: "search-code", label: "Code the selected hits…", isDisabled: !hasSelection, run: () => open("code") },
        { id: "search-export", label: "Export the concordance…", isDisabled: !hasHits, run: () => open("export") },
        { id: "search-unfilter", label: "Take off all filters of the search", run: unfilter },
      ],
      [hasHits, hasSelection, selectAll, open, unfilter],
    ),
  );
}
