import type { Imported } from "./imported.ts";
import { linkOfField, signOfField } from "./rtf-fields.ts";
import { RtfLetters } from "./rtf-letters.ts";
import { type Destination, FIRST_STATE, type RtfState, stateAfter } from "./rtf-state.ts";
import { FontTable, ListTable, type RtfTable, StyleTable } from "./rtf-tables.ts";
import { RtfText } from "./rtf-text.ts";
import { type RtfToken, RtfTokens } from "./rtf-tokens.ts";
import { MAY_BE_STARRED, NO_TEXT, SIGNS } from "./rtf-words.ts";

/** Groups within groups that are told apart; what lies deeper is set as what is around it. */
const MOST_DEPTH = 1_000_000;

/** A note or a text box: its words lie within a paragraph and are read after it. */
type Aside = { readonly at: number; readonly state: RtfState };

/** Goes through an RTF file once, and once more through the notes and text boxes in it. */
export class RtfReader {
  readonly #bytes: Uint8Array;
  readonly #fonts = new FontTable();
  readonly #styles = new StyleTable();
  readonly #lists = new ListTable();
  readonly #text = new RtfText(this.#styles, this.#lists);
  readonly #tables: ReadonlyMap<Destination, RtfTable> = new Map<Destination, RtfTable>([
    ["fonts", this.#fonts],
    ["styles", this.#styles],
    ["lists", this.#lists],
  ]);
  readonly #letters = new RtfLetters(this.#fonts);
  readonly #groups: RtfState[] = [];
  #groupsBeyond = 0;
  #state = FIRST_STATE;
  #isStarred = false;
  #notes: Aside[] = [];
  #boxes: Aside[] = [];
  #isInAside = false;
  #unreadable = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The code pages met that are not known. */
  get unknownPages(): ReadonlySet<number> {
    return this.#letters.unknownPages;
  }

  /** How many letters could not be read. */
  get unreadableCount(): number {
    return this.#unreadable;
  }

  /** Reads the group that opens at a place, with its notes; gives the place behind it, or null where it breaks off. */
  read(at: number): number | null {
    const tokens = new RtfTokens(this.#bytes, at + 1);
    const isWhole = this.#readGroup(tokens);
    this.#endOpenParagraph();
    const notes = this.#notes;
    this.#notes = [];
    for (const note of notes) this.#readAside(note);
    return isWhole ? tokens.at : null;
  }

  finish(name: string): Imported {
    return this.#text.finish(name);
  }

  /** Reads until the group that the tokens lie in ends; whether it does. */
  #readGroup(tokens: RtfTokens): boolean {
    const depth = this.#groups.length;
    for (let token = tokens.next(); token; token = tokens.next()) {
      if (token.kind === "close" && this.#groups.length === depth && this.#groupsBeyond === 0) {
        this.#flush();
        return true;
      }
      this.#take(token, tokens.at);
    }
    this.#flush();
    return false;
  }

  #take(token: RtfToken, next: number): void {
    switch (token.kind) {
      case "open":
        return this.#open();
      case "close":
        return this.#close();
      case "binary":
        return this.#letters.addBinary();
      case "word":
        return this.#word(token.name, token.value, next);
      default:
        this.#isStarred = false;
        if (this.#state.destination === "nothing" || this.#state.destination === "either") return;
        if (token.kind === "byte") this.#letters.addByte(token.byte);
        else this.#letters.addBytes(this.#bytes.subarray(token.start, token.end));
    }
  }

  #open(): void {
    this.#flush();
    this.#isStarred = false;
    if (this.#groups.length < MOST_DEPTH) this.#groups.push(this.#state);
    else this.#groupsBeyond += 1;
  }

  #close(): void {
    this.#flush();
    this.#isStarred = false;
    if (this.#groupsBeyond > 0) this.#groupsBeyond -= 1;
    else this.#state = this.#groups.pop() ?? this.#state;
  }

  /** Sends the letters gathered to where they belong. */
  #flush(): void {
    this.#letters.endStandIns();
    const words = this.#letters.take(this.#state.font);
    if (words !== "") this.#write(words);
  }

  #write(words: string): void {
    const { destination, field } = this.#state;
    if (destination === "text") {
      const lines = words.replace(/\r\n?|[\v\f]/g, "\n").replace(/[^\P{Cc}\t\n]/gu, "");
      this.#unreadable += lines.match(/\ufffd/g)?.length ?? 0;
      this.#text.write(lines, this.#state);
    } else if (destination === "instruction") {
      if (field) field.instruction += words;
    } else if (destination === "list-sign") {
      this.#text.addListSign(words);
    } else {
      this.#tables.get(destination)?.text(words);
    }
  }

  #word(name: string, value: number | null, next: number): void {
    if (name === "*") {
      this.#flush();
      this.#isStarred = true;
      return;
    }
    const isStarred = this.#isStarred;
    this.#isStarred = false;
    const { destination, beneath, font, standIns } = this.#state;
    if (destination === "nothing") return;
    if (destination === "either") {
      if (name === "ud") this.#goTo(beneath);
      return;
    }
    if (name === "u" && value !== null) return this.#letters.addNumber(value, standIns, font);
    const sign = SIGNS.get(name);
    if (sign !== undefined) return this.#letters.addSign(sign, font);
    this.#flush();
    if (NO_TEXT.has(name) || (isStarred && !MAY_BE_STARRED.has(name))) return this.#goTo("nothing");
    this.#act(name, value, next);
  }

  #act(name: string, value: number | null, next: number): void {
    const table = this.#tables.get(this.#state.destination);
    if (table) return table.word(name, value);
    if (this.#state.destination === "drawing") return name === "pict" ? this.#leaveOut("picture") : undefined;
    const act = this.#state.destination === "text" ? RtfReader.#ACTIONS.get(name) : undefined;
    if (act) act(this, value, next);
    else this.#state = stateAfter(this.#state, name, value);
  }

  #goTo(destination: Destination): void {
    this.#state = { ...this.#state, destination, beneath: this.#state.destination };
  }

  static readonly #ACTIONS: ReadonlyMap<string, (reader: RtfReader, value: number | null, next: number) => void> =
    new Map([
      ["par", (reader) => reader.#endParagraph()],
      ...["page", "sect", "column"].map((name) => [name, (reader: RtfReader) => reader.#endOpenParagraph()] as const),
      ...["cell", "nestcell"].map((name) => [name, (reader: RtfReader) => reader.#endCell()] as const),
      ...["row", "nestrow"].map((name) => [name, (reader: RtfReader) => reader.#endRow()] as const),
      ...["line", "lbr"].map((name) => [name, (reader: RtfReader) => reader.#text.breakLine(reader.#state)] as const),
      ...["tab", "\t"].map((name) => [name, (reader: RtfReader) => reader.#write("\t")] as const),
      ["ansi", (reader) => reader.#fonts.useDocumentPage(1252)],
      ["mac", (reader) => reader.#fonts.useDocumentPage(10000)],
      ["pc", (reader) => reader.#fonts.useDocumentPage(437)],
      ["pca", (reader) => reader.#fonts.useDocumentPage(850)],
      ["ansicpg", (reader, value) => reader.#fonts.useDocumentPage(value ?? 0)],
      ["deff", (reader, value) => reader.#fonts.useDocumentFont(value ?? 0)],
      ["fonttbl", (reader) => reader.#goTo("fonts")],
      ["stylesheet", (reader) => reader.#goTo("styles")],
      ["listtable", (reader) => reader.#goTo("lists")],
      ["listoverridetable", (reader) => reader.#goTo("lists")],
      ["upr", (reader) => reader.#goTo("either")],
      ["listtext", (reader) => reader.#beginListSign()],
      ["pntext", (reader) => reader.#beginListSign()],
      ["field", (reader) => reader.#beginField()],
      ["fldinst", (reader) => reader.#goTo("instruction")],
      ["fldrslt", (reader) => reader.#beginResult()],
      ["pict", (reader) => reader.#leaveOut("picture")],
      ["annotation", (reader) => reader.#leaveOut("comment")],
      ["moMath", (reader) => reader.#leaveOut("equation")],
      ["moMathPara", (reader) => reader.#leaveOut("equation")],
      ["sv", (reader) => reader.#goTo("drawing")],
      ["footnote", (reader, _, next) => reader.#beginNote(next)],
      ["shptxt", (reader, _, next) => reader.#beginBox(next)],
      ["dptxbxtext", (reader, _, next) => reader.#beginBox(next)],
    ]);

  #leaveOut(kind: "picture" | "comment" | "equation"): void {
    if (!this.#isLeftOut()) this.#text.remark(kind);
    this.#goTo("nothing");
  }

  #isLeftOut(): boolean {
    return this.#state.isDeleted || this.#state.isHidden;
  }

  #beginListSign(): void {
    this.#text.addListSign("");
    this.#goTo("list-sign");
  }

  #beginField(): void {
    this.#state = { ...this.#state, field: { instruction: "" } };
  }

  #beginResult(): void {
    const instruction = this.#state.field?.instruction ?? "";
    const link = linkOfField(instruction);
    if (link !== null) this.#state = { ...this.#state, setting: { ...this.#state.setting, link } };
    const sign = signOfField(instruction);
    if (sign === null) return;
    this.#write(sign);
    this.#goTo("nothing");
  }

  #beginNote(next: number): void {
    // a note has no notes
    if (this.#isInAside) return;
    if (!this.#isLeftOut()) {
      const first = new RtfTokens(this.#bytes, next).next();
      this.#text.remark(first?.kind === "word" && first.name === "ftnalt" ? "endnote" : "footnote");
      this.#notes.push({ at: next, state: this.#state });
    }
    this.#goTo("nothing");
  }

  #beginBox(next: number): void {
    if (this.#isInAside) return this.#endOpenParagraph();
    this.#boxes.push({ at: next, state: this.#state });
    this.#goTo("nothing");
  }

  #readAside({ at, state }: Aside): void {
    const around = this.#state;
    this.#state = state;
    this.#isInAside = true;
    this.#readGroup(new RtfTokens(this.#bytes, at));
    this.#endOpenParagraph();
    this.#isInAside = false;
    this.#state = around;
  }

  #endParagraph(): void {
    if (this.#text.isOpen || this.#boxes.length === 0) this.#text.endParagraph(this.#state);
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.#readAside(box);
  }

  #endOpenParagraph(): void {
    if (this.#text.isOpen || this.#boxes.length > 0) this.#endParagraph();
  }

  #endCell(): void {
    this.#endParagraph();
    this.#text.endCell();
  }

  #endRow(): void {
    this.#endOpenParagraph();
    this.#text.endRow();
  }
}
