import { decodeXml } from "../../text/decode-xml.ts";
import { ImportProblem } from "../import-problem.ts";
import { openZip, type ZipEntry } from "../zip.ts";

/** The most bytes that the parts of a workbook may unpack to that are read. */
const MOST_XML = 200_000_000;
/** The most files that a workbook may hold, pictures and all. */
const MOST_PARTS = 20_000;

/** The parts of a workbook by their paths, each unpacked when it is read and no sooner. */
class Parts {
  readonly #name: string;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  constructor(name: string, entries: readonly ZipEntry[]) {
    this.#name = name;
    this.#entries = new Map(entries.map((entry) => [entry.path, entry]));
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** Rejects with ImportProblem where the part is missing or damaged, or all that was read is too much. */
  async read(path: string): Promise<string> {
    const entry = this.#entries.get(path);
    if (!entry) throw damagedWorkbook(this.#name);
    this.#unpacked += entry.size;
    if (this.#unpacked > MOST_XML) {
      throw new ImportProblem(
        `“${this.#name}” is too large: its sheets unpack to more than ${MOST_XML / 1e6} MB. Split it into several files, or save it as .csv.`,
      );
    }
    const part = await entry.read();
    if (!part) throw damagedWorkbook(this.#name);
    return decodeXml(part);
  }
}

export type WorkbookParts = Parts;

/** Opens the parts of a workbook. Rejects with ImportProblem where it is no zip file. */
export async function openParts(name: string, bytes: Uint8Array): Promise<WorkbookParts> {
  const entries = await openZip(bytes, MOST_PARTS);
  if (!entries) throw damagedWorkbook(name);
  return new Parts(name, entries);
}

/** The sentence for a file that cannot be read as a workbook. */
export function damagedWorkbook(name: string): ImportProblem {
  return new ImportProblem(
    `“${name}” is damaged or no Excel file. Open it in Excel or LibreOffice, save it anew as .xlsx or .csv, and try again.`,
  );
}
