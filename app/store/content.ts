import type { Document, Mark, Turn } from "../model/records.ts";
import type { ProjectDatabase } from "./database.ts";

/** What is in a document. */
export type DocumentContent = {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly marks: readonly Mark[];
};

/** Reads what is in a document, all as of one moment; null where the document is gone. */
export async function readContent(db: ProjectDatabase, { id }: Document): Promise<DocumentContent | null> {
  return await db.transaction("r", [db.texts, db.turns, db.marks], async () => {
    const [text, turns, marks] = await Promise.all([db.texts.get(id), db.turns.get(id), db.marks.get(id)]);
    return text ? { text: text.text, turns: turns?.turns ?? [], marks: marks?.marks ?? [] } : null;
  });
}
