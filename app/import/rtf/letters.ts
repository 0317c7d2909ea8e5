import { byteOfPrivate } from "./symbol-fonts.ts";
import type { FontTable } from "./tables.ts";

const SUPPLEMENT = 0x10000;
const LAST_CODE_POINT = 0x10ffff;

/**
 * Gathers letters as RTF writes them: as bytes in the code page of their font, of which a letter may take several, or by
 * their number in Unicode, with others behind it that stand in for it in old programs.
 */
export class RtfLetters {
  /** The code pages met that are not known. */
  readonly unknownPages = new Set<number>();
  readonly #fonts: FontTable;
  #bytes: number[] = [];
  #letters = "";
  #standIns = 0;

  constructor(fonts: FontTable) {
    this.#fonts = fonts;
  }

  addByte(byte: number): void {
    if (this.#standIns > 0) this.#standIns -= 1;
    else this.#bytes.push(byte);
  }

  addBytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.#standIns, bytes.length);
    this.#standIns -= skipped;
    for (let index = skipped; index < bytes.length; index++) this.#bytes.push(bytes[index] ?? 0);
  }

  /** A letter by its number; so many behind it stand in for it. */
  addNumber(number: number, standIns: number, font: number | null): void {
    this.#decode(font);
    this.#letters += this.#letterOf(number, font);
    this.#standIns = standIns;
  }

  /** A letter that has a control word of its own. */
  addSign(sign: string, font: number | null): void {
    if (this.#standIns > 0) {
      this.#standIns -= 1;
      return;
    }
    this.#decode(font);
    this.#letters += sign;
  }

  /** Bytes that are no letters count as one of them. */
  addBinary(): void {
    this.#standIns = Math.max(0, this.#standIns - 1);
  }

  endStandIns(): void {
    this.#standIns = 0;
  }

  /** The letters gathered since it was last asked, which must all be of this font. */
  take(font: number | null): string {
    this.#decode(font);
    const letters = this.#letters;
    this.#letters = "";
    return letters;
  }

  #letterOf(number: number, font: number | null): string {
    // numbers from 0x8000 on are written as negative ones; some programs write whole code points
    const code = number < 0 ? number + SUPPLEMENT : number;
    if (code < 0 || code > LAST_CODE_POINT) return "\ufffd";
    const byte = byteOfPrivate(code);
    const sign = byte === null ? null : this.#fonts.letteringOf(font).signOf?.(byte);
    return sign ?? String.fromCodePoint(code);
  }

  #decode(font: number | null): void {
    if (this.#bytes.length === 0) return;
    const { decode, signOf, unknownPage } = this.#fonts.letteringOf(font);
    if (unknownPage !== null && this.#bytes.some((byte) => byte >= 0x80)) this.unknownPages.add(unknownPage);
    this.#letters += signOf ? this.#bytes.map(signOf).join("") : decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
  }
}
