import type { Diff } from "../model/diff.ts";
import { type TableName, tableNames } from "../model/records.ts";
import { type Author, begin } from "./commit.ts";
import { ProjectDatabase } from "./database.ts";

export const author: Author = { coderId: "ana", at: "2026-01-01T00:00:00.000Z" };

/** Every record of a project, by table, in the order of their ids. */
export type Records = Record<TableName, unknown[]>;

let made = 0;

/** The database of a new project that nobody else has. */
export async function newDatabase(): Promise<ProjectDatabase> {
  const db = new ProjectDatabase(`test-${made++}`);
  const first: Diff = {
    project: { added: [{ id: "p", name: "Study", language: "en", createdAt: author.at }] },
    coders: { added: [{ id: "ana", name: "Ana" }] },
  };
  await begin(db, { author }, first);
  return db;
}

/** All records of a project. */
export async function readRecords(db: ProjectDatabase): Promise<Records> {
  const entries = await Promise.all(tableNames.map(async (name) => [name, await db.table(name).toArray()] as const));
  return Object.fromEntries(entries) as Records;
}
