/** What an RTF file is made of. A control symbol is a word of one sign, `\~`. */
export type RtfToken =
  | { readonly kind: "open" | "close" | "binary" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | null }
  /** A byte of text that is written as `\'e9`, or behind a backslash. */
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "bytes"; readonly start: number; readonly end: number };

/** The most letters of a control word that are told apart; RTF has none so long. */
const MOST_LETTERS = 32;
const MOST_DIGITS = 10;

const OPEN: RtfToken = { kind: "open" };
const CLOSE: RtfToken = { kind: "close" };
const BINARY: RtfToken = { kind: "binary" };
const PARAGRAPH: RtfToken = { kind: "word", name: "par", value: null };

const BACKSLASH = 0x5c;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const MINUS = 0x2d;
const APOSTROPHE = 0x27;

/** Goes through the bytes of an RTF file, token by token, from any place between two of them. */
export class RtfTokens {
  readonly bytes: Uint8Array;
  /** Where the next token begins. */
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next token, or null at the end of the file, be it within a token. */
  next(): RtfToken | null {
    while (this.at < this.bytes.length) {
      const token = this.#token(this.bytes[this.at] ?? 0);
      if (token) return token;
    }
    return null;
  }

  /** What begins with a byte; null for nothing, such as a line end. */
  #token(byte: number): RtfToken | null {
    if (!isSign(byte)) return this.#raw();
    this.at += 1;
    if (byte === BACKSLASH) return this.#control();
    if (byte === BRACE_OPEN) return OPEN;
    return byte === BRACE_CLOSE ? CLOSE : null;
  }

  #raw(): RtfToken {
    const start = this.at;
    while (this.at < this.bytes.length && !isSign(this.bytes[this.at] ?? 0)) this.at += 1;
    return { kind: "bytes", start, end: this.at };
  }

  /** What a backslash begins; null for nothing, such as `\'` without digits. */
  #control(): RtfToken | null {
    const byte = this.bytes[this.at];
    if (byte === undefined) return null;
    if (isLetter(byte)) return this.#word();
    this.at += 1;
    if (byte === APOSTROPHE) return this.#hexadecimal();
    if (byte === BACKSLASH || byte === BRACE_OPEN || byte === BRACE_CLOSE) return { kind: "byte", byte };
    if (byte === LINE_FEED || byte === RETURN) return PARAGRAPH;
    return { kind: "word", name: String.fromCharCode(byte), value: null };
  }

  #hexadecimal(): RtfToken | null {
    const high = digitOf(this.bytes[this.at]);
    const low = digitOf(this.bytes[this.at + 1]);
    if (high === null || low === null) return null;
    this.at += 2;
    return { kind: "byte", byte: high * 16 + low };
  }

  #word(): RtfToken {
    const start = this.at;
    while (isLetter(this.bytes[this.at])) this.at += 1;
    const name = String.fromCharCode(...this.bytes.subarray(start, Math.min(this.at, start + MOST_LETTERS)));
    const value = this.#value();
    if (this.bytes[this.at] === SPACE) this.at += 1;
    if (name !== "bin") return { kind: "word", name, value };
    this.at = Math.min(this.bytes.length, this.at + Math.max(0, value ?? 0));
    return BINARY;
  }

  #value(): number | null {
    const isNegative = this.bytes[this.at] === MINUS && isDigit(this.bytes[this.at + 1]);
    const start = isNegative ? this.at + 1 : this.at;
    let end = start;
    while (isDigit(this.bytes[end])) end += 1;
    if (end === start) return null;
    this.at = end;
    const value = Number(String.fromCharCode(...this.bytes.subarray(start, Math.min(end, start + MOST_DIGITS))));
    return isNegative ? -value : value;
  }
}

function isSign(byte: number): boolean {
  return byte === BACKSLASH || byte === BRACE_OPEN || byte === BRACE_CLOSE || byte === LINE_FEED || byte === RETURN;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function digitOf(byte: number | undefined): number | null {
  const digit = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? null : digit;
}
