import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { type TidyPart, tidyParts } from "./tidy-data-set.ts";
import { bytesTogether, type TidyPiece } from "./tidy-file.ts";
import type { TidyInput, TidyOptions } from "./tidy-input.ts";
import { tableCount } from "./tidy-tables.ts";

/** Quick rather than small: half the time of the usual level, some more bytes. */
const LEVEL = 1;

/** Says how many tables are written, of how many; answers whether to go on. */
export type OnTables = (done: number, all: number) => boolean | Promise<boolean>;

/** Packs files into a zip, here or in threads of their own. */
export type Packer = {
  /** Takes a part in, and sees to the Parquet that is to be written of it; awaited before the next one is made. */
  readonly add: (part: TidyPart) => Promise<void> | void;
  /** The whole zip; nothing can be added after. */
  readonly finish: () => Promise<Uint8Array> | Uint8Array;
};

/** The data set as one zip; null where it was told to stop. `exportedAt` is a moment as ISO 8601. */
export async function tidyZip(
  input: TidyInput,
  options: TidyOptions,
  how: { readonly exportedAt: string; readonly onTables: OnTables; readonly packer: Packer },
): Promise<Uint8Array | null> {
  const { exportedAt, onTables, packer } = how;
  const all = tableCount(options);
  let done = 0;
  for (const part of tidyParts(input, options, exportedAt)) {
    await packer.add(part);
    const isTable = part.path.startsWith("csv/") && part.isLast;
    if (isTable && !(await onTables(done++, all))) return null;
  }
  return await packer.finish();
}

type ZipEntry = ZipDeflate | ZipPassThrough;

/** Takes files in, piece by piece, and gives a zip of them. Parquet is stored as it is, since it is packed already. */
export class ZipPacker {
  readonly #chunks: Uint8Array[] = [];
  readonly #zip: Zip;
  /** Files of which pieces are still to come; those of several may come in between each other. */
  readonly #begun = new Map<string, ZipEntry>();

  constructor() {
    this.#zip = new Zip((problem, chunk) => {
      if (problem) throw problem;
      this.#chunks.push(chunk);
    });
  }

  add({ path, bytes, isLast }: TidyPiece): void {
    const entry = this.#begun.get(path) ?? this.#begin(path);
    entry.push(bytes, isLast);
    if (isLast) this.#begun.delete(path);
  }

  /** The whole zip; nothing can be added after. */
  finish(): Uint8Array {
    this.#zip.end();
    return bytesTogether(this.#chunks);
  }

  #begin(path: string): ZipEntry {
    const entry = path.endsWith(".parquet") ? new ZipPassThrough(path) : new ZipDeflate(path, { level: LEVEL });
    this.#zip.add(entry);
    this.#begun.set(path, entry);
    return entry;
  }
}
