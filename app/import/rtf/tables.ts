import { type Decode, decoderOf, pageOfCharset } from "./code-pages.ts";
import { type SignOf, signsOf } from "./symbol-fonts.ts";

/** A table at the head of an RTF file, which is read word by word. */
export type RtfTable = {
  word(name: string, value: number | null): void;
  text(words: string): void;
};

/** How the bytes of a font become letters. */
export type Lettering = {
  readonly decode: Decode;
  /** Where it is a font of signs. */
  readonly signOf: SignOf | null;
  /** The number of its code page, where that is not known and another one stands in for it. */
  readonly unknownPage: number | null;
};

type Font = { name: string; page: number | null };

const LATIN_PAGE = 1252;
const MACINTOSH_PAGE = 10000;

/** How the bytes of a code page that is not known are read. */
function standIn(page: number): Decode {
  const isMacintosh = page > MACINTOSH_PAGE && page < 2 * MACINTOSH_PAGE;
  return decoderOf(isMacintosh ? MACINTOSH_PAGE : LATIN_PAGE) ?? (() => "");
}

/** The fonts of an RTF file, and the code pages that their bytes are in. */
export class FontTable implements RtfTable {
  #defaultFont = 0;
  #documentPage = LATIN_PAGE;
  readonly #fonts = new Map<number, Font>();
  readonly #letterings = new Map<number | null, Lettering>();
  #font: Font = { name: "", page: null };
  #isNamed = false;

  word(name: string, value: number | null): void {
    if (name === "f" && value !== null) {
      this.#font = { name: "", page: null };
      this.#isNamed = false;
      this.#fonts.set(value, this.#font);
      this.#letterings.clear();
    }
    if (name === "fcharset" && value !== null) this.#font.page ??= pageOfCharset(value);
    if (name === "cpg" && value !== null && value > 0) this.#font.page = value;
  }

  text(words: string): void {
    if (this.#isNamed) return;
    this.#font.name += words.split(";", 1)[0] ?? "";
    this.#isNamed = words.includes(";");
  }

  /** The font of words that name none. */
  useDocumentFont(font: number): void {
    this.#defaultFont = font;
    this.#letterings.clear();
  }

  /** The code page of fonts that name none; 0 leaves it as it is. */
  useDocumentPage(page: number): void {
    if (page > 0) this.#documentPage = page;
    this.#letterings.clear();
  }

  /** How the bytes of a font become letters; null for the document's own font. */
  letteringOf(font: number | null): Lettering {
    const known = this.#letterings.get(font);
    if (known) return known;
    const { name, page } = this.#fonts.get(font ?? this.#defaultFont) ?? { name: "", page: null };
    const wanted = page ?? this.#documentPage;
    const decode = decoderOf(wanted);
    const lettering = {
      decode: decode ?? standIn(wanted),
      signOf: signsOf(name.trim()),
      unknownPage: decode ? null : wanted,
    };
    this.#letterings.set(font, lettering);
    return lettering;
  }
}

/** Of the styles of an RTF file, which ones are headings. */
export class StyleTable implements RtfTable {
  readonly #headings = new Map<number, number>();
  #style: number | null = 0;
  #outline: number | null = null;
  #name = "";

  word(name: string, value: number | null): void {
    if (name === "s") this.#style = value ?? 0;
    // styles of words, tables and sections are numbered on their own
    if (name === "cs" || name === "ts" || name === "ds") this.#style = null;
    if (name === "outlinelevel") this.#outline = value;
  }

  text(words: string): void {
    const [first = "", ...rest] = words.split(";");
    this.#name += first;
    for (const next of rest) {
      this.#endStyle();
      this.#name = next;
    }
  }

  /** From 0, the highest; null for a style that is no heading. */
  outlineOf(style: number): number | null {
    return this.#headings.get(style) ?? null;
  }

  #endStyle(): void {
    const named = /^\s*heading (\d)\s*$/i.exec(this.#name)?.[1];
    const outline = named === undefined ? this.#outline : Number(named) - 1;
    if (this.#style !== null && outline !== null) this.#headings.set(this.#style, outline);
    [this.#style, this.#outline, this.#name] = [0, null, ""];
  }
}

const BULLET = 23;
const NO_SIGN = 255;

/** Of the lists of an RTF file, which levels are numbered. */
export class ListTable implements RtfTable {
  /** By the list's own id. */
  readonly #numberings = new Map<number, readonly (boolean | null)[]>();
  /** The lists' ids by the numbers that paragraphs call them by. */
  readonly #ids = new Map<number, number>();
  #levels: (boolean | null)[] = [];
  #id = 0;

  word(name: string, value: number | null): void {
    if (name === "list") this.#levels = [];
    if (name === "listlevel") this.#levels.push(true);
    if (name === "levelnfc" || name === "levelnfcn") {
      this.#levels[Math.max(0, this.#levels.length - 1)] = value === NO_SIGN ? null : value !== BULLET;
    }
    if (name === "listid" && value !== null) {
      this.#id = value;
      if (this.#levels.length > 0) this.#numberings.set(value, this.#levels);
      this.#levels = [];
    }
    if (name === "ls" && value !== null) this.#ids.set(value, this.#id);
  }

  text(): void {}

  /** Whether a level of a list, from 0, is numbered; null for one that is not known, or has neither numbers nor bullets. */
  isOrdered(list: number, level: number): boolean | null {
    return this.#numberings.get(this.#ids.get(list) ?? Number.NaN)?.[level] ?? null;
  }
}
