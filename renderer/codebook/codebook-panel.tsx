import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { codeTree } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { Region } from "../ui/region.tsx";
import { useSnapshot } from "../use-project.tsx";
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
  const { codes } = useSnapshot();
  const nodes = useMemo(() => codeTree([...codes.values()]), [codes]);
  const [question, setQuestion] = useState<CodebookQuestion | null>(null);
  const [collapsed, setCollapsed] = useCollapsed();
  return (
    <Region className="panel codebook" label="Codebook">
      <div className="panel-head">
        <h2>
          Codebook <span className="codebook-size">{codes.size.toLocaleString("en")}</span>
        </h2>
        <Button
          className="button codebook-new"
          aria-label="New code"
          onPress={() => setQuestion({ deed: "new", parent: null })}
        >
          <Plus size={15} aria-hidden /> New code
        </Button>
        <CodebookMenu
          onExpandAll={() => setCollapsed([])}
          onCollapseAll={() => setCollapsed(nodes.map(({ code }) => code.id))}
          onStarter={() => setQuestion({ deed: "starter" })}
        />
      </div>
      {nodes.length === 0 ? (
        <EmptyCodebook onNew={() => setQuestion({ deed: "new", parent: null })} />
      ) : (
        <CodeTree {...props} nodes={nodes} collapsed={collapsed} onCollapsed={setCollapsed} onAsk={setQuestion} />
      )}
      {question && <CodebookDialogs question={question} onClose={() => setQuestion(null)} />}
    </Region>
  );
}
