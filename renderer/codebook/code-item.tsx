import { ChevronRight, GripVertical, MoreHorizontal } from "lucide-react";
import { Button, Collection, MenuTrigger, Popover, TreeItem, TreeItemContent } from "react-aria-components";
import type { CodeNode } from "../../app/codebook/tree.ts";
import { CodeMenu } from "./code-menu.tsx";
import { useCodeRows } from "./code-row-context.ts";

/** A code of the tree, and those below it. */
export function CodeItem({ node }: { readonly node: CodeNode }) {
  const { code, children } = node;
  const { onMenu } = useCodeRows();
  return (
    <TreeItem
      id={code.id}
      className={code.isCodable ? "code-item" : "code-item group"}
      textValue={code.name}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ node, x: event.clientX, y: event.clientY });
      }}
    >
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => <CodeRow node={node} hasChildren={hasChildItems} isExpanded={isExpanded} />}
      </TreeItemContent>
      <Collection items={children}>{(child) => <CodeItem node={child} />}</Collection>
    </TreeItem>
  );
}

function CodeRow(props: { readonly node: CodeNode; readonly hasChildren: boolean; readonly isExpanded: boolean }) {
  const { node, hasChildren, isExpanded } = props;
  const { code, path } = node;
  const { countOf, keyHints } = useCodeRows();
  const hint = keyHints.get(code.id);
  const isClosed = hasChildren && !isExpanded;
  const count = countOf(node, isClosed);
  return (
    <div className="code-row">
      <Button slot="drag" className="code-grip" aria-label={`Drag ${code.name}`}>
        <GripVertical size={13} aria-hidden />
      </Button>
      <Button slot="chevron" className={hasChildren ? "code-chevron" : "code-chevron none"}>
        <ChevronRight size={14} aria-hidden />
      </Button>
      <span className="swatch" style={{ background: code.color }} />
      <span className="code-name" title={code.definition === "" ? path : `${path}\n\n${code.definition}`}>
        {code.name}
      </span>
      {hint !== undefined && <kbd title={`Press ${hint} in the transcript to apply it`}>{hint}</kbd>}
      {(count > 0 || code.isCodable) && (
        <span className="code-count" title={countInWords(count, isClosed)}>
          {count.toLocaleString("en")}
        </span>
      )}
      <MenuTrigger>
        <Button className="icon-button code-more" aria-label={`Menu of ${code.name}`}>
          <MoreHorizontal size={15} aria-hidden />
        </Button>
        <Popover className="popover" placement="bottom end">
          <CodeMenu node={node} />
        </Popover>
      </MenuTrigger>
    </div>
  );
}

function countInWords(count: number, withSubcodes: boolean): string {
  const codings = `${count.toLocaleString("en")} ${count === 1 ? "coding" : "codings"}`;
  return withSubcodes ? `${codings} with sub-codes` : codings;
}
