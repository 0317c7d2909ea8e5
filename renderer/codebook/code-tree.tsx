import { type KeyboardEvent, type MouseEvent, memo, useMemo, useRef } from "react";
import { ListLayout, type Selection, Tree, Virtualizer } from "react-aria-components";
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
  readonly selected: ReadonlySet<Id>;
  readonly onSelected: (ids: ReadonlySet<Id>) => void;
  /** Whether the codes stand where the user put them, and can be moved. */
  readonly canMove: boolean;
  /** Applies the code to the selected passage and says whether it could. */
  readonly onApply: (code: Code) => boolean;
  readonly onAsk: (question: CodebookQuestion) => void;
  readonly onMenu: (place: MenuPlace) => void;
};

/**
 * The codes. A press selects one, with Ctrl or Shift several, as in a list of files; Enter or a plain press also applies
 * the code where it can, else it opens or closes a group.
 */
export const CodeTree = memo(function CodeTree(props: CodeTreeProps) {
  const { nodes, collapsed, onCollapsed, selected, onSelected, canMove, onApply, onAsk, onMenu } = props;
  const byId = useMemo(() => new Map(flatten(nodes).map((node) => [node.code.id, node])), [nodes]);
  const parentIds = useParentIds(byId);
  const expanded = useMemo(() => {
    const closed = new Set(collapsed);
    return new Set(parentIds.filter((id) => !closed.has(id)));
  }, [parentIds, collapsed]);
  const toggle = (id: Id) => onCollapsed(expanded.has(id) ? [...collapsed, id] : collapsed.filter((one) => one !== id));
  const act = (id: Id) => {
    const node = byId.get(id);
    if (node && !onApply(node.code) && node.children.length > 0) toggle(id);
  };
  const dragAndDropHooks = useCodeDrag(byId, canMove);
  const onTreeKeys = useTreeKeys({ byId, selected, canMove }, onAsk);
  const onFocusCapture = useTreeFocus(byId);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const id = rowOf(event.target);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (event.key === "Enter" && isPlain && id !== null && !isInButton(event.target)) {
      event.preventDefault();
      event.stopPropagation();
      act(id);
    } else onTreeKeys(event);
  };
  const onClickCapture = (event: MouseEvent) => {
    const id = rowOf(event.target);
    if (id === null || isInButton(event.target)) return;
    if (isChevron(event.target)) toggle(id);
    else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) act(id);
  };
  return (
    <div
      className="code-tree-keys"
      role="presentation"
      onKeyDownCapture={onKeyDownCapture}
      onClickCapture={onClickCapture}
      onPointerDownCapture={(event) => isChevron(event.target) && event.stopPropagation()}
      onFocusCapture={onFocusCapture}
    >
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <Tree
          className="code-tree"
          aria-label="Codebook"
          items={nodes}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selected}
          onSelectionChange={(keys) => onSelected(idsOf(keys, nodes, expanded))}
          expandedKeys={expanded}
          onExpandedChange={(keys) => onCollapsed(parentIds.filter((id) => !keys.has(id)))}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(node) => <CodeItem id={node.code.id} node={node} onMenu={onMenu} />}
        </Tree>
      </Virtualizer>
    </div>
  );
});

/** The codes with others below them: the same list until it is another, so that a new name opens and closes nothing. */
function useParentIds(byId: ReadonlyMap<Id, CodeNode>): readonly Id[] {
  const last = useRef<readonly Id[]>([]);
  return useMemo(() => {
    const ids = [...byId.values()].filter(({ children }) => children.length > 0).map(({ code }) => code.id);
    const isSame = ids.length === last.current.length && ids.every((id, index) => id === last.current[index]);
    if (!isSame) last.current = ids;
    return last.current;
  }, [byId]);
}

/** The code whose row an event comes from. */
function rowOf(target: EventTarget): Id | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[role=row]") : null;
  return row?.dataset["key"] ?? null;
}

function isInButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button") !== null;
}

/** Where a press opens or closes a row, and neither selects nor applies its code. */
function isChevron(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".code-chevron:not(.none)") !== null;
}

/** All means all codes whose rows are open. */
function idsOf(keys: Selection, nodes: readonly CodeNode[], expanded: ReadonlySet<Id>): ReadonlySet<Id> {
  if (keys !== "all") return new Set([...keys].map(String));
  const open = (list: readonly CodeNode[]): Id[] =>
    list.flatMap(({ code, children }) => [code.id, ...(expanded.has(code.id) ? open(children) : [])]);
  return new Set(open(nodes));
}
