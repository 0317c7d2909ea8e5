import { Plus } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { codeTree } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { Region } from "../ui/region.tsx";
import { useSnapshot } from "../use-project.tsx";
import { CodeFiguresProvider } from "./code-figures.tsx";
import { CodeMenuPopover, type MenuPlace } from "./code-menu.tsx";
import { CodeTree } from "./code-tree.tsx";
import { CodebookDialogs, type CodebookQuestion } from "./codebook-dialogs.tsx";
import { CodebookMenu } from "./codebook-menu.tsx";
import { EmptyCodebook } from "./empty-codebook.tsx";
import { useCollapsed } from "./use-collapsed.ts";
import "./codebook.css";

/** The tree of codes, what can be done with each, and the ways to bring in more. */
export function CodebookPanel(props: {
  /** Applies the code to the selected passage; null while no passage is selected. */
  readonly onApply: ((code: Code) => void) | null;
  /** Codes that keys 1-9 apply, the last used first. */
  readonly recentCodeIds: readonly Id[];
  readonly onShowPassages: (code: Code) => void;
}) {
  const { onApply, recentCodeIds, onShowPassages } = props;
  const { codes } = useSnapshot();
  const nodes = useMemo(() => codeTree([...codes.values()]), [codes]);
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
          <Plus size={15} aria-hidden /> New code
        </Button>
        <CodebookMenu
          onExpandAll={() => setCollapsed([])}
          onCollapseAll={() => setCollapsed([...codes.keys()])}
          onStarter={() => setQuestion({ deed: "starter" })}
        />
      </div>
      {nodes.length === 0 && <EmptyCodebook onNew={askForNew} />}
      {nodes.length > 0 && (
        <CodeFiguresProvider recentCodeIds={recentCodeIds}>
          <p className={onApply ? "hint codebook-hint asking" : "hint codebook-hint"}>
            {onApply ? "Choose a code for the selected passage." : "Select a passage, then choose a code for it."}
          </p>
          <CodeTree
            nodes={nodes}
            collapsed={collapsed}
            onCollapsed={setCollapsed}
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
