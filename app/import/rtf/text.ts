import type { Imported } from "../imported.ts";
import { isNumberSign } from "../list-signs.ts";
import type { RemarkKind } from "../remarks.ts";
import { type ParagraphKind, RichText } from "../rich-text.ts";
import type { RtfState } from "./state.ts";
import type { ListTable, StyleTable } from "./tables.ts";

/** From this level on, counted from 0, an outline has no headings but words. */
const NO_HEADING = 9;
const LOWEST_HEADING = 6;

/**
 * Puts the words of an RTF file together. RTF says where paragraphs, cells and rows end, not where they begin, so one is
 * opened by what stands in it.
 */
export class RtfText {
  readonly #text = new RichText();
  readonly #styles: StyleTable;
  readonly #lists: ListTable;
  /** What stands in front of the paragraph, where it is a list item. */
  #listSign: string | null = null;
  #unreadableCount = 0;
  #isOpen = false;
  #followsCell = false;
  /** What the words before were, beside plain ones; words alike that follow are the same passage. */
  #passage: RemarkKind | null = null;
  /** Remarks of a paragraph that nothing has opened yet. */
  #waiting: RemarkKind[] = [];

  constructor(styles: StyleTable, lists: ListTable) {
    this.#styles = styles;
    this.#lists = lists;
  }

  /** How many letters could not be read. */
  get unreadableCount(): number {
    return this.#unreadableCount;
  }

  /** Whether a paragraph is open that something stands in. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Writes words, of which control characters are no part; old line ends become `\n`. */
  write(letters: string, state: RtfState): void {
    const words = letters.replace(/\r\n?|[\v\f]/g, "\n").replace(/[^\P{Cc}\t\n]/gu, "");
    if (words === "") return;
    const passage = passageOf(state);
    if (passage !== null && passage !== this.#passage) this.remark(passage);
    this.#passage = passage;
    if (isLeftOut(passage)) return;
    this.#open();
    this.#text.write(words, state.setting);
    this.#unreadableCount += words.match(/\ufffd/g)?.length ?? 0;
  }

  /** Makes the paragraph a list item; its number or bullet is no part of the text. */
  addListSign(words: string): void {
    this.#listSign = (this.#listSign ?? "") + words;
  }

  remark(kind: RemarkKind): void {
    if (this.#isOpen) this.#text.remark(kind);
    else this.#waiting.push(kind);
  }

  /** Ends the paragraph, which may be an empty line, but for one of which all is left out. */
  endParagraph(state: RtfState): void {
    const passage = passageOf(state);
    if (this.#isOpen || !isLeftOut(passage)) {
      this.#open();
      this.#text.describeParagraph(this.#kindOf(state));
    }
    this.#isOpen = false;
    this.#listSign = null;
    if (this.#passage !== passage) this.#passage = null;
  }

  /** Ends the cell that the last paragraph stood in: what comes next in its row is set apart by a tab. */
  endCell(): void {
    // nothing has set this cell apart from the one before it
    if (this.#followsCell) this.#open();
    this.#isOpen = false;
    this.#followsCell = true;
  }

  endRow(): void {
    this.#isOpen = false;
    this.#followsCell = false;
  }

  finish(name: string): Imported {
    this.#sayWaiting();
    return this.#text.finish(name);
  }

  #open(): void {
    if (this.#isOpen) return;
    if (this.#followsCell) this.#text.beginCell(false);
    this.#text.beginParagraph();
    this.#isOpen = true;
    this.#followsCell = false;
    this.#sayWaiting();
  }

  #sayWaiting(): void {
    for (const kind of this.#waiting) this.#text.remark(kind);
    this.#waiting = [];
  }

  #kindOf({ paragraph: { style, outline, list, listLevel } }: RtfState): ParagraphKind {
    const level = outline ?? this.#styles.outlineOf(style) ?? NO_HEADING;
    if (level >= 0 && level < NO_HEADING) return { heading: Math.min(level + 1, LOWEST_HEADING) };
    const isOrdered = list === null ? null : this.#lists.isOrdered(list, listLevel);
    if (this.#listSign === null && isOrdered === null) return {};
    return { listItem: { level: listLevel + 1, isOrdered: isOrdered ?? isNumberSign(this.#listSign ?? "") } };
  }
}

/** What words are beside plain ones; null for plain ones. */
function passageOf({ isDeleted, isHidden, isInserted }: RtfState): RemarkKind | null {
  if (isDeleted) return "deletion";
  if (isHidden) return "hidden";
  return isInserted ? "insertion" : null;
}

function isLeftOut(passage: RemarkKind | null): boolean {
  return passage === "deletion" || passage === "hidden";
}
