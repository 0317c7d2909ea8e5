import { memo, useMemo } from "react";
import { ListLayout, Tree, Virtualizer } from "react-aria-components";
import { type CodeNode, flatten } from "../../app/codebook/tree.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { CodeItem } from "./code-item.tsx";
import type { MenuPlace } from "./code-menu.tsx";
import type { CodebookQuestion } from "./codebook-dialogs.tsx";
import { useCodeDrag } from "./use-code-drag.ts";
import { useTreeFocus } from "./use-tree-focus.ts";
import { useTreeKeys } from "./use-tree-keys.ts";

const layout = { rowHeight: 28, padding: 4 };

type CodeTreeProps = {
  readonly nodes: readonly CodeNode[];
  readonly collapsed: readonly Id[];
  readonly onCollapsed: (ids: readonly Id[]) => void;
  /** Applies the code to the selected passage and says whether it could. */
  readonly onApply: (code: Code) => boolean;
  readonly onAsk: (question: CodebookQuestion) => void;
  readonly onMenu: (place: MenuPlace) => void;
};

/** The codes; Enter or a press applies one where it can, else it opens or closes a group. */
export const CodeTree = memo(function CodeTree(props: CodeTreeProps) {
  const { nodes, collapsed, onCollapsed, onApply, onAsk, onMenu } = props;
  const byId = useMemo(() => new Map(flatten(nodes).map((node) => [node.code.id, node])), [nodes]);
  const parentIds = useMemo(
    () => [...byId.values()].filter(({ children }) => children.length > 0).map(({ code }) => code.id),
    [byId],
  );
  const expanded = useMemo(() => {
    const closed = new Set(collapsed);
    return new Set(parentIds.filter((id) => !closed.has(id)));
  }, [parentIds, collapsed]);
  const toggle = (id: Id) => onCollapsed(expanded.has(id) ? [...collapsed, id] : collapsed.filter((one) => one !== id));
  const act = (id: Id) => {
    const node = byId.get(id);
    if (node && !onApply(node.code) && node.children.length > 0) toggle(id);
  };
  const dragAndDropHooks = useCodeDrag(byId);
  const onKeyDownCapture = useTreeKeys(byId, onAsk);
  const onFocusCapture = useTreeFocus(byId);
  return (
    <div
      className="code-tree-keys"
      role="presentation"
      onKeyDownCapture={onKeyDownCapture}
      onFocusCapture={onFocusCapture}
    >
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
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
          {(node) => <CodeItem id={node.code.id} node={node} onMenu={onMenu} />}
        </Tree>
      </Virtualizer>
    </div>
  );
});
