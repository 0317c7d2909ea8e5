import { $getNodeByKey, $getRoot, $isElementNode, type ElementNode, type LexicalNode, type PointType } from "lexical";
import type { Range } from "../../app/text/range.ts";
import type { Caret, Line } from "./changed-lines.ts";
import { ParagraphGroupNode } from "./paragraph-group.ts";

/** The paragraphs of the editor, in order; to be called in a read. `known` gives the text of those that did not change. */
export function $readLines(known: (key: string) => string | undefined = () => undefined): Line[] {
  const lines: Line[] = [];
  const $read = (parent: ElementNode) => {
    for (let node = parent.getFirstChild(); node; node = node.getNextSibling()) {
      const key = node.getKey();
      if (node instanceof ParagraphGroupNode) $read(node);
      else lines.push({ key, text: known(key) ?? node.getTextContent() });
    }
  };
  $read($getRoot());
  return lines.length > 0 ? lines : [{ key: "", text: "" }];
}

/** The text of a paragraph; to be called in a read. */
export function $textOf(key: string): string {
  return $getNodeByKey(key)?.getTextContent() ?? "";
}

/** The text of lines. */
export function textOfLines(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** Where lines stand in their text. */
export function rangesOfLines(lines: readonly Line[]): Range[] {
  let start = 0;
  return lines.map(({ text }) => {
    const end = start + text.length;
    const range = { start, end };
    start = end + 1;
    return range;
  });
}

/** Where a point of a selection stands among the lines, by their keys; to be called in a read. */
export function $caretOf(point: PointType, lineOf: (key: string) => number | undefined): Caret | null {
  let node: LexicalNode | null = point.getNode();
  let offset = point.type === "text" ? point.offset : 0;
  if (point.type === "element" && $isElementNode(node)) {
    if (lineOf(node.getKey()) === undefined) return $caretBetween(node, point.offset, lineOf);
    for (const child of node.getChildren().slice(0, point.offset)) offset += child.getTextContentSize();
  }
  while (node) {
    const line = lineOf(node.getKey());
    if (line !== undefined) return { line, offset };
    for (const before of node.getPreviousSiblings()) offset += before.getTextContentSize();
    node = node.getParent();
  }
  return null;
}

/** At the start of the paragraph that a point of the root or of a group stands before. */
function $caretBetween(parent: ElementNode, index: number, lineOf: (key: string) => number | undefined): Caret | null {
  let next = parent.getChildAtIndex(index);
  while (next instanceof ParagraphGroupNode) next = next.getFirstChild();
  const line = next ? lineOf(next.getKey()) : undefined;
  return line === undefined ? null : { line, offset: 0 };
}

/** Puts the caret, or one end of the selection, into a line; to be called in an update. */
export function $setPoint(point: PointType, { key }: Line, offset: number): void {
  const paragraph = $getNodeByKey(key);
  if (!$isElementNode(paragraph)) return;
  let rest = offset;
  for (const run of paragraph.getAllTextNodes()) {
    const length = run.getTextContentSize();
    if (rest <= length) {
      point.set(run.getKey(), rest, "text");
      return;
    }
    rest -= length;
  }
  point.set(key, paragraph.getChildrenSize(), "element");
}
