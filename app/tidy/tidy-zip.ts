import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { tidyFiles } from "./tidy-data-set.ts";
import { bytesTogether, type TidyFile } from "./tidy-file.ts";
import type { TidyInput, TidyOptions } from "./tidy-input.ts";
import { tableCount } from "./tidy-tables.ts";

/** Quick rather than small: half the time of the usual level, some more bytes. */
const LEVEL = 1;

/** Says how many tables are written, of how many; answers whether to go on. */
export type OnTables = (done: number, all: number) => boolean | Promise<boolean>;

/** Packs files into a zip, here or in a worker of its own. */
export type Packer = {
  /** Takes a file in; what it gives is awaited before the next one. */
  readonly add: (file: TidyFile) => unknown;
  /** The whole zip; nothing can be added after. */
  readonly finish: () => Promise<Uint8Array> | Uint8Array;
};

/**
 * The data set as one zip; null where it was told to stop. `exportedAt` is a moment as ISO 8601. While a file is packed,
 * the next one is made.
 */
export async function tidyZip(
  input: TidyInput,
  options: TidyOptions,
  how: { readonly exportedAt: string; readonly onTables: OnTables; readonly packer: Packer },
): Promise<Uint8Array | null> {
  const { exportedAt, onTables, packer } = how;
  const all = tableCount(options);
  let done = 0;
  let packed: unknown;
  for (const file of tidyFiles(input, options, exportedAt)) {
    await packed;
    if (file.path.startsWith("csv/") && !(await onTables(done++, all))) return null;
    packed = packer.add(file);
  }
  await packed;
  return await packer.finish();
}

/** Takes files in one after the other and gives a zip of them. Parquet is stored as it is, since it is packed already. */
export class ZipPacker implements Packer {
  readonly #chunks: Uint8Array[] = [];
  readonly #zip: Zip;

  constructor() {
    this.#zip = new Zip((problem, chunk) => {
      if (problem) throw problem;
      this.#chunks.push(chunk);
    });
  }

  add({ path, bytes }: TidyFile): void {
    const entry = path.endsWith(".parquet") ? new ZipPassThrough(path) : new ZipDeflate(path, { level: LEVEL });
    this.#zip.add(entry);
    entry.push(bytes, true);
  }

  finish(): Uint8Array {
    this.#zip.end();
    return bytesTogether(this.#chunks);
  }
}
