import { ChevronRight, GripVertical, MoreHorizontal, NotebookPen } from "lucide-react";
import { memo } from "react";
import { Button, Collection, TreeItem, TreeItemContent } from "react-aria-components";
import { foundWords } from "../../app/codebook/found-words.ts";
import type { QuickKey } from "../../app/codebook/quick-keys.ts";
import type { CodeNode } from "../../app/codebook/tree.ts";
import type { Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { useCodeFigures } from "./code-figures.tsx";
import type { MenuPlace } from "./code-menu.tsx";

// made once: an element that is the same object is not drawn anew with each row that is
const grip = <GripVertical size={13} aria-hidden />;
const chevron = <ChevronRight size={14} aria-hidden />;
const dots = <MoreHorizontal size={15} aria-hidden />;
const note = <NotebookPen size={12} aria-hidden />;

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
        onMenu({ id, x: event.clientX, y: event.clientY });
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

const CodeRow = memo(function CodeRow({ node, onMenu, isExpanded }: CodeRowProps & { readonly isExpanded: boolean }) {
  const { code, children } = node;
  return (
    <div className="code-row">
      <Button slot="drag" className="code-grip" aria-label={`Drag ${code.name}`}>
        {grip}
      </Button>
      {/* for the mouse alone: the row itself says whether it is open, and the arrow keys open and close it */}
      <span className={children.length > 0 ? "code-chevron" : "code-chevron none"}>{chevron}</span>
      <RowName node={node} />
      <RowFigures node={node} withSubcodes={children.length > 0 && !isExpanded} />
      <button
        type="button"
        className="icon-button code-more"
        aria-label={`Menu of ${code.name}`}
        aria-haspopup="menu"
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => (event.key === "Enter" || event.key === " ") && event.stopPropagation()}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          onMenu({ id: code.id, x: left, y: bottom });
        }}
      >
        {dots}
      </button>
    </div>
  );
});

/** The code's colour and name as they are now, also while the tree still follows; marked where its words are searched for. */
function RowName({ node }: { readonly node: CodeNode }) {
  const { codes, words } = useCodeFigures();
  const { name, color, definition } = codes.get(node.code.id) ?? node.code;
  const title = definition === "" ? node.path : `${node.path}\n\n${definition}`;
  return (
    <>
      <span className="swatch" style={{ background: color }} />
      <span className="code-name" title={title}>
        {words.length === 0 ? name : marked(name, words)}
      </span>
    </>
  );
}

function marked(name: string, words: readonly string[]) {
  const found = foundWords(name, words);
  return found
    .flatMap(({ start, end }, index) => [
      name.slice(found[index - 1]?.end ?? 0, start),
      <mark key={start}>{name.slice(start, end)}</mark>,
      ...(index === found.length - 1 ? [name.slice(end)] : []),
    ])
    .concat(found.length === 0 ? [name] : []);
}

/** By itself, since a new figure is no reason to draw the buttons of the row anew. */
function RowFigures({ node, withSubcodes }: { readonly node: CodeNode; readonly withSubcodes: boolean }) {
  const { countOf, keyHints, withMemo } = useCodeFigures();
  const { code } = node;
  const hint = keyHints.get(code.id);
  const count = countOf(node, withSubcodes);
  return (
    <>
      {withMemo.has(code.id) && (
        <span className="code-memo" role="img" aria-label="has a memo" title="This code has a memo">
          {note}
        </span>
      )}
      {hint && <KeyHint {...hint} />}
      {(count > 0 || code.isCodable) && (
        <span className={withSubcodes ? "code-count sum" : "code-count"} title={codingsInWords(count, withSubcodes)}>
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

function codingsInWords(count: number, withSubcodes: boolean): string {
  const codings = countInWords(count, "coding");
  return withSubcodes
    ? `${codings} with sub-codes; open the code to see how many are its own`
    : `${codings} of its own`;
}
