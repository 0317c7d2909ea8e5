import { ImportProblem } from "./import-problem.ts";
import { unpack } from "./unpack.ts";
import { readZipDirectory, type ZipRecord } from "./zip-directory.ts";

/** The most bytes that the parts of a workbook may unpack to that are read. */
const MOST_XML = 200_000_000;
/** The most files that a workbook may hold, pictures and all. */
const MOST_PARTS = 20_000;

/** The parts of a workbook by their paths, each unpacked when it is read and no sooner. */
export class WorkbookParts {
  readonly #name: string;
  readonly #bytes: Uint8Array;
  readonly #records: ReadonlyMap<string, ZipRecord>;
  #unpacked = 0;

  constructor(name: string, bytes: Uint8Array) {
    this.#name = name;
    this.#bytes = bytes;
    const records = readZipDirectory(bytes, MOST_PARTS) ?? [];
    this.#records = new Map(records.map((one) => [one.name ?? new TextDecoder().decode(one.nameBytes), one]));
  }

  has(path: string): boolean {
    return this.#records.has(path);
  }

  /** Throws ImportProblem where the part is missing or damaged, or all that was read is too much. */
  read(path: string): string {
    const record = this.#records.get(path);
    if (!record) throw damagedWorkbook(this.#name);
    this.#unpacked += record.size;
    if (this.#unpacked > MOST_XML) {
      throw new ImportProblem(
        `“${this.#name}” is too large: its sheets unpack to more than ${MOST_XML / 1e6} MB. Split it into several files, or save it as .csv.`,
      );
    }
    const part = unpack(this.#bytes, record);
    if (!part) throw damagedWorkbook(this.#name);
    return new TextDecoder().decode(part);
  }
}

/** The sentence for a file that cannot be read as a workbook. */
export function damagedWorkbook(name: string): ImportProblem {
  return new ImportProblem(
    `“${name}” is damaged or no Excel file. Open it in Excel or LibreOffice, save it anew as .xlsx or .csv, and try again.`,
  );
}
