import type { Imported } from "../imported.ts";
import { linkOfField, signOfField } from "./fields.ts";
import { RtfGroups } from "./groups.ts";
import { RtfLetters } from "./letters.ts";
import { type Destination, type RtfState, stateAfter } from "./state.ts";
import { FontTable, ListTable, type RtfTable, StyleTable } from "./tables.ts";
import { RtfText } from "./text.ts";
import { type RtfToken, RtfTokens } from "./tokens.ts";
import { ENTRANCES, MAY_BE_STARRED, NO_TEXT, SIGNS } from "./words.ts";

/** The most notes and text boxes that are put aside; more of them are read where they lie. */
const MOST_ASIDES = 100_000;

/** A note or a text box: its words lie within a paragraph and are read after it. */
type Aside = { readonly at: number; readonly state: RtfState };

/** What a control word does beside changing what holds for the words that follow; `next` is the place behind it. */
type Action = (reader: RtfReader, value: number | null, next: number) => void;

/** Goes through an RTF file once, and once more through the notes and text boxes in it. */
export class RtfReader {
  readonly #bytes: Uint8Array;
  readonly #fonts = new FontTable();
  readonly #styles = new StyleTable();
  readonly #lists = new ListTable();
  readonly #tables: ReadonlyMap<Destination, RtfTable> = new Map<Destination, RtfTable>([
    ["fonts", this.#fonts],
    ["styles", this.#styles],
    ["lists", this.#lists],
  ]);
  readonly #text = new RtfText(this.#styles, this.#lists);
  readonly #letters = new RtfLetters(this.#fonts);
  readonly #groups = new RtfGroups();
  #isStarred = false;
  readonly #notes: Aside[] = [];
  #boxes: Aside[] = [];
  #isInAside = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The code pages met that are not known. */
  get unknownPages(): ReadonlySet<number> {
    return this.#letters.unknownPages;
  }

  /** How many letters could not be read. */
  get unreadableCount(): number {
    return this.#text.unreadableCount;
  }

  /** Reads the group that opens at a place, with its notes; gives the place behind it, or null where it breaks off. */
  read(at: number): number | null {
    const tokens = new RtfTokens(this.#bytes, at + 1);
    const isWhole = this.#readGroup(tokens);
    this.#endOpenParagraph();
    for (const note of this.#notes) this.#readAside(note);
    return isWhole ? tokens.at : null;
  }

  finish(name: string): Imported {
    return this.#text.finish(name);
  }

  /** Reads until the group that the tokens lie in ends; whether it does. */
  #readGroup(tokens: RtfTokens): boolean {
    const { depth } = this.#groups;
    let isWhole = false;
    for (let token = tokens.next(); token && !isWhole; token = isWhole ? null : tokens.next()) {
      isWhole = token.kind === "close" && this.#groups.depth === depth;
      if (!isWhole) this.#take(token, tokens.at);
    }
    this.#flush();
    return isWhole;
  }

  #take(token: RtfToken, next: number): void {
    if (token.kind === "word") {
      this.#word(token.name, token.value, next);
      return;
    }
    this.#isStarred = false;
    if (token.kind === "open" || token.kind === "close") {
      this.#flush();
      this.#groups[token.kind]();
    } else if (!WORDLESS.has(this.#groups.state.destination)) {
      if (token.kind === "byte") this.#letters.addByte(token.byte);
      else if (token.kind === "bytes") this.#letters.addBytes(this.#bytes.subarray(token.start, token.end));
      else this.#letters.addBinary();
    }
  }

  /** Sends the letters gathered to where they belong. */
  #flush(): void {
    this.#letters.endStandIns();
    const words = this.#letters.take(this.#groups.state.font);
    if (words !== "") this.#write(words);
  }

  #write(words: string): void {
    const { destination, field } = this.#groups.state;
    if (destination === "text") this.#text.write(words, this.#groups.state);
    else if (destination === "list-sign") this.#text.addListSign(words);
    else if (destination !== "instruction") this.#tables.get(destination)?.text(words);
    else if (field) field.instruction += words;
  }

  #word(name: string, value: number | null, next: number): void {
    const isStarred = this.#isStarred;
    this.#isStarred = name === "*";
    const { destination, beneath, font, standIns } = this.#groups.state;
    const sign = SIGNS.get(name);
    if (destination === "nothing") return;
    if (destination === "either") {
      // of words that are there twice, the second are in Unicode
      if (name === "ud") this.#goTo(beneath);
    } else if (name === "u" && value !== null) this.#letters.addNumber(value, standIns, font);
    else if (sign !== undefined) this.#letters.addSign(sign, font);
    else {
      this.#flush();
      if (NO_TEXT.has(name) || (isStarred && !MAY_BE_STARRED.has(name))) this.#goTo("nothing");
      else this.#act(name, value, next);
    }
  }

  #act(name: string, value: number | null, next: number): void {
    const { state } = this.#groups;
    const table = this.#tables.get(state.destination);
    const entrance = ENTRANCES.get(name);
    const act = RtfReader.#ACTIONS.get(name);
    if (table) table.word(name, value);
    else if (state.destination === "text" && entrance) this.#goTo(entrance);
    else if (state.destination === "text" && act) act(this, value, next);
    else if (state.destination === "drawing" && name === "pict") this.#leaveOut("picture");
    else this.#groups.state = stateAfter(state, name, value);
  }

  #goTo(destination: Destination): void {
    this.#groups.change({ destination, beneath: this.#groups.state.destination });
  }

  static readonly #ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
    ["par", (reader) => reader.#endParagraph()],
    ...actions(["page", "sect", "column"], (reader) => reader.#endOpenParagraph()),
    ...actions(["cell", "nestcell"], (reader) => reader.#endCell()),
    ...actions(["row", "nestrow"], (reader) => reader.#endRow()),
    ...actions(["line", "lbr"], (reader) => reader.#write("\n")),
    ...actions(["tab", "\t"], (reader) => reader.#write("\t")),
    ["field", (reader) => reader.#groups.change({ field: { instruction: "" } })],
    ["fldrslt", (reader) => reader.#beginResult()],
    ["pict", (reader) => reader.#leaveOut("picture")],
    ["annotation", (reader) => reader.#leaveOut("comment")],
    ...actions(["moMath", "moMathPara"], (reader) => reader.#leaveOut("equation")),
    ["footnote", (reader, _, next) => reader.#beginNote(next)],
    ...actions(["shptxt", "dptxbxtext"], (reader, _, next) => reader.#beginBox(next)),
    ["deff", (reader, font) => reader.#fonts.useDocumentFont(font ?? 0)],
    ["ansi", (reader) => reader.#fonts.useDocumentPage(1252)],
    ["mac", (reader) => reader.#fonts.useDocumentPage(10000)],
    ["pc", (reader) => reader.#fonts.useDocumentPage(437)],
    ["pca", (reader) => reader.#fonts.useDocumentPage(850)],
    ["ansicpg", (reader, page) => reader.#fonts.useDocumentPage(page ?? 0)],
  ]);

  #leaveOut(kind: "picture" | "comment" | "equation"): void {
    if (!this.#isLeftOut()) this.#text.remark(kind);
    this.#goTo("nothing");
  }

  #isLeftOut(): boolean {
    return this.#groups.state.isDeleted || this.#groups.state.isHidden;
  }

  #beginResult(): void {
    const { setting, field } = this.#groups.state;
    const instruction = field?.instruction ?? "";
    const link = linkOfField(instruction);
    const sign = signOfField(instruction);
    if (link !== null) this.#groups.change({ setting: { ...setting, link } });
    if (sign !== null) {
      this.#write(sign);
      this.#goTo("nothing");
    }
  }

  #beginNote(next: number): void {
    // a note in a note is read where it lies
    if (this.#isInAside || this.#notes.length >= MOST_ASIDES) return;
    if (!this.#isLeftOut()) {
      const first = new RtfTokens(this.#bytes, next).next();
      this.#text.remark(first?.kind === "word" && first.name === "ftnalt" ? "endnote" : "footnote");
      this.#notes.push({ at: next, state: this.#groups.state });
    }
    this.#goTo("nothing");
  }

  #beginBox(next: number): void {
    // a box in a box is read where it lies
    if (this.#isInAside || this.#boxes.length >= MOST_ASIDES) this.#endOpenParagraph();
    else {
      this.#boxes.push({ at: next, state: this.#groups.state });
      this.#goTo("nothing");
    }
  }

  #readAside({ at, state }: Aside): void {
    const around = this.#groups.state;
    this.#groups.state = state;
    this.#isInAside = true;
    this.#readGroup(new RtfTokens(this.#bytes, at));
    this.#endOpenParagraph();
    this.#isInAside = false;
    this.#groups.state = around;
  }

  #endParagraph(): void {
    if (this.#text.isOpen || this.#boxes.length === 0) this.#text.endParagraph(this.#groups.state);
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

/** Where letters are part of nothing. */
const WORDLESS: ReadonlySet<Destination> = new Set(["nothing", "either", "drawing"]);

function actions(names: readonly string[], action: Action): (readonly [string, Action])[] {
  return names.map((name) => [name, action] as const);
}
