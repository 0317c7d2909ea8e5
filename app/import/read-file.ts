import type { ArchiveEntry } from "./archive.ts";
import { endingOf } from "./file-names.ts";
import type { Imported, SourceFile } from "./imported.ts";
import { type Prepared, preparedOf } from "./prepare.ts";
import type { SurveyTable } from "./survey/table.ts";

/** What a file holds: a text, a table of answers, or further files. */
export type FileContent =
  | { readonly kind: "text"; readonly prepared: Prepared }
  | { readonly kind: "table"; readonly table: SurveyTable }
  | { readonly kind: "archive"; readonly entries: readonly ArchiveEntry[] };

/** What reads texts and tables; both throw ImportProblem, with a sentence for the user. */
export type Readers = {
  readonly text: (file: SourceFile) => Promise<Imported>;
  readonly table: (file: SourceFile) => Promise<SurveyTable>;
};

const TABLES = ["csv", "tsv", "xlsx"];

/** Reads any file by its ending. Throws ImportProblem, with a sentence for the user, where it cannot be read. */
export async function readFile(file: SourceFile, readers: Readers): Promise<FileContent> {
  const ending = endingOf(file.name);
  if (ending === "zip") {
    const { listArchive } = await import("./archive.ts");
    return { kind: "archive", entries: await listArchive(file.name, file.bytes) };
  }
  if (TABLES.includes(ending)) return { kind: "table", table: await readers.table(file) };
  return { kind: "text", prepared: preparedOf(await readers.text(file)) };
}
