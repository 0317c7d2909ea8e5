import type { ArchiveEntry } from "./archive.ts";
import { endingOf } from "./file-names.ts";
import type { SourceFile } from "./imported.ts";
import { type Prepared, prepare } from "./prepare.ts";
import type { SurveyTable } from "./survey/table.ts";

/** What a file holds: a text, a table of answers, or further files. */
export type FileContent =
  | { readonly kind: "text"; readonly prepared: Prepared }
  | { readonly kind: "table"; readonly table: SurveyTable }
  | { readonly kind: "archive"; readonly entries: readonly ArchiveEntry[] };

const TABLES = ["csv", "tsv", "xlsx"];

/** Reads any file by its ending. Throws ImportProblem, with a sentence for the user, where it cannot be read. */
export async function readFile(file: SourceFile): Promise<FileContent> {
  const ending = endingOf(file.name);
  if (ending === "zip") {
    const { listArchive } = await import("./archive.ts");
    return { kind: "archive", entries: await listArchive(file.name, file.bytes) };
  }
  if (TABLES.includes(ending)) {
    const { readSurveyTable } = await import("./survey/reader.ts");
    return { kind: "table", table: await readSurveyTable(file) };
  }
  return { kind: "text", prepared: await prepare(file) };
}
