import type { Mark } from "../model/records.ts";
import type { Imported, SetText } from "./imported.ts";
import { MOST_CHARACTERS } from "./plain-text.ts";
import { type Remark, type RemarkKind, remarkSentences } from "./remarks.ts";

/** How words are set. */
export type Setting = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** The target of the link that they are. */
  readonly link?: string;
};

/** What a paragraph is beside a plain one. */
export type ParagraphKind = {
  /** 1 to 6. */
  readonly heading?: number;
  readonly listItem?: { readonly level: number; readonly isOrdered: boolean };
};

/** As much as is kept of a file that is nothing but marks or remarks. */
const MOST_MARKS = 1_000_000;
const MOST_REMARKS = 1_000_000;

const STYLES = ["bold", "italic", "underline", "strike"] as const;

/**
 * Puts a text together as a reader goes through a file of paragraphs, tables and notes: a paragraph a line, the cells
 * of a table's row set apart by tabs, the formatting beside the text as marks, and what cannot be text as remarks.
 */
export class RichText {
  #parts: string[] = [];
  #length = 0;
  #lines = 1;
  #hasBegun = false;
  #continuesLine = false;
  #paragraph: { readonly start: number; readonly kind: ParagraphKind } | null = null;
  readonly #marks: Mark[] = [];
  readonly #remarks: Remark[] = [];

  /** Opens a paragraph on a line of its own; the first one of a cell goes on with the cell's line. */
  beginParagraph(kind: ParagraphKind = {}): void {
    this.#endParagraph();
    if (this.#hasBegun && !this.#continuesLine) this.write("\n");
    this.#hasBegun = true;
    this.#continuesLine = false;
    this.#paragraph = { start: this.#length, kind };
  }

  /** Says what the open paragraph is, where a file tells that after its words. */
  describeParagraph(kind: ParagraphKind): void {
    if (this.#paragraph) this.#paragraph = { ...this.#paragraph, kind };
  }

  /** Opens a table's row on a line of its own. */
  beginRow(): void {
    this.beginParagraph();
    this.#continuesLine = true;
  }

  /** Opens a cell of the row that is open; every cell but its first is set apart by a tab. */
  beginCell(isFirst: boolean): void {
    this.#endParagraph();
    if (!isFirst) this.write("\t");
    this.#continuesLine = true;
  }

  /** Ends a row: the next one stands on a line of its own, also where the last cell held nothing. */
  endRow(): void {
    this.endTable();
  }

  /** Ends a table: what comes next stands on a line of its own. */
  endTable(): void {
    this.#endParagraph();
    this.#continuesLine = false;
  }

  /**
   * Adds words to the open paragraph, which is opened where there is none; a line break in it is `\n`. Once the text is
   * longer than any may be, no more is added: it is going to be refused.
   */
  write(words: string, setting: Setting = {}): void {
    if (words === "" || this.#length > MOST_CHARACTERS) return;
    this.#hasBegun = true;
    this.#continuesLine &&= words === "\t";
    const start = this.#length;
    this.#parts.push(words);
    this.#length += words.length;
    for (let at = words.indexOf("\n"); at >= 0; at = words.indexOf("\n", at + 1)) this.#lines += 1;
    for (const kind of STYLES) if (setting[kind]) this.#mark({ kind, start, end: this.#length });
    if (setting.link) this.#mark({ kind: "link", target: setting.link, start, end: this.#length });
  }

  /** Notes that something stands at this place that is not, or not here, part of the text. */
  remark(kind: RemarkKind): void {
    if (this.#remarks.length < MOST_REMARKS) this.#remarks.push({ kind, paragraph: this.#lines });
  }

  /** The text with its marks, and a sentence on each kind of remark. */
  finish(name: string): Imported {
    return { ...this.#setText(), warnings: remarkSentences(name, this.#remarks) };
  }

  #setText(): SetText {
    this.#endParagraph();
    const text = this.#parts.join("");
    const marks = this.#marks.filter(({ start, end }) => text.slice(start, end).trim() !== "");
    return { text, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
  }

  #endParagraph(): void {
    const { start = 0, kind = {} } = this.#paragraph ?? {};
    this.#paragraph = null;
    const range = { start, end: this.#length };
    if (kind.heading !== undefined) this.#add({ kind: "heading", level: kind.heading, ...range });
    if (kind.listItem) this.#add({ kind: "list-item", ...kind.listItem, ...range });
  }

  #add(mark: Mark): void {
    if (this.#marks.length < MOST_MARKS) this.#marks.push(mark);
  }

  /** Adds a mark, or makes the one that ends where it begins longer. */
  #mark(mark: Mark): void {
    // words are written one after the other, so the mark to be made longer is one of the last few
    for (let index = this.#marks.length - 1; index >= 0 && index >= this.#marks.length - 2 * STYLES.length; index--) {
      const last = this.#marks[index];
      if (last && last.end === mark.start && isAlike(last, mark)) {
        this.#marks[index] = { ...last, end: mark.end };
        return;
      }
    }
    this.#add(mark);
  }
}

function isAlike(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && (a.kind !== "link" || b.kind !== "link" || a.target === b.target);
}
