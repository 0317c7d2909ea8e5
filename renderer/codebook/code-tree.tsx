import { useMemo, useState } from "react";
import { ListLayout, Tree, Virtualizer } from "react-aria-components";
import { type CodeNode, flatten } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { CodeItem } from "./code-item.tsx";
import { CodeContextMenu, type MenuPlace } from "./code-menu.tsx";
import { CodeRowContext, type CodeRows } from "./code-row-context.ts";
import type { CodebookQuestion } from "./codebook-dialogs.tsx";
import { useCodeDrag } from "./use-code-drag.ts";
import { useCodingCounts } from "./use-coding-counts.ts";
import { useTreeKeys } from "./use-tree-keys.ts";

const ROW_HEIGHT_PX = 28;

/** The codes; Enter or a press applies one, or opens and closes a group. */
export function CodeTree(props: {
  readonly nodes: readonly CodeNode[];
  readonly collapsed: readonly Id[];
  readonly onCollapsed: (ids: readonly Id[]) => void;
  readonly onApply: ((code: Code) => void) | null;
  readonly recentCodeIds: readonly Id[];
  readonly onShowPassages: (code: Code) => void;
  readonly onAsk: (question: CodebookQuestion) => void;
}) {
  const { nodes, collapsed, onCollapsed, onApply, recentCodeIds, onShowPassages, onAsk } = props;
  const [menuAt, setMenuAt] = useState<MenuPlace | null>(null);
  const byId = useMemo(() => new Map(flatten(nodes).map((node) => [node.code.id, node])), [nodes]);
  const parentIds = useMemo(
    () => [...byId.values()].filter(({ children }) => children.length > 0).map(({ code }) => code.id),
    [byId],
  );
  const expanded = useMemo(() => {
    const closed = new Set(collapsed);
    return new Set(parentIds.filter((id) => !closed.has(id)));
  }, [parentIds, collapsed]);
  const { countOf } = useCodingCounts();
  const rows: CodeRows = useMemo(() => {
    const keyHints = new Map(recentCodeIds.slice(0, 9).map((id, index) => [id, index + 1]));
    return { countOf, keyHints, onApply, onShowPassages, onAsk, onMenu: setMenuAt };
  }, [countOf, recentCodeIds, onApply, onShowPassages, onAsk]);
  const toggle = (id: Id) => onCollapsed(expanded.has(id) ? [...collapsed, id] : collapsed.filter((one) => one !== id));
  const act = (id: Id) => {
    const node = byId.get(id);
    if (node?.code.isCodable && onApply) onApply(node.code);
    else if (node && node.children.length > 0) toggle(id);
  };
  const dragAndDropHooks = useCodeDrag(byId);
  const onKeyDownCapture = useTreeKeys(byId, onAsk);
  return (
    <CodeRowContext value={rows}>
      {onApply && <p className="hint codebook-hint">Choose a code for the selected passage.</p>}
      <div className="code-tree-keys" role="presentation" onKeyDownCapture={onKeyDownCapture}>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT_PX, padding: 4 }}>
          <Tree
            className="code-tree"
            aria-label="Codebook"
            items={nodes}
            selectionMode="none"
            expandedKeys={expanded}
            onExpandedChange={(keys) => onCollapsed(parentIds.filter((id) => !keys.has(id)))}
            onAction={(key) => act(String(key))}
            dragAndDropHooks={dragAndDropHooks}
          >
            {(node) => <CodeItem node={node} />}
          </Tree>
        </Virtualizer>
      </div>
      {menuAt && <CodeContextMenu place={menuAt} onClose={() => setMenuAt(null)} />}
    </CodeRowContext>
  );
}
