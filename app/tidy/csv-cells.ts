import type { TidyColumn } from "./tidy-table.ts";

/** The cells of a column as Parquet takes them: texts in UTF-8, moments as dates, nothing as null. */
export type ColumnCells = (Uint8Array | number | boolean | Date | null)[];

type Kind = TidyColumn["kind"];

const [QUOTE, COMMA, LINE_END, MINUS, ZERO] = [0x22, 0x2c, 0x0a, 0x2d, 0x30];
const TRUE = "t".charCodeAt(0);

/** Of so many texts the last one is given again where it recurs; a power of two. */
const RECENT = 4096;

/** Names and ids recur; longer texts hardly do. In bytes. */
const RECURRING_AT_MOST = 64;

/** Reads CSV as `tidyCsv` writes it back into cells, column by column. */
export class CsvCells {
  readonly #kinds: readonly Kind[];
  #columns: readonly ColumnCells[];
  readonly #recent = new Array<Uint8Array | undefined>(RECENT);
  #hasHead = false;

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds;
    this.#columns = kinds.map(() => []);
  }

  /** How many rows have come in since they were taken. */
  get rows(): number {
    return this.#columns[0]?.length ?? 0;
  }

  /**
   * Takes in the next whole rows, the names of the columns first. Texts are not decoded; they are views of the bytes,
   * which must not change after.
   */
  add(csv: Uint8Array): void {
    let at = this.#hasHead ? 0 : csv.indexOf(LINE_END) + 1;
    this.#hasHead = true;
    while (at < csv.length) {
      for (let column = 0; column < this.#kinds.length; column++) {
        const end = csv[at] === QUOTE ? closingQuote(csv, at) + 1 : plainEnd(csv, at);
        this.#columns[column]?.push(this.#cell(csv, at, end, this.#kinds[column] ?? "text"));
        at = end + 1;
      }
    }
  }

  /** The cells since the last time, by column. */
  take(): readonly ColumnCells[] {
    const columns = this.#columns;
    this.#columns = this.#kinds.map(() => []);
    return columns;
  }

  #cell(csv: Uint8Array, start: number, end: number, kind: Kind): ColumnCells[number] {
    if (start === end) return null;
    if (kind === "integer") return integerIn(csv, start, end);
    if (kind === "boolean") return csv[start] === TRUE;
    if (kind === "number") return Number(asciiIn(csv, start, end));
    if (kind === "timestamp") return new Date(asciiIn(csv, start, end));
    if (csv[start] === QUOTE) return quotedText(csv.subarray(start + 1, end - 1));
    return end - start > RECURRING_AT_MOST ? csv.subarray(start, end) : this.#recurring(csv, start, end);
  }

  /** The same view for the same text, which Parquet's dictionary finds sooner, and of which there are fewer. */
  #recurring(csv: Uint8Array, start: number, end: number): Uint8Array {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (csv[at] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 16)) & (RECENT - 1);
    const before = this.#recent[place];
    if (before && areSame(before, csv, start, end)) return before;
    const text = csv.subarray(start, end);
    this.#recent[place] = text;
    return text;
  }
}

function plainEnd(csv: Uint8Array, start: number): number {
  let end = start;
  while (csv[end] !== COMMA && csv[end] !== LINE_END) end++;
  return end;
}

/** Two quotation marks in a row are one that the text holds. */
function closingQuote(csv: Uint8Array, opening: number): number {
  let at = csv.indexOf(QUOTE, opening + 1);
  while (csv[at + 1] === QUOTE) at = csv.indexOf(QUOTE, at + 2);
  return at;
}

function quotedText(text: Uint8Array): Uint8Array {
  const first = text.indexOf(QUOTE);
  if (first < 0) return text;
  const single = text.slice();
  let [from, to] = [first, first];
  while (from < text.length) {
    if (text[from] === QUOTE) from++;
    single[to++] = text[from++] ?? QUOTE;
  }
  return single.subarray(0, to);
}

function integerIn(csv: Uint8Array, start: number, end: number): number {
  const isNegative = csv[start] === MINUS;
  let integer = 0;
  for (let at = isNegative ? start + 1 : start; at < end; at++) integer = integer * 10 + (csv[at] ?? ZERO) - ZERO;
  return isNegative ? -integer : integer;
}

function asciiIn(csv: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(csv[at] ?? 0);
  return text;
}

function areSame(text: Uint8Array, csv: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = 0; at < text.length; at++) if (text[at] !== csv[start + at]) return false;
  return true;
}
