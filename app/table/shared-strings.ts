import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const SHARED_STRINGS = "xl/sharedStrings.xml";

/**
 * Gets texts such as `constructor` past write-excel-file, which looks its strings up in an object and takes those names
 * for strings that it has: they are written behind a mark that no text holds, and the mark is taken out of the file.
 */
export class SharedStrings {
  #mark: string | null = null;

  /** The text as the library is to be given it. */
  given(text: string): string {
    if (!(text in {})) return text;
    this.#mark ??= `${crypto.randomUUID()} `;
    return this.#mark + text;
  }

  /** The workbook without marks. */
  restored(workbook: Uint8Array): Uint8Array {
    if (this.#mark === null) return workbook;
    const files = unzipSync(workbook);
    const strings = strFromU8(files[SHARED_STRINGS] ?? new Uint8Array());
    return zipSync({ ...files, [SHARED_STRINGS]: strToU8(strings.replaceAll(this.#mark, "")) });
  }
}
