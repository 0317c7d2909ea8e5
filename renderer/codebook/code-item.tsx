import { ChevronRight, GripVertical, MoreHorizontal } from "lucide-react";
import { Button, Collection, TreeItem, TreeItemContent } from "react-aria-components";
import type { QuickKey } from "../../app/codebook/quick-keys.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { useCodeFigures } from "./code-figures.tsx";
import type { MenuPlace } from "./code-menu.tsx";

type CodeRowProps = { readonly node: CodeNode; readonly onMenu: (place: MenuPlace) => void };

/** A code of the tree, and those below it; `id` is the code's, by which the tree knows it again. */
export function CodeItem({ id, node, onMenu }: CodeRowProps & { readonly id: Id }) {
  const { code, children } = node;
  return (
    <TreeItem
      id={id}
      className={code.isCodable ? "code-item" : "code-item group"}
      textValue={code.name}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ node, x: event.clientX, y: event.clientY });
      }}
    >
      <TreeItemContent>
        {({ isExpanded }) => <CodeRow node={node} onMenu={onMenu} isExpanded={isExpanded} />}
      </TreeItemContent>
      <Collection items={children}>
        {(child) => <CodeItem id={child.code.id} node={child} onMenu={onMenu} />}
      </Collection>
    </TreeItem>
  );
}

function CodeRow({ node, onMenu, isExpanded }: CodeRowProps & { readonly isExpanded: boolean }) {
  const { code, path, children } = node;
  return (
    <div className="code-row">
      <Button slot="drag" className="code-grip" aria-label={`Drag ${code.name}`}>
        <GripVertical size={13} aria-hidden />
      </Button>
      <Button slot="chevron" className={children.length > 0 ? "code-chevron" : "code-chevron none"}>
        <ChevronRight size={14} aria-hidden />
      </Button>
      <span className="swatch" style={{ background: code.color }} />
      <span className="code-name" title={code.definition === "" ? path : `${path}\n\n${code.definition}`}>
        {code.name}
      </span>
      <RowFigures node={node} withSubcodes={children.length > 0 && !isExpanded} />
      <Button
        className="icon-button code-more"
        aria-label={`Menu of ${code.name}`}
        aria-haspopup="menu"
        onPress={({ target }) => {
          const { left, bottom } = target.getBoundingClientRect();
          onMenu({ node, x: left, y: bottom });
        }}
      >
        <MoreHorizontal size={15} aria-hidden />
      </Button>
    </div>
  );
}

/** By itself, since a new figure is no reason to draw the buttons of the row anew. */
function RowFigures({ node, withSubcodes }: { readonly node: CodeNode; readonly withSubcodes: boolean }) {
  const { countOf, keyHints } = useCodeFigures();
  const hint = keyHints.get(node.code.id);
  const count = countOf(node, withSubcodes);
  return (
    <>
      {hint && <KeyHint {...hint} />}
      {(count > 0 || node.code.isCodable) && (
        <span className="code-count" title={countInWords(count, withSubcodes)}>
          {count.toLocaleString("en")}
        </span>
      )}
    </>
  );
}

function KeyHint({ digit, isFixed }: QuickKey) {
  const why = isFixed ? "its own key" : "used lately";
  return (
    <kbd className={isFixed ? "fixed-key" : undefined} title={`Press ${digit} in the transcript to apply it: ${why}`}>
      {digit}
    </kbd>
  );
}

function countInWords(count: number, withSubcodes: boolean): string {
  const codings = `${count.toLocaleString("en")} ${count === 1 ? "coding" : "codings"}`;
  return withSubcodes ? `${codings} with sub-codes` : codings;
}
