import { Plus, Search } from "lucide-react";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { codeTree } from "../../app/codebook/tree.ts";
import type { Code } from "../../app/model/records.ts";
import { Region } from "../ui/region.tsx";
import { useRecords } from "../use-project.tsx";
import { CodeFiguresProvider } from "./code-figures.tsx";
import { CodeMenuPopover, type MenuPlace } from "./code-menu.tsx";
import { CodeSearchField, useCodeSearch } from "./code-search.tsx";
import { CodeTree } from "./code-tree.tsx";
import { CodebookDialogs, type CodebookQuestion } from "./codebook-dialogs.tsx";
import { CodebookMenu } from "./codebook-menu.tsx";
import { EmptyCodebook } from "./empty-codebook.tsx";
import { useCollapsed } from "./use-collapsed.ts";
import "./codebook.css";

/** The tree of codes, what can be done with each, and the ways to bring in more. */
export const CodebookPanel = memo(function CodebookPanel(props: {
  /** Applies the code to the selected passage; null while no passage is selected. */
  readonly onApply: ((code: Code) => void) | null;
  readonly onShowPassages: (code: Code) => void;
  /** Shows the codebook as a page. */
  readonly onPage: () => void;
}) {
  const { onApply, onShowPassages } = props;
  const codes = useRecords(({ codes }) => codes);
  const nodes = useMemo(() => codeTree([...codes.values()]), [codes]);
  const search = useCodeSearch(nodes);
  const searchButton = useRef<HTMLButtonElement>(null);
  const closeSearch = () => {
    search.onTyped(null);
    searchButton.current?.focus();
  };
  const [question, setQuestion] = useState<CodebookQuestion | null>(null);
  const [menuAt, setMenuAt] = useState<MenuPlace | null>(null);
  const [collapsed, setCollapsed] = useCollapsed();
  const apply = useApply(onApply);
  const askForNew = () => setQuestion({ deed: "new", parent: null });
  return (
    <Region className="panel codebook" label="Codebook">
      <div className="panel-head">
        <h2>
          Codebook <span className="codebook-size">{codes.size.toLocaleString("en")}</span>
        </h2>
        <Button className="button codebook-new" onPress={askForNew}>
          <Plus size={15} aria-hidden /> <span>New code</span>
        </Button>
        <Button
          ref={searchButton}
          className="icon-button"
          aria-label="Find codes"
          isDisabled={nodes.length === 0}
          onPress={() => search.onTyped(search.typed === null ? "" : null)}
        >
          <Search size={15} aria-hidden />
        </Button>
        <CodebookMenu
          onExpandAll={() => setCollapsed([])}
          onCollapseAll={() => setCollapsed([...codes.keys()])}
          onPage={props.onPage}
          onStarter={() => setQuestion({ deed: "starter" })}
        />
      </div>
      {nodes.length === 0 && <EmptyCodebook onNew={askForNew} />}
      {nodes.length > 0 && (
        <CodeFiguresProvider>
          <ApplyHint canApply={onApply !== null} />
          {search.typed !== null && (
            <CodeSearchField typed={search.typed} onTyped={search.onTyped} onClose={closeSearch} />
          )}
          {search.nodes.length === 0 && <p className="empty">No code has these words.</p>}
          <CodeTree
            nodes={search.nodes}
            collapsed={search.collapsed ?? collapsed}
            onCollapsed={search.collapsed ? search.onCollapsed : setCollapsed}
            onApply={apply}
            onAsk={setQuestion}
            onMenu={setMenuAt}
          />
        </CodeFiguresProvider>
      )}
      {menuAt && (
        <CodeMenuPopover
          place={menuAt}
          onClose={() => setMenuAt(null)}
          onApply={onApply}
          onShowPassages={onShowPassages}
          onAsk={setQuestion}
        />
      )}
      {question && <CodebookDialogs question={question} onClose={() => setQuestion(null)} />}
    </Region>
  );
});

function ApplyHint({ canApply }: { readonly canApply: boolean }) {
  return (
    <p className={canApply ? "hint codebook-hint asking" : "hint codebook-hint"}>
      {canApply ? "Choose a code for the selected passage." : "Select a passage, then choose a code for it."}
    </p>
  );
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
