import { readXml, type XmlListener, type XmlTag } from "../read-xml.ts";
import { XmlEdits } from "../xml-edits.ts";
import { WordAlternatives } from "./alternatives.ts";
import { WordChanges } from "./changes.ts";
import { type Marked, markerOf } from "./markers.ts";
import { WORD_PREFIXES } from "./prefixes.ts";
import { WordRun } from "./run.ts";
import type { WordStyles } from "./styles.ts";

/** What Mammoth finds words in; any other element around words is taken away, as it would take them along. */
const READ = new Set([
  ...["w:document", "w:body", "w:footnotes", "w:footnote", "w:endnotes", "w:endnote"],
  ...["w:p", "w:r", "w:hyperlink", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag"],
  ...["w:ins", "w:moveTo", "w:object", "w:drawing", "w:pict", "w:txbxContent"],
  ...["v:roundrect", "v:shape", "v:textbox", "v:group", "v:rect"],
  ...["mc:AlternateContent", "mc:Choice", "mc:Fallback"],
]);
/** What is no text of the paragraph around it, and what is noted of it. */
const LEFT_OUT: ReadonlyMap<string, Marked | null> = new Map<string, Marked | null>([
  ["m:oMath", "equation"],
  ["m:oMathPara", "equation"],
  ["w:rt", "reading"],
  ["c:chart", "picture"],
  ["dgm:relIds", "picture"],
  ...["w:moveFrom", "w:sdtPr", "w:pPrChange"].map((name) => [name, null] as const),
]);
/** What Mammoth must not see, as it fails where the picture itself is missing. */
const PICTURES = new Set(["a:blip", "v:imagedata"]);
/** What is written in runs, and what Mammoth knows in the place of what it does not. */
const WRITTEN: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...["w:t", "w:tab", "w:br", "w:sym", "w:noBreakHyphen", "w:softHyphen"].map((name) => [name, null] as const),
  ...["w:footnoteReference", "w:endnoteReference"].map((name) => [name, null] as const),
  ["w:cr", "<quipu:br/>"],
  ["w:ptab", "<quipu:tab/>"],
]);
/** Where paragraphs end that nothing follows. */
const ENDS = new Set(["w:tc", "w:txbxContent", "w:body", "w:footnote", "w:endnote"]);
const NAMESPACE = ' xmlns:quipu="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What Mammoth's parser takes for line ends unless it is written as a number. */
const LINE_ENDS: ReadonlyMap<string, string> = new Map([
  ["\u0085", "&#x85;"],
  ["\u2028", "&#x2028;"],
]);

/** More kinds of things, or fields in each other, than any document has: Mammoth compares each with every other. */
const [MOST_KINDS, MOST_FIELDS] = [5000, 500];

type Element = Pick<XmlTag, "name" | "start" | "end"> & { isSeen: boolean; isUnwrapped: boolean };

/**
 * The XML of a Word file's text or notes, changed so that Mammoth reads every word of it, and finds bookmarks where
 * there were tracked changes, pictures, equations and hidden words, which it passes over in silence.
 */
export function readablePart(fileName: string, xml: string, styles: WordStyles): string {
  const part = new WordPart(styles);
  readXml({ name: fileName, xml, prefixes: WORD_PREFIXES, isLenient: true }, part);
  return part.edits.apply(xml).replace(/[\u0085\u2028]/g, (end) => LINE_ENDS.get(end) ?? end);
}

class WordPart implements XmlListener {
  readonly edits = new XmlEdits();
  readonly #styles: WordStyles;
  readonly #alternatives = new WordAlternatives(this.edits);
  readonly #changes = new WordChanges(this.edits, (kind) => this.#note(kind));
  readonly #open: Element[] = [];
  readonly #paragraphStyles: (string | null)[] = [];
  readonly #runs: WordRun[] = [];
  /** What was met and is marked nowhere yet: of the text, and of each alternative that is open. */
  readonly #met: Marked[][] = [[]];
  readonly #kinds = new Set<string>();
  #dropped: Element | null = null;
  #wasHidden = false;
  #fields = 0;

  constructor(styles: WordStyles) {
    this.#styles = styles;
  }

  open(tag: XmlTag): void {
    const [parent = "", grandparent = ""] = this.#around();
    const element = { name: tag.name, start: tag.start, end: tag.end, isSeen: false, isUnwrapped: false };
    this.#open.push(element);
    if (this.#open.length === 1) this.edits.put(tag.end - (tag.isEmpty ? 2 : 1), NAMESPACE);
    if (this.#dropped) return;
    this.#limit(tag);
    if (parent === "w:rPr" && grandparent === "w:r") this.#takeProperty(tag, element);
    else if (parent === "w:rPr" && grandparent === "w:pPr") this.#changes.takeEnd(tag);
    else if (parent === "w:r" && WRITTEN.has(tag.name)) this.#write(tag, element);
    else if (PICTURES.has(tag.name)) this.#dropped = element;
    else if (LEFT_OUT.has(tag.name)) this.#leaveOut(element);
    else if (tag.name === "w:del") this.#beginDeletion(element, parent);
    else this.#begin(tag, parent);
  }

  close(start: number, end: number): void {
    const element = this.#open.pop();
    if (!element) return;
    if (this.#dropped) {
      if (this.#dropped === element) this.#endDropped(element, end);
    } else {
      if (element.isUnwrapped) {
        this.edits.cut(element.start, element.end);
        this.edits.cut(start, end);
      }
      this.#end(element, start, end);
    }
  }

  #begin(tag: XmlTag, parent: string): void {
    const { name, start, end } = tag;
    if (["w:p", "w:r", "w:tbl", "w:tr", "w:tc"].includes(name)) this.#unwrap();
    if (name === "w:p") this.#beginParagraph();
    else if (name === "w:tbl") this.#changes.endBlock();
    else if (name === "w:r") this.#beginRun(tag);
    else if (name === "w:pStyle" && parent === "w:pPr") this.#takeStyle(tag);
    else if (name === "w:ins" && READ.has(parent)) this.#changes.insert();
    else if (name === "mc:AlternateContent") this.#alternatives.begin(start);
    else if (name === "mc:Choice" || name === "mc:Fallback") {
      this.#met.push(this.#alternatives.beginBranch(name === "mc:Fallback", end));
    } else this.#changes.move(name);
  }

  #end({ name, start: tagStart, end: tagEnd }: Element, start: number, end: number): void {
    if (name === "w:r") this.#endRun();
    else if (name === "w:rPr" && this.#open.at(-1)?.name === "w:r") this.#runs.at(-1)?.endProperties(tagStart, end);
    else if (name === "w:p") this.#endParagraph(tagEnd, start, end);
    else if (name === "mc:AlternateContent") this.#met.at(-1)?.push(...this.#alternatives.end(end));
    else if (name === "mc:Choice" || name === "mc:Fallback") {
      this.#met.pop();
      this.#alternatives.endBranch(start);
    } else if (ENDS.has(name)) {
      this.#changes.endBlock();
      if (name !== "w:tc" && tagEnd < end) this.#mark(start);
    }
  }

  #beginParagraph(): void {
    this.#changes.beginParagraph();
    this.#paragraphStyles.push(null);
    this.#wasHidden = false;
  }

  #takeStyle(tag: XmlTag): void {
    this.#paragraphStyles.pop();
    this.#paragraphStyles.push(tag.get("w:val") ?? null);
  }

  #endParagraph(tagEnd: number, start: number, end: number): void {
    this.#changes.endParagraph();
    this.#paragraphStyles.pop();
    if (tagEnd < end) this.#mark(start);
  }

  #beginRun(tag: XmlTag): void {
    this.#mark(tag.start);
    this.#runs.push(new WordRun(tag.end));
  }

  #endRun(): void {
    this.#settle();
    this.#runs.pop();
  }

  /** What is in a property is none of the run's: another font where there is one, what was before a change. */
  #takeProperty(tag: XmlTag, element: Element): void {
    this.#runs.at(-1)?.takeProperty(tag);
    this.#dropped = element;
  }

  /** Whether the words of the run that is open are hidden. */
  #settle(): boolean {
    return this.#runs.at(-1)?.settle(this.#styles, this.#paragraphStyles.at(-1) ?? null, this.edits) ?? false;
  }

  #write(tag: XmlTag, element: Element): void {
    if (this.#settle()) {
      if (!this.#wasHidden) this.#note("hidden");
      this.#wasHidden = true;
      this.#dropped = element;
      return;
    }
    this.#wasHidden = false;
    this.#changes.seeText();
    this.#alternatives.seeText();
    const known = WRITTEN.get(tag.name);
    if (known && tag.isEmpty) this.edits.cut(tag.start, tag.end, known);
  }

  #leaveOut(element: Element): void {
    const kind = LEFT_OUT.get(element.name);
    if (kind) this.#note(kind);
    this.#dropped = element;
  }

  /** Where a row was deleted, Mammoth leaves all of it out. */
  #beginDeletion(element: Element, parent: string): void {
    this.#changes.delete();
    this.#dropped = (parent === "w:trPr" ? this.#open.at(-3) : undefined) ?? element;
  }

  #endDropped(element: Element, end: number): void {
    this.#dropped = null;
    if (PICTURES.has(element.name)) this.#note("picture");
    if (PICTURES.has(element.name) || WRITTEN.has(element.name)) this.edits.cut(element.start, end);
  }

  /** The names of what is open and no mere alternative, the innermost first. */
  #around(): string[] {
    const names: string[] = [];
    for (let at = this.#open.length - 1; at >= 0 && names.length < 2; at--) {
      const name = this.#open[at]?.name ?? "";
      if (!name.startsWith("mc:")) names.push(name);
    }
    return names;
  }

  /** Has what lies around words and is unknown to Mammoth taken away. */
  #unwrap(): void {
    for (let at = this.#open.length - 2; at >= 0; at--) {
      const element = this.#open[at];
      if (!element || element.isSeen) return;
      element.isSeen = true;
      // no words are in properties
      element.isUnwrapped = !READ.has(element.name) && !element.name.endsWith("Pr");
    }
  }

  #note(kind: Marked): void {
    this.#met.at(-1)?.push(kind);
  }

  /** Marks here what was met since the last mark. */
  #mark(at: number): void {
    for (const kind of this.#met.at(-1)?.splice(0) ?? []) {
      this.edits.put(at, `<quipu:bookmarkStart quipu:name="${markerOf(kind)}"/>`);
    }
  }

  #limit(tag: XmlTag): void {
    const value = /^w:(pStyle|rStyle|tblStyle|br|sym)$/.test(tag.name) ? (tag.get("w:val") ?? tag.get("w:type")) : "";
    this.#kinds.add(`${tag.name} ${value} ${tag.name === "w:sym" ? `${tag.get("w:font")} ${tag.get("w:char")}` : ""}`);
    if (tag.name === "w:fldChar") this.#fields += tag.get("w:fldCharType") === "begin" ? 1 : -1;
    if (this.#kinds.size > MOST_KINDS || this.#fields > MOST_FIELDS) throw new Error("more kinds than documents have");
  }
}
