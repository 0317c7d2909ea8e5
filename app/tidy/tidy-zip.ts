import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { tidyFiles } from "./tidy-data-set.ts";
import { bytesTogether, type TidyFile } from "./tidy-file.ts";
import type { TidyInput, TidyOptions } from "./tidy-input.ts";
import { tableCount } from "./tidy-tables.ts";

/** Quick rather than small: half the time of the usual level, some more bytes. */
const LEVEL = 1;

/** Says how many tables are written, of how many; answers whether to go on. */
export type OnTables = (done: number, all: number) => boolean | Promise<boolean>;

/** The data set as one zip; null where it was told to stop. `exportedAt` is a moment as ISO 8601. */
export async function tidyZip(
  input: TidyInput,
  options: TidyOptions,
  { exportedAt, onTables }: { readonly exportedAt: string; readonly onTables: OnTables },
): Promise<Uint8Array | null> {
  const zip = new TidyZip();
  const all = tableCount(options);
  let done = 0;
  for (const file of tidyFiles(input, options, exportedAt)) {
    if (file.path.startsWith("csv/") && !(await onTables(done++, all))) return null;
    zip.add(file);
  }
  return zip.finish();
}

/** Takes files in one after the other and gives a zip of them. Parquet is stored as it is, since it is packed already. */
class TidyZip {
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

  /** The whole zip; nothing can be added after. */
  finish(): Uint8Array {
    this.#zip.end();
    return bytesTogether(this.#chunks);
  }
}
