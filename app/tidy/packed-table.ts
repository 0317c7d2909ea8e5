import { bytesTogether } from "./tidy-file.ts";
import type { TidyColumn, TidyTable } from "./tidy-table.ts";

/** A table as a few long arrays: another thread takes them over at once, where its rows would be copied cell by cell. */
export type PackedTable = { readonly columns: readonly PackedColumn[] };

export type PackedColumn =
  | { readonly id: string; readonly kind: "text"; readonly values: PackedTexts }
  /** Moments in milliseconds since 1970, `true` as 1; nothing is NaN. */
  | { readonly id: string; readonly kind: Exclude<TidyColumn["kind"], "text">; readonly values: Float64Array };

/** Texts in UTF-8, of those that recur most only once. */
export type PackedTexts = {
  /** One after the other, a byte between each two. */
  readonly bytes: Uint8Array;
  /** Where each ends, exclusive. */
  readonly ends: Int32Array;
  /** By row, which of them it is; -1 for nothing. */
  readonly places: Int32Array;
};

/** Names and ids recur; looking for longer texts among those before would cost more than it spares. */
const RECURRING_AT_MOST = 64;

/** So many texts are encoded at once: a browser needs some microseconds for each call. */
const AT_ONCE = 500;

/** Stands between texts, and in hardly any; in UTF-8 a byte that is part of no other character. */
const SEPARATOR = "\0";
const SEPARATOR_BYTE = 0;

const encoder = new TextEncoder();

/** Packs a table; `tidyParquet` writes what comes of it. */
export function packedTable({ columns, rows }: TidyTable): PackedTable {
  return {
    columns: columns.map(({ id, kind }, index) =>
      kind === "text"
        ? { id, kind, values: packedTexts(rows, index) }
        : { id, kind, values: packedNumbers(rows, index) },
    ),
  };
}

/** What of a packed table can be given away. */
export function buffersOf({ columns }: PackedTable): ArrayBufferLike[] {
  return columns.flatMap(({ values }) => {
    return "bytes" in values ? [values.bytes.buffer, values.ends.buffer, values.places.buffer] : [values.buffer];
  });
}

/** The texts of a packed column, by row; those that recur are the same bytes. */
export function textsOf({ bytes, ends, places }: PackedTexts): (Uint8Array | null)[] {
  const texts: Uint8Array[] = [];
  let start = 0;
  for (const end of ends) {
    texts.push(bytes.subarray(start, end));
    start = end + SEPARATOR.length;
  }
  const byRow: (Uint8Array | null)[] = [];
  for (const place of places) byRow.push(texts[place] ?? null);
  return byRow;
}

function packedTexts(rows: TidyTable["rows"], index: number): PackedTexts {
  const texts: string[] = [];
  const firsts = new Map<string, number>();
  const placeOf = (text: string): number => {
    if (text.length > RECURRING_AT_MOST) return texts.push(text) - 1;
    const first = firsts.get(text);
    if (first !== undefined) return first;
    firsts.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const places = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[index] ?? null;
    places[row] = cell === null ? -1 : placeOf(String(cell));
  }
  return { ...encoded(texts), places };
}

function packedNumbers(rows: TidyTable["rows"], index: number): Float64Array {
  const numbers = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]?.[index] ?? null;
    numbers[row] = cell === null ? Number.NaN : typeof cell === "string" ? Date.parse(cell) : Number(cell);
  }
  return numbers;
}

function encoded(texts: readonly string[]): Omit<PackedTexts, "places"> {
  const ends = new Int32Array(texts.length);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let first = 0; first < texts.length; first += AT_ONCE) {
    const some = texts.slice(first, first + AT_ONCE);
    const chunk = encoder.encode(some.join(SEPARATOR) + SEPARATOR);
    const separators = separatorsIn(chunk);
    // more separators than texts: one of the texts holds some
    const endsHere = separators.length === some.length ? separators : endsOfEach(some);
    for (let index = 0; index < some.length; index++) ends[first + index] = length + (endsHere[index] ?? 0);
    chunks.push(chunk);
    length += chunk.length;
  }
  return { bytes: bytesTogether(chunks), ends };
}

function separatorsIn(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(SEPARATOR_BYTE); at >= 0; at = bytes.indexOf(SEPARATOR_BYTE, at + 1)) found.push(at);
  return found;
}

function endsOfEach(texts: readonly string[]): readonly number[] {
  let next = 0;
  return texts.map((text) => {
    const end = next + encoder.encode(text).length;
    next = end + SEPARATOR.length;
    return end;
  });
}
