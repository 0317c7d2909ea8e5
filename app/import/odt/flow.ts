import type { RemarkKind } from "../remarks.ts";
import { OdtLists } from "./lists.ts";
import type { OdtParagraph, Step } from "./paragraph.ts";
import type { OdtStyles } from "./styles.ts";

/** Paragraphs, tables and so on that follow each other: the text itself, a note, a text box, or what is left out. */
export class OdtFlow {
  /** Whether none of it is text. */
  readonly isLeftOut: boolean;
  lists: OdtLists;
  paragraph: OdtParagraph | null = null;
  hasWords = false;
  readonly #styles: OdtStyles;
  readonly #run: (step: Step) => void;
  /** What was met between paragraphs; it belongs to the next one. */
  readonly #met: RemarkKind[] = [];

  constructor(styles: OdtStyles, run: (step: Step) => void, isLeftOut: boolean) {
    this.#styles = styles;
    this.#run = run;
    this.isLeftOut = isLeftOut;
    this.lists = new OdtLists(styles);
  }

  do(step: Step): void {
    if (!this.isLeftOut) this.#run(step);
  }

  remark(kind: RemarkKind): void {
    if (this.paragraph) this.paragraph.remark(kind);
    else this.#met.push(kind);
  }

  beginParagraph(paragraph: OdtParagraph): void {
    this.paragraph = paragraph;
    for (const kind of this.#met.splice(0)) paragraph.remark(kind);
  }

  endParagraph(): void {
    if (!this.paragraph) return;
    this.hasWords ||= this.paragraph.hasWords;
    for (const step of this.paragraph.finish()) this.do(step);
    this.paragraph = null;
  }

  /** Begins lists anew, for a cell, which is in none; what it gives goes back to those around it. */
  resetLists(): () => void {
    const around = this.lists;
    this.lists = new OdtLists(this.#styles);
    return () => {
      this.lists = around;
    };
  }

  end(): void {
    for (const kind of this.#met) this.do((text) => text.remark(kind));
  }
}
