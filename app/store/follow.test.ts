import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Coding, Document } from "../model/records.ts";
import { type Committed, commit, redo, undo } from "./commit.ts";
import { databaseName, ProjectDatabase } from "./database.ts";
import { follow, readAll } from "./follow.ts";
import { author, newDatabase } from "./test-project.ts";

function documentAt(id: string, position: number): Document {
  return { id, name: id, language: "en", position, length: 100, revision: 0, values: [], importedAt: author.at };
}

function coding(id: string, documentId: string, start: number): Coding {
  return { id, documentId, start, end: start + 5, codeId: "k", coderId: "ana", createdAt: author.at };
}

/** Follows a project and answers what it shows last. */
async function watch(db: ProjectDatabase) {
  const current = await readAll(db);
  const seen = [current];
  const follower = follow(
    db,
    current,
    (next) => seen.push(next),
    (error) => expect.unreachable(String(error)),
  );
  const upTo = (seq: number) => vi.waitFor(() => expect(seen.at(-1)?.snapshot.seq).toBe(seq), { timeout: 20_000 });
  return { seen, ...follower, upTo };
}

test("the followed project equals a fresh reading after any changes", { timeout: 60_000 }, async () => {
  const anyDeeds = fc.array(
    fc.tuple(fc.constantFrom("document", "coding", "move", "remove", "undo", "redo"), fc.nat(90)),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(anyDeeds, async (deeds) => {
      const db = await newDatabase();
      const { seen, take, stop, upTo } = await watch(db);
      for (const [deed, number] of deeds) {
        const committed = await act(db, deed, number);
        // a window takes in what it wrote itself; the rest it hears of
        if (committed && number % 2 === 0) take(committed);
      }
      const fresh = await readAll(db);
      await upTo(fresh.snapshot.seq);
      expect(seen.at(-1)).toEqual(fresh);
      expect(seen.map(({ snapshot }) => snapshot.seq)).toEqual(
        [...seen.map(({ snapshot }) => snapshot.seq)].sort((a, b) => a - b),
      );
      stop();
      db.close();
    }),
    { numRuns: 25 },
  );
});

async function act(db: ProjectDatabase, deed: string, number: number): Promise<Committed | null> {
  const change = { label: deed, author };
  if (deed === "undo") return await undo(db, author);
  if (deed === "redo") return await redo(db, author);
  return await commit(db, change, async (read) => {
    const [documents, codings] = [await read.documents.toArray(), await read.codings.toArray()];
    const one = codings[number % Math.max(1, codings.length)];
    const id = `${deed}${number}-${await db.changes.count()}`;
    if (deed === "document") return { documents: { added: [documentAt(id, -documents.length)] } };
    if (deed === "coding")
      return { codings: { added: [coding(id, documents[0]?.id ?? "d", number), coding(`${id}b`, "d", 1)] } };
    if (!one) return {};
    if (deed === "move")
      return { codings: { updated: [[one, { ...one, start: number, end: number + 9, documentId: "e" }]] } };
    return { codings: { removed: [one] } };
  });
}

test("who follows hears of changes made through another connection, and not after stopping", {
  timeout: 30_000,
}, async () => {
  const db = await newDatabase();
  const other = new ProjectDatabase(db.name.slice(databaseName("").length));
  const { seen, stop, upTo } = await watch(db);
  await upTo(1);
  await commit(other, { label: "Add", author }, () => ({ documents: { added: [documentAt("d", 0)] } }));
  await upTo(2);
  expect(seen.at(-1)).toMatchObject({ undoable: { label: "Add" }, redoable: null });
  stop();
  await undo(other, author);
  expect((await readAll(db)).snapshot.seq).toBe(3);
  expect(seen.at(-1)?.snapshot.seq).toBe(2);
});

test("a change shares with the snapshot before it what it left alone", { timeout: 30_000 }, async () => {
  const db = await newDatabase();
  await commit(db, { label: "Add", author }, () => ({
    documents: { added: [documentAt("d", 0), documentAt("e", 1)] },
    codings: { added: [coding("1", "d", 0), coding("2", "e", 0)] },
  }));
  const { seen, stop, upTo } = await watch(db);
  await upTo(2);
  await commit(db, { label: "Code", author }, () => ({ codings: { added: [coding("3", "d", 9)] } }));
  await upTo(3);
  const [before, after] = seen.map(({ snapshot }) => snapshot);
  expect(after?.documents).toBe(before?.documents);
  expect(after?.codings.get("e")).toBe(before?.codings.get("e"));
  expect(after?.codings.get("d")?.map(({ id }) => id)).toEqual(["1", "3"]);
  stop();
});
