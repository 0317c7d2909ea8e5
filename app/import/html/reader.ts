import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";
import type { Imported } from "../imported.ts";
import { CELLS, UNSHOWN, VOID } from "./elements.ts";
import { HtmlLines } from "./lines.ts";
import { type HtmlContext, OpenElements, type OwnElement } from "./open-elements.ts";
import { ownElement } from "./own-element.ts";
import { StyleSheet } from "./style-sheet.ts";

/** Elements that hold letters and no elements, and how these letters are read. */
const RAW: ReadonlyMap<string, Tokenizer["state"]> = new Map<string, Tokenizer["state"]>([
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
  ...["style", "xmp", "iframe", "noembed", "noframes", "noscript"].map((tag) => [tag, TokenizerMode.RAWTEXT] as const),
  ["script", TokenizerMode.SCRIPT_DATA],
  ["plaintext", TokenizerMode.PLAINTEXT],
]);
/** Of these, those whose letters are shown. */
const SHOWN: ReadonlySet<string> = new Set(["textarea", "xmp", "plaintext"]);
/** Elements of which a line end at the very beginning is no part. */
const AFTER_LINE_END: ReadonlySet<string> = new Set(["pre", "listing", "textarea"]);

const PLAIN = { bold: false, italic: false, underline: false, strike: false, link: "" };
const ROOT: HtmlContext = {
  ...{ setting: PLAIN, whiteSpace: "one", isSpaces: false, isFiller: false, isListSign: false, hidden: null },
  ...{ block: { kind: {}, sign: "", isBegun: true }, table: null, listLevel: 0, isOrdered: false },
};

/** Goes through a page once, tag by tag, and holds no more of it than the elements that are open. */
export class HtmlReader implements TokenHandler {
  readonly #isXml: boolean;
  readonly #tokenizer = new Tokenizer({}, this);
  readonly #lines = new HtmlLines();
  readonly #open = new OpenElements(ROOT);
  readonly #sheet = new StyleSheet();
  #letters = "";
  /** The element whose letters are being read. */
  #raw: string | null = null;
  /** An element that is not shown, and how many of its name lie in one another. */
  #unshown: { readonly tag: string; depth: number } | null = null;
  #dropsLineEnd = false;

  constructor(isXml: boolean) {
    this.#isXml = isXml;
    // XHTML has sections of letters as SVG does
    this.#tokenizer.inForeignNode = isXml;
  }

  read(html: string): void {
    this.#tokenizer.write(html, true);
  }

  finish(name: string): Imported {
    this.#flush();
    return this.#lines.finish(name);
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    this.#letters += chars;
  }

  onWhitespaceCharacter({ chars }: Token.CharacterToken): void {
    this.#letters += chars;
  }

  onStartTag(token: Token.TagToken): void {
    this.#flush();
    const { tagName: tag } = token;
    const isEmpty = token.selfClosing && (this.#isXml || this.#unshown !== null || FOREIGN.has(tag));
    if (!isEmpty && !this.#isForeign()) this.#enterRaw(tag);
    if (this.#unshown) {
      if (this.#unshown.tag === tag && !isEmpty) this.#unshown.depth += 1;
    } else if (UNSHOWN.has(tag)) {
      this.#beginUnshown(tag, isEmpty);
    } else if (this.#raw === null || SHOWN.has(this.#raw)) {
      this.#begin(token, isEmpty);
    }
  }

  onEndTag({ tagName: tag }: Token.TagToken): void {
    this.#flush();
    const raw = this.#raw;
    this.#raw = null;
    if (this.#unshown) {
      if (this.#unshown.tag === tag) this.#unshown.depth -= 1;
      if (this.#unshown.depth > 0) return;
      this.#unshown = null;
      this.#tokenizer.inForeignNode = this.#isXml;
    } else if (tag === "br") {
      this.#breakLine();
    } else if (raw === null || SHOWN.has(raw)) {
      this.#end(tag);
    }
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  #isForeign(): boolean {
    return this.#unshown !== null && FOREIGN.has(this.#unshown.tag);
  }

  #enterRaw(tag: string): void {
    const state = RAW.get(tag);
    if (state === undefined) return;
    this.#raw = tag;
    this.#tokenizer.state = state;
  }

  #beginUnshown(tag: string, isEmpty: boolean): void {
    if (tag === "svg" && !this.#open.context.hidden) this.#lines.remark("picture");
    if (tag === "math" && !this.#open.context.hidden) this.#lines.remark("equation");
    if (isEmpty) return;
    this.#unshown = { tag, depth: 1 };
    this.#tokenizer.inForeignNode = this.#isXml || FOREIGN.has(tag);
  }

  #begin(token: Token.TagToken, isEmpty: boolean): void {
    const { tagName: tag } = token;
    for (const { hasBlock, table } of this.#open.endBefore(tag)) this.#settle(hasBlock, table !== null);
    if (VOID.has(tag)) {
      this.#putIn(token);
      return;
    }
    const own = ownElement(token, this.#open.context, this.#sheet);
    if (own.isBlock) this.#lines.endLine();
    const wasHidden = this.#open.context.hidden !== null;
    this.#open.begin(own);
    if (!wasHidden) this.#beginShown(own);
    if (isEmpty) this.#end(tag);
  }

  /** What an element does where it begins, unless what is around it is hidden. */
  #beginShown({ tag, declared, comments, hidden }: OwnElement): void {
    const { table, setting, block, isListSign } = this.#open.context;
    this.#dropsLineEnd = AFTER_LINE_END.has(tag);
    if (comments === "anchor") this.#lines.remark("comment");
    if (comments === "comment") this.#open.hideNearest("div");
    if (declared.tabs && !isListSign) this.#lines.write("\t".repeat(declared.tabs), setting, "kept", block);
    if (hidden || !table) return;
    if (tag === "tr") table.hasCell = false;
    if (CELLS.has(tag)) {
      this.#lines.beginCell(!table.hasCell);
      table.hasCell = true;
    }
  }

  #putIn({ tagName: tag, attrs }: Token.TagToken): void {
    const isOfClipboard = attrs.some(({ value }) => value === "Apple-interchange-newline");
    if (tag === "br" && !isOfClipboard) this.#breakLine();
    if (tag === "hr") this.#lines.endLine();
    if ((tag === "img" || tag === "image") && !this.#open.context.hidden) this.#lines.remark("picture");
  }

  #breakLine(): void {
    const { hidden, setting, block } = this.#open.context;
    if (!hidden) this.#lines.breakLine(setting, block);
  }

  #end(tag: string): void {
    const { hasBlock, table } = this.#open.end(tag);
    this.#settle(hasBlock, table !== null);
  }

  #settle(hasBlock: boolean, hasTable: boolean): void {
    if (hasTable && !this.#open.context.table) this.#lines.endTable();
    else if (hasBlock) this.#lines.endLine();
  }

  /** Sends the letters gathered to where they belong. */
  #flush(): void {
    const letters = this.#letters;
    this.#letters = "";
    if (letters === "" || this.#unshown) return;
    if (this.#raw === "style") this.#sheet.add(letters);
    if (this.#raw === null || SHOWN.has(this.#raw)) this.#write(letters);
    this.#dropsLineEnd = false;
  }

  #write(letters: string): void {
    const { setting, whiteSpace, isSpaces, isFiller, isListSign, hidden, block } = this.#open.context;
    const lines = letters.replace(/\r\n?|\f/g, "\n").replace(/[^\P{Cc}\t\n]/gu, "");
    const words = this.#dropsLineEnd && lines.startsWith("\n") ? lines.slice(1) : lines;
    if (hidden) {
      if (words.trim() !== "" && !hidden.isSaid) this.#lines.remark("hidden");
      hidden.isSaid ||= words.trim() !== "";
    } else if (isListSign) {
      block.sign += words;
    } else if (isFiller && words.trim() === "") {
      if (words.includes("\u00a0")) this.#lines.open(block);
    } else if (isSpaces) {
      this.#lines.write(words.replaceAll("\u00a0", " "), setting, "kept", block);
    } else {
      this.#lines.write(words, setting, whiteSpace, block);
    }
  }
}

/** Elements whose inside follows other rules. */
const FOREIGN: ReadonlySet<string> = new Set(["svg", "math"]);
