import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Code, Id } from "../../app/model/records.ts";
import { Region } from "../ui/region.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { useRecords } from "../use-project.tsx";
import { ApplyHint } from "./apply-hint.tsx";
import { chosenIds } from "./chosen-ids.ts";
import { CodeFiguresProvider, useCodeCounts } from "./code-figures.tsx";
import { CodeMenu, type MenuPlace } from "./code-menu.tsx";
import { CodeSearchField, useCodeSearch } from "./code-search.tsx";
import { CodeTree } from "./code-tree.tsx";
import { CodebookDialogs, type CodebookQuestion } from "./codebook-dialogs.tsx";
import { EmptyCodebook } from "./empty-codebook.tsx";
import { PanelHead } from "./panel-head.tsx";
import { TreeChips } from "./tree-chips.tsx";
import { useCodebookCommands } from "./use-codebook-commands.ts";
import { useCollapsed } from "./use-collapsed.ts";
import { useTreeView } from "./use-tree-view.ts";
import "./codebook.css";

const NONE: ReadonlySet<Id> = new Set();

/** The tree of codes, what can be done with them, and the ways to bring in more. */
export const CodebookPanel = memo(function CodebookPanel(props: {
  /** Applies the code to the selected passage; null while no passage is selected. */
  readonly onApply: ((code: Code) => void) | null;
  readonly onShowPassages: (code: Code) => void;
  /** Shows the codebook as a page. */
  readonly onPage: () => void;
}) {
  const { onApply, onShowPassages, onPage } = props;
  const counts = useCodeCounts();
  const view = useTreeView(counts);
  const search = useCodeSearch(view.nodes);
  const [question, ask] = useState<CodebookQuestion | null>(null);
  const [menuAt, setMenuAt] = useState<MenuPlace | null>(null);
  const [collapsed, setCollapsed] = useCollapsed();
  const [selected, setSelected] = useSelected();
  const apply = useApply(onApply);
  const searchButton = useRef<HTMLButtonElement>(null);
  const codes = useRecords(({ codes }) => codes);
  const actions = useMemo(
    () => ({
      ...{ ask, onOrder: view.onOrder, onPage },
      expandAll: () => setCollapsed([]),
      collapseAll: () => setCollapsed([...codes.keys()]),
    }),
    [view.onOrder, onPage, setCollapsed, codes],
  );
  const find = search.onTyped;
  const toggleSearch = useLatest(() => find(search.typed === null ? "" : null));
  useCodebookCommands({ ...actions, selected, find });
  const hasCodes = view.all.length > 0;
  return (
    <Region className="panel codebook" label="Codebook">
      <PanelHead
        {...actions}
        order={view.order}
        hasCodes={hasCodes}
        searchButton={searchButton}
        onFind={toggleSearch}
      />
      {!hasCodes && <EmptyCodebook onNew={() => ask({ deed: "new", parent: null })} />}
      {hasCodes && (
        <CodeFiguresProvider counts={counts} words={search.words}>
          <ApplyHint canApply={onApply !== null} selected={selected} onMenu={setMenuAt} />
          {search.typed !== null && (
            <CodeSearchField
              {...search}
              typed={search.typed}
              onClose={() => {
                find(null);
                searchButton.current?.focus();
              }}
            />
          )}
          <TreeChips {...view} />
          {search.nodes.length === 0 && <NothingShown isSearching={search.words.length > 0} />}
          <CodeTree
            nodes={search.nodes}
            collapsed={search.collapsed ?? collapsed}
            onCollapsed={search.collapsed ? search.onCollapsed : setCollapsed}
            selected={selected}
            onSelected={setSelected}
            canMove={view.order === "tree"}
            onApply={apply}
            onAsk={ask}
            onMenu={setMenuAt}
          />
        </CodeFiguresProvider>
      )}
      {menuAt && (
        <CodeMenu
          place={menuAt}
          codes={chosenIds(menuAt.id, selected).flatMap((id) => codes.get(id) ?? [])}
          canMove={view.order === "tree"}
          onClose={() => setMenuAt(null)}
          onApply={onApply}
          onShowPassages={onShowPassages}
          onAsk={ask}
        />
      )}
      {question && <CodebookDialogs question={question} onAsk={ask} onShowSet={view.onSet} onClose={() => ask(null)} />}
    </Region>
  );
});

function NothingShown({ isSearching }: { readonly isSearching: boolean }) {
  return <p className="empty">{isSearching ? "No code has these words." : "This set has no codes."}</p>;
}

/** The selected codes that are there still. */
function useSelected(): readonly [ReadonlySet<Id>, (ids: ReadonlySet<Id>) => void] {
  const codes = useRecords(({ codes }) => codes);
  const [ids, setIds] = useState(NONE);
  const selected = useMemo(() => {
    const there = [...ids].filter((id) => codes.has(id));
    return there.length === ids.size ? ids : new Set(there);
  }, [ids, codes]);
  return [selected, setIds];
}

/**
 * Applies a code where that can be done now, and says whether it could; stays the same function, so that selecting a
 * passage does not draw the tree anew.
 */
function useApply(onApply: ((code: Code) => void) | null): (code: Code) => boolean {
  const current = useRef(onApply);
  useEffect(() => {
    current.current = onApply;
  }, [onApply]);
  return useCallback((code) => {
    if (!current.current || !code.isCodable) return false;
    current.current(code);
    return true;
  }, []);
}
