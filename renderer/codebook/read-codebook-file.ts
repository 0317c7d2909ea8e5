import type { CodebookDraft } from "../../app/codebook/draft.ts";
import type { SurveyTable } from "../../app/import/survey/table.ts";
import { guardedReaders } from "../guarded-readers.ts";

/** What a file with a codebook holds: the codebook itself, or a table whose columns are to be understood. */
export type CodebookSource = { readonly fileName: string } & (
  | { readonly kind: "codebook"; readonly draft: CodebookDraft }
  | { readonly kind: "table"; readonly table: SurveyTable }
);

/** Longer than any codebook. */
const LARGEST_MB = 50;

/** Reads a .qdc file or a table. Rejects with a sentence for the user where it cannot be read. */
export async function readCodebookFile(file: File): Promise<CodebookSource> {
  const { name: fileName } = file;
  if (file.size > LARGEST_MB * 1_000_000) {
    throw new Error(`“${fileName}” has more than ${LARGEST_MB} MB, which no codebook has. Choose another file.`);
  }
  const bytes = await bytesOf(file);
  if (/\.(qdc|xml|qde)$/i.test(fileName)) {
    const { readCodebook } = await import("../../app/interchange/read-codebook.ts");
    return { kind: "codebook", fileName, draft: readCodebook(fileName, bytes) };
  }
  if (!/\.(csv|tsv|txt|xlsx)$/i.test(fileName)) {
    throw new Error(`“${fileName}” is of a kind that holds no codebook here. Choose a .qdc, .csv, .tsv or .xlsx file.`);
  }
  const name = fileName.replace(/\.txt$/i, ".csv");
  return { kind: "table", fileName, table: await guardedReaders.table({ name, bytes, encoding: null }) };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(`“${file.name}” could not be read. See whether it is still there and may be opened.`);
  }
}
