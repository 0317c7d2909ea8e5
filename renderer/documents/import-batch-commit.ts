import { type NewDocument, planImport } from "../../app/import/plan-import.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Document, Id } from "../../app/model/records.ts";
import type { ProjectSession } from "../use-project.tsx";
import type { ImportRow } from "./import-batch.ts";

/**
 * Imports the files of a batch that the user wants, as one change. Answers the new documents and a sentence on what
 * was imported and what was not.
 */
export async function importBatch(
  session: ProjectSession,
  rows: readonly ImportRow[],
): Promise<{ readonly ids: readonly Id[]; readonly sentence: string }> {
  const files = rows.flatMap((row) => newDocument(row) ?? []);
  const what = files.length === 1 ? `“${files[0]?.fileName}”` : `${files.length} documents`;
  let added: readonly Document[] = [];
  await session.commit(`Import ${what}`, async (read) => {
    const [existing, project] = await Promise.all([read.documents.toArray(), read.project.toCollection().first()]);
    const diff = planImport(files, { existing, language: project?.language ?? "en" }, systemIdentity);
    added = diff.documents?.added ?? [];
    return diff;
  });
  const imported = added.length === 1 ? `“${added[0]?.name}”` : what;
  return { ids: added.map(({ id }) => id), sentence: `${imported} imported.${leftOut(rows)}` };
}

/** Whether the file is read and the user wants it. */
export function isChosen({ file, isWanted }: ImportRow): boolean {
  return file !== null && isWanted;
}

function newDocument(row: ImportRow): NewDocument | null {
  const { fileName, file, joinsLines } = row;
  if (file === null || !isChosen(row)) return null;
  const { text, turns } = (joinsLines && file.joined) || file.asIs;
  return { fileName, bytes: file.bytes, text, turns };
}

const NAMES_SHOWN = 3;

function leftOut(rows: readonly ImportRow[]): string {
  const names = rows.filter((row) => !isChosen(row)).map(({ fileName }) => `“${fileName}”`);
  if (names.length === 0) return "";
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  return ` Not imported: ${names.slice(0, NAMES_SHOWN).join(", ")}${more}.`;
}
