import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Diff } from "../model/diff.ts";
import { digestOf } from "../model/digest.ts";
import { commit, redo, undo } from "./commit.ts";
import { ProjectDatabase } from "./database.ts";
import { author, readRecords } from "./test-project.ts";

const at = author.at;
const bytes = Uint8Array.of(117, 110, 111);
const document = { id: "d", name: "Rosa", language: "es", position: 0, length: 3, importedAt: at };
const code = {
  ...{ id: "k", name: "Cost", parentId: null, position: 0, color: "#000000", definition: "", inclusion: "" },
  ...{ exclusion: "", example: "", isCodable: true, createdAt: at },
};

const began = {
  project: { added: [{ id: "p", name: "Study", language: "es", createdAt: at }] },
  coders: { added: [{ id: "ana", name: "Ana" }] },
};
const imported = {
  documents: { added: [document] },
  texts: { added: [{ id: "d", text: "uno" }] },
  originals: { added: [{ id: "d", fileName: "Rosa.txt", bytes }] },
  turns: { added: [{ id: "d", turns: [] }] },
};
const removed = Object.fromEntries(Object.entries(imported).map(([name, { added }]) => [name, { removed: added }]));
const coded = { codes: { added: [code] } };

/** A project as version 1 kept it: an import, undone and redone, and a code. */
async function firstVersion(id: string): Promise<void> {
  const db = new ProjectDatabase(id, 1);
  const log = (seq: number, label: string, kind: string, inverts: number | null, tops: object, diff: unknown) =>
    Promise.all([
      db.table("changes").add({ seq, label, at, coderId: "ana", kind, inverts, ...tops }),
      db.table("diffs").add({ seq, diff }),
    ]);
  await log(1, "Create project", "do", null, { undoTop: null, redoTop: null, below: null }, began);
  await log(2, "Import", "do", null, { undoTop: 2, redoTop: null, below: null }, imported);
  await log(3, "Import", "undo", 2, { undoTop: null, redoTop: 3, below: null }, removed);
  await log(4, "Import", "redo", 3, { undoTop: 4, redoTop: null, below: null }, imported);
  await log(5, "Add code", "do", null, { undoTop: 5, redoTop: null, below: 4 }, coded);
  for (const [name, rows] of Object.entries({ ...began, ...imported, ...coded })) {
    await db.table(name).bulkAdd(rows.added as unknown[]);
  }
  db.close();
}

test("a project of version 1 opens with everything in it, and its changes are undone and redone", async () => {
  await firstVersion("old");
  const db = new ProjectDatabase("old");
  const digest = await digestOf(bytes);
  const records = await readRecords(db);
  expect(records).toMatchObject({
    documents: [{ ...document, revision: 0, values: [] }],
    texts: [{ id: "d", text: "uno" }],
    originals: [{ id: "d", fileName: "Rosa.txt", digest, byteLength: 3 }],
    codes: [code],
    marks: [],
    cases: [],
    memos: [],
    queries: [],
  } satisfies Partial<Record<keyof Diff, unknown>>);
  expect((await db.files.get(digest))?.bytes).toEqual(bytes);
  expect((await db.changes.toArray()).map(({ base }) => base)).toEqual([1, 2, 2, 2, 5]);
  await undo(db, author);
  await undo(db, author);
  expect(await undo(db, author)).toBeNull();
  expect(await db.documents.count()).toBe(0);
  await redo(db, author);
  await redo(db, author);
  expect(await readRecords(db)).toEqual(records);
  db.close();
});

test("a project of version 3 opens as it was, and takes saved queries", async () => {
  const before = new ProjectDatabase("third", 3);
  await before.table("project").add({ id: "p", name: "Study", language: "es", createdAt: at });
  await before.table("codes").add(code);
  await before.table("changes").add({
    ...{ seq: 1, label: "Create project", at, coderId: "ana", kind: "do", inverts: null, base: 1 },
    ...{ undoTop: null, redoTop: null, below: null },
  });
  before.close();
  const db = new ProjectDatabase("third");
  const records = await readRecords(db);
  expect(records).toMatchObject({ codes: [code], queries: [] });
  const operand = { kind: "codes" as const, codes: [{ codeId: "k", withSubcodes: true }] };
  const saved = { id: "q", name: "Cost", position: 0, query: { operand, steps: [] }, createdAt: at };
  await commit(db, { label: "Save query", author }, () => ({ queries: { added: [saved] } }));
  expect(await db.queries.toArray()).toEqual([saved]);
  await undo(db, author);
  expect(await readRecords(db)).toEqual(records);
  db.close();
});
