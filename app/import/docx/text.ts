import type { Imported } from "../imported.ts";
import { linkTarget } from "../link-target.ts";
import { type ParagraphKind, RichText, type Setting } from "../rich-text.ts";
import { markedBy } from "./markers.ts";
import type { WordStyles } from "./styles.ts";

/** What Mammoth's tree of a Word file is made of, as far as its text is concerned. */
type WordElement = {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly checked?: boolean;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderline?: boolean;
  readonly isStrikethrough?: boolean;
  readonly href?: string;
  readonly name?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly styleId?: string | null;
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
};

/** The root of that tree, which knows its footnotes and endnotes. */
export type WordDocument = WordElement & {
  readonly notes: { resolve(reference: WordElement): { readonly body?: readonly WordElement[] } | null | undefined };
};

/**
 * The text of a Word document: text boxes after the paragraph that they are anchored in, footnotes and endnotes at the
 * end in the order of their references.
 */
export function wordText(fileName: string, root: WordDocument, styles: WordStyles): Imported {
  const text = new WordText(styles);
  text.writeBlocks(root.children ?? []);
  // a note may refer to further notes
  for (const reference of text.references.values()) text.writeBlocks(root.notes.resolve(reference)?.body ?? []);
  return text.rich.finish(fileName);
}

class WordText {
  readonly rich = new RichText();
  /** The notes that are referred to, each once. */
  readonly references = new Map<string, WordElement>();
  readonly #styles: WordStyles;

  constructor(styles: WordStyles) {
    this.#styles = styles;
  }

  writeBlocks(elements: readonly WordElement[]): void {
    let isLoose = false;
    for (const element of elements) {
      const isBlock = element.type === "paragraph" || element.type === "table";
      // words may stand outside paragraphs, but for that they are one
      if (!isBlock && !isLoose && hasWords(element)) this.rich.beginParagraph();
      isLoose = !isBlock && (isLoose || hasWords(element));
      this.#writeBlock(element);
    }
  }

  #writeBlock(element: WordElement): void {
    if (element.type === "paragraph") this.#writeParagraph(element);
    else if (element.type === "table") this.#writeTable(element);
    else this.#writeWithBoxes([element]);
  }

  #writeParagraph(paragraph: WordElement): void {
    const children = paragraph.children ?? [];
    // a paragraph that only holds text boxes is no line of its own
    if (children.some(hasWords) || !children.some(hasBoxes)) this.rich.beginParagraph(this.#kindOf(paragraph));
    this.#writeWithBoxes(children);
  }

  #kindOf({ styleId, numbering }: WordElement): ParagraphKind {
    const heading = this.#styles.heading(styleId ?? null);
    if (heading !== null) return { heading };
    if (!numbering) return {};
    return { listItem: { level: Number(numbering.level) + 1 || 1, isOrdered: numbering.isOrdered } };
  }

  #writeTable({ children = [] }: WordElement): void {
    for (const child of children) {
      // bookmarks may stand between rows
      if (child.type === "tableRow") this.#writeRow(child);
      else this.writeBlocks([child]);
    }
    this.rich.endTable();
  }

  #writeRow({ children = [] }: WordElement): void {
    this.rich.beginRow();
    const cells = children.filter(({ type }) => type === "tableCell");
    for (const [index, cell] of cells.entries()) {
      this.rich.beginCell(index === 0);
      this.writeBlocks(cell.children ?? []);
    }
    this.rich.endRow();
  }

  #writeWithBoxes(children: readonly WordElement[]): void {
    const boxes: WordElement[] = [];
    for (const child of children) this.#writeInline(child, {}, boxes);
    this.writeBlocks(boxes);
  }

  #writeInline(element: WordElement, setting: Setting, boxes: WordElement[]): void {
    const words = wordsOf(element);
    if (words !== null) this.rich.write(words, setting);
    else if (element.type === "paragraph" || element.type === "table") boxes.push(element);
    else if (element.type === "noteReference") this.#refer(element);
    else if (element.type === "commentReference") this.rich.remark("comment");
    else if (element.type === "bookmarkStart") this.#writeMark(element.name ?? "");
    else {
      const inner = settingIn(element, setting);
      for (const child of element.children ?? []) this.#writeInline(child, inner, boxes);
    }
  }

  #refer(reference: WordElement): void {
    const kind = reference.noteType === "endnote" ? "endnote" : "footnote";
    this.rich.remark(kind);
    this.references.set(`${kind} ${reference.noteId}`, reference);
  }

  #writeMark(name: string): void {
    const kind = markedBy(name);
    if (kind) this.rich.remark(kind);
  }
}

function wordsOf({ type, value = "", checked }: WordElement): string | null {
  switch (type) {
    case "text":
      // a line end inside a run is white space of the file, not a break
      return value.replace(/[\r\n]+/g, " ");
    case "checkbox":
      return checked ? "☒" : "☐";
    case "tab":
      return "\t";
    case "break":
      return "\n";
    default:
      return null;
  }
}

function settingIn(element: WordElement, outer: Setting): Setting {
  if (element.type === "hyperlink") {
    const link = linkTarget(targetOf(element.href ?? ""));
    return link === null ? outer : { ...outer, link };
  }
  if (element.type !== "run") return outer;
  const { isBold = false, isItalic = false, isUnderline = false, isStrikethrough = false } = element;
  return { ...outer, bold: isBold, italic: isItalic, underline: isUnderline, strike: isStrikethrough };
}

/** A field's target without its switches: `https://a.example" \\l "b -> https://a.example#b`. */
function targetOf(href: string): string {
  const [target = "", ...switches] = href.split('"');
  const at = switches.findIndex((one) => /\\l\s*$/.test(one));
  return at < 0 ? target : `${target}#${switches[at + 1] ?? ""}`;
}

/** Whether there are words in it that stand in the line itself. */
function hasWords(element: WordElement): boolean {
  if (element.type === "paragraph" || element.type === "table") return false;
  return (wordsOf(element) ?? "") !== "" || (element.children ?? []).some(hasWords);
}

function hasBoxes(element: WordElement): boolean {
  return element.type === "paragraph" || element.type === "table" || (element.children ?? []).some(hasBoxes);
}
