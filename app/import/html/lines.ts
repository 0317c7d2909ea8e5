import type { Imported } from "../imported.ts";
import { isNumberSign } from "../list-signs.ts";
import type { RemarkKind } from "../remarks.ts";
import { type ParagraphKind, RichText, type Setting } from "../rich-text.ts";
import type { WhiteSpace } from "./css.ts";

/** An element that makes its lines a heading or a list item. */
export type HtmlBlock = {
  readonly kind: ParagraphKind;
  /** What Word writes in front of a list item. */
  sign: string;
  isBegun: boolean;
};

/** Lays words out in lines as a browser does, as far as the width of the window has no part in it. */
export class HtmlLines {
  readonly #text = new RichText();
  #isOpen = false;
  /** How the break is set that shows only where something follows it. */
  #break: Setting | null = null;
  /** How the space is set that shows only where words follow it on the line. */
  #space: Setting | null = null;
  /** The block of the last paragraph. */
  #block: HtmlBlock | null = null;
  #waiting: RemarkKind[] = [];

  write(words: string, setting: Setting, whiteSpace: WhiteSpace, block: HtmlBlock): void {
    if (whiteSpace === "one") {
      this.#writeCollapsed(words, setting, block);
      return;
    }
    for (const [index, line] of words.split("\n").entries()) {
      if (index > 0) this.breakLine(setting, block);
      if (whiteSpace === "lines") this.#writeCollapsed(line, setting, block);
      else if (line !== "") this.#put(line, setting, block);
    }
  }

  /** Breaks the line within its paragraph. */
  breakLine(setting: Setting, block: HtmlBlock): void {
    this.open(block);
    if (this.#break) this.#text.write("\n", this.#break);
    this.#break = setting;
    this.#space = null;
  }

  /** Opens a line, which stays empty if nothing is written. */
  open(block: HtmlBlock): void {
    if (this.#isOpen) return;
    // a heading or an item of several paragraphs is one
    if (block === this.#block && (block.kind.heading ?? block.kind.listItem)) this.#text.write("\n");
    else this.#text.beginParagraph(block.isBegun ? {} : kindOf(block));
    block.isBegun = true;
    this.#block = block;
    this.#isOpen = true;
    this.#sayWaiting();
  }

  /** What follows stands on another line. */
  endLine(): void {
    this.#isOpen = false;
    this.#break = null;
    this.#space = null;
  }

  beginCell(isFirst: boolean): void {
    this.endLine();
    this.#block = null;
    if (isFirst) this.#text.beginRow();
    this.#text.beginCell(isFirst);
  }

  endTable(): void {
    this.endLine();
    this.#block = null;
    this.#text.endTable();
  }

  remark(kind: RemarkKind): void {
    if (this.#isOpen) this.#text.remark(kind);
    else this.#waiting.push(kind);
  }

  finish(name: string): Imported {
    this.#sayWaiting();
    return this.#text.finish(name);
  }

  #writeCollapsed(words: string, setting: Setting, block: HtmlBlock): void {
    const collapsed = words.replace(/[ \t\n]+/g, " ");
    const start = collapsed.startsWith(" ") ? 1 : 0;
    const end = collapsed.length - (collapsed.endsWith(" ") ? 1 : 0);
    if (start > 0) this.#addSpace(setting);
    if (start >= end) return;
    this.#put(collapsed.slice(start, end), setting, block);
    if (end < collapsed.length) this.#addSpace(setting);
  }

  #addSpace(setting: Setting): void {
    if (this.#isOpen && !this.#break) this.#space ??= setting;
  }

  #put(words: string, setting: Setting, block: HtmlBlock): void {
    this.open(block);
    if (this.#break) this.#text.write("\n", this.#break);
    else if (this.#space) this.#text.write(" ", this.#space);
    this.#break = null;
    this.#space = null;
    this.#text.write(words, setting);
  }

  #sayWaiting(): void {
    for (const kind of this.#waiting) this.#text.remark(kind);
    this.#waiting = [];
  }
}

function kindOf({ kind, sign }: HtmlBlock): ParagraphKind {
  if (!kind.listItem || sign === "") return kind;
  return { listItem: { ...kind.listItem, isOrdered: isNumberSign(sign) } };
}
