import type { XmlTag } from "../read-xml.ts";
import type { XmlEdits } from "../xml-edits.ts";
import type { Marked } from "./markers.ts";

type Paragraph = {
  /** Whether its end was inserted, or taken out so that it goes on with the next one, by the tags that say so. */
  inserted: XmlTag | null;
  joined: XmlTag | null;
  insertions: number;
  deletions: number;
  hasText: boolean;
};

/** Counts the tracked changes of a Word file's paragraphs, and has Mammoth join those whose ends were taken out. */
export class WordChanges {
  readonly #edits: XmlEdits;
  readonly #note: (kind: Marked) => void;
  readonly #paragraphs: Paragraph[] = [];
  /** The paragraph that goes on with the next one, if there is one. */
  #joining: Paragraph | null = null;
  #isMoving = false;

  constructor(edits: XmlEdits, note: (kind: Marked) => void) {
    this.#edits = edits;
    this.#note = note;
  }

  beginParagraph(): void {
    if (this.#joining?.joined?.name === "w:moveFrom") {
      // Mammoth joins at deletions only
      this.#edits.put(this.#joining.joined.end, "<quipu:del/>");
    }
    this.#joining = null;
    this.#paragraphs.push({ inserted: null, joined: null, insertions: 0, deletions: 0, hasText: false });
  }

  /** Takes what is said of a paragraph's end. */
  takeEnd(tag: XmlTag): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    if (tag.name === "w:ins") paragraph.inserted = tag;
    if (tag.name === "w:del" || tag.name === "w:moveFrom") paragraph.joined = tag;
  }

  insert(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.insertions += 1;
    this.#note("insertion");
  }

  delete(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.deletions += 1;
    this.#note("deletion");
  }

  /** Takes an element of a move: a passage that was moved may be made of several. */
  move(name: string): void {
    if (name === "w:moveToRangeStart" || (name === "w:moveTo" && !this.#isMoving)) this.#note("move");
    if (name === "w:moveToRangeStart") this.#isMoving = true;
    if (name === "w:moveToRangeEnd") this.#isMoving = false;
  }

  seeText(): void {
    for (const paragraph of this.#paragraphs) paragraph.hasText = true;
  }

  endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.inserted && paragraph.insertions === 0) this.#note("insertion");
    if (paragraph.joined?.name === "w:del" && paragraph.deletions === 0) this.#note("deletion");
    this.#joining = paragraph.joined ? paragraph : null;
  }

  /** No paragraph follows: words that would go on with one stay where they are. */
  endBlock(): void {
    const { joined, hasText } = this.#joining ?? {};
    if (joined?.name === "w:del" && hasText) this.#edits.cut(joined.start, joined.end);
    this.#joining = null;
  }
}
