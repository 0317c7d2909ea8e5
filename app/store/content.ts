import type { Document, Mark, Turn } from "../model/records.ts";
import type { ProjectDatabase } from "./database.ts";

/** What is in a document. */
export type DocumentContent = {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly marks: readonly Mark[];
};

/** Reads what is in a document, all as of one moment; null where the document is gone. */
export async function readContent(db: ProjectDatabase, document: Document): Promise<DocumentContent | null> {
  return (await readContents(db, [document]))[0] ?? null;
}

/** The same of several documents, in their order, all as of one moment. */
export async function readContents(
  db: ProjectDatabase,
  documents: readonly Document[],
): Promise<(DocumentContent | null)[]> {
  const ids = documents.map(({ id }) => id);
  return await db.transaction("r", [db.texts, db.turns, db.marks], async () => {
    const [texts, turns, marks] = await Promise.all([
      db.texts.bulkGet(ids),
      db.turns.bulkGet(ids),
      db.marks.bulkGet(ids),
    ]);
    return texts.map((text, index) => {
      return text ? { text: text.text, turns: turns[index]?.turns ?? [], marks: marks[index]?.marks ?? [] } : null;
    });
  });
}
