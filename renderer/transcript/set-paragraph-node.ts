import { $create, type EditorConfig, ParagraphNode, type RangeSelection, type TextFormatType, TextNode } from "lexical";
import type { Run, SetParagraph } from "../../app/text/set-paragraphs.ts";

/** A paragraph that may be a heading or the item of a list, which its class alone says: nothing is added to the text. */
export class SetParagraphNode extends ParagraphNode {
  __classes = "";

  override $config() {
    return this.config("set-paragraph", { extends: ParagraphNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__classes = previous.__classes;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    if (this.__classes !== "") element.className = this.__classes;
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement, config: EditorConfig): boolean {
    if (previous.__classes !== this.__classes) element.className = this.__classes;
    return super.updateDOM(previous, element, config);
  }

  /** What goes is the line end before it, which nothing but the paragraph before can take. */
  override collapseAtStart(): false {
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $create(SetParagraphNode);
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }
}

/** The words of a link. They show where it leads and lead nowhere. */
export class LinkTextNode extends TextNode {
  __target = "";

  override $config() {
    return this.config("link-text", { extends: TextNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__target = previous.__target;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.classList.add("set-link");
    element.title = this.__target;
    return element;
  }
}

/** The classes of styles that have no element of their own. */
export const textTheme = {
  text: {
    bold: "set-bold",
    italic: "set-italic",
    underline: "set-underline",
    strikethrough: "set-strike",
    underlineStrikethrough: "set-underline-strike",
  },
};

/** A paragraph with one text node for each of its runs; to be called in an editor's update. */
export function $createSetParagraph(text: string, { heading, item, runs }: SetParagraph): SetParagraphNode {
  const paragraph = $create(SetParagraphNode);
  paragraph.__classes = [
    heading === null ? "" : `heading-${heading}`,
    item ? `item level-${Math.min(item.level, DEEPEST_LEVEL)}` : "",
    item?.sign ? `${item.sign}-item` : "",
  ]
    .filter((one) => one !== "")
    .join(" ");
  // as the browser tells it from the first letter, also while the text is edited; Lexical passes on what it does not know
  paragraph.setDirection("auto" as "ltr");
  return paragraph.append(...runs.map((run) => $createRun(text.slice(run.start, run.end), run)));
}

const DEEPEST_LEVEL = 6;

function $createRun(words: string, run: Run): TextNode {
  const node = run.link === null ? $create(TextNode) : $create(LinkTextNode);
  if (node instanceof LinkTextNode) node.__target = run.link ?? "";
  const formats: readonly (readonly [boolean, TextFormatType])[] = [
    [run.bold, "bold"],
    [run.italic, "italic"],
    [run.underline, "underline"],
    [run.strike, "strikethrough"],
  ];
  node.setTextContent(words);
  for (const [isOn, format] of formats) if (isOn) node.toggleFormat(format);
  return node;
}
