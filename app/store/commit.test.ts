import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diff } from "../model/diff.ts";
import type { Code, Coding, Document } from "../model/records.ts";
import { begin, commit, redo, undo } from "./commit.ts";
import { ProjectDatabase } from "./database.ts";
import { author, newDatabase, type Records, readRecords } from "./test-project.ts";

const change = { label: "Change", author };

function code(id: string, name = id): Code {
  return {
    ...{ id, name, parentId: null, position: 0, color: "#000000", definition: "", inclusion: "", exclusion: "" },
    ...{ example: "", isCodable: true, createdAt: author.at },
  };
}

function coding(id: string, codeId: string, start: number): Coding {
  return { id, documentId: "d", start, end: start + 3, codeId, coderId: "ana", createdAt: author.at };
}

function importOf(id: string, position: number): Diff {
  const text = `Interview ${id} 🌄`;
  const turn = { start: 0, end: text.length, speaker: "Ana", role: "respondent", question: null } as const;
  return {
    documents: {
      added: [
        { id, name: id, language: "es", position, length: text.length, revision: 0, values: [], importedAt: author.at },
      ],
    },
    texts: { added: [{ id, text }] },
    originals: { added: [{ id, fileName: `${id}.txt`, digest: id, byteLength: 3 }] },
    turns: { added: [{ id, turns: [turn] }] },
    codings: { added: [{ ...coding(`${id}-c`, "k", 0), documentId: id }] },
  };
}

const deeds = [
  ...["add code", "rename code", "delete code", "add coding", "move coding", "remove coding"],
  ...[
    "import",
    "edit text",
    "edit text",
    "delete document",
    "rename project",
    "undo",
    "undo",
    "undo",
    "redo",
    "redo",
    "redo",
    "reopen",
  ],
] as const;

/** What a user might do next; each gives a diff that fits the tables as they are. */
type Deed = (typeof deeds)[number];

const anyDeeds = fc.array(fc.record({ deed: fc.constantFrom(...deeds), pick: fc.nat() }), {
  maxLength: 25,
  size: "max",
});

async function planOf(db: ProjectDatabase, deed: Deed, pick: number): Promise<Diff> {
  const [codes, codings] = [await db.codes.toArray(), await db.codings.toArray()];
  const oneCode = codes[pick % Math.max(1, codes.length)];
  const oneCoding = codings[pick % Math.max(1, codings.length)];
  const documents = await db.documents.toArray();
  const id = `${pick}-${(await db.changes.count()) + 1}`;
  switch (deed) {
    case "add code":
      return { codes: { added: [code(id)] } };
    case "rename code":
      return oneCode ? { codes: { updated: [[oneCode, { ...oneCode, name: `${oneCode.name}'` }]] } } : {};
    case "delete code":
      if (!oneCode) return {};
      return {
        codes: { removed: [oneCode] },
        codings: { removed: codings.filter(({ codeId }) => codeId === oneCode.id) },
      };
    case "add coding":
      return oneCode
        ? { codings: { added: [coding(id, oneCode.id, pick % 50), coding(`${id}b`, oneCode.id, 7)] } }
        : {};
    case "remove coding":
      return oneCoding ? { codings: { removed: [oneCoding] } } : {};
    case "move coding":
      return oneCoding ? { codings: { updated: [[oneCoding, { ...oneCoding, end: oneCoding.end + 1 }]] } } : {};
    case "import":
      return importOf(id, documents.length);
    case "edit text":
      return await editOf(db, documents[pick % Math.max(1, documents.length)], pick);
    case "delete document":
      return await deletionOf(db, documents[pick % Math.max(1, documents.length)]?.id ?? "");
    case "rename project": {
      const project = await db.project.toCollection().first();
      return project ? { project: { updated: [[project, { ...project, name: id }]] } } : {};
    }
    default:
      return {};
  }
}

async function editOf(db: ProjectDatabase, document: Document | undefined, pick: number): Promise<Diff> {
  const { text = "" } = (document && (await db.texts.get(document.id))) ?? {};
  if (!document) return {};
  const start = pick % (text.length + 1);
  const replacement = { start, removed: text.slice(start, start + (pick % 4)), inserted: "ñ".repeat(pick % 3) };
  const length = text.length + replacement.inserted.length - replacement.removed.length;
  return {
    documents: { updated: [[document, { ...document, length, revision: document.revision + 1 }]] },
    textEdits: [{ id: document.id, replacements: [replacement] }],
  };
}

async function deletionOf(db: ProjectDatabase, id: string): Promise<Diff> {
  return {
    documents: { removed: await db.documents.where("id").equals(id).toArray() },
    texts: { removed: await db.texts.where("id").equals(id).toArray() },
    originals: { removed: await db.originals.where("id").equals(id).toArray() },
    turns: { removed: await db.turns.where("id").equals(id).toArray() },
    codings: { removed: (await db.codings.toArray()).filter(({ documentId }) => documentId === id) },
  };
}

describe("any sequence of changes, undos, redos and restarts", () => {
  test("is undone to each earlier state exactly, and redone", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, async (deeds) => {
        let db = await newDatabase();
        // the model: every state on the way, and where in it the project stands
        const states: Records[] = [await readRecords(db)];
        let at = 0;
        for (const { deed, pick } of deeds) {
          if (deed === "reopen") {
            const id = db.name.slice("quipu-project-".length);
            db.close();
            db = new ProjectDatabase(id);
          } else if (deed === "undo") {
            expect((await undo(db, author)) === null).toBe(at === 0);
            at = Math.max(0, at - 1);
          } else if (deed === "redo") {
            expect((await redo(db, author)) === null).toBe(at === states.length - 1);
            at = Math.min(states.length - 1, at + 1);
          } else if (await commit(db, change, () => planOf(db, deed, pick))) {
            states.splice(++at, states.length, await readRecords(db));
          }
          expect(await readRecords(db)).toEqual(states[at]);
        }
        for (; at > 0; at--) {
          expect(await readRecords(db)).toEqual(states[at]);
          await undo(db, author);
        }
        expect(await readRecords(db)).toEqual(states[0]);
        for (const state of states.slice(1)) {
          await redo(db, author);
          expect(await readRecords(db)).toEqual(state);
        }
        const lines = await db.changes.toArray();
        expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
        // what was done is logged once, however often it is undone and redone
        const logged = new Set((await db.diffParts.toArray()).map(({ seq }) => seq));
        expect([...logged]).toEqual(lines.filter(({ kind }) => kind === "do").map(({ seq }) => seq));
        db.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe("a change that cannot be made", () => {
  const unchanged = async (attempt: (db: ProjectDatabase) => Promise<unknown>) => {
    const db = await newDatabase();
    await commit(db, change, () => ({ codes: { added: [code("a")] } }));
    const [records, log] = [await readRecords(db), await db.changes.toArray()];
    const outcome = await attempt(db).catch((error: unknown) => error);
    expect(await readRecords(db)).toEqual(records);
    expect(await db.changes.toArray()).toEqual(log);
    return outcome;
  };

  test("because its plan throws, leaves everything as it was", async () => {
    const outcome = await unchanged((db) =>
      commit(db, change, () => {
        throw new RangeError("no such passage");
      }),
    );
    expect(outcome).toEqual(new RangeError("no such passage"));
  });

  test("because a row is there already, leaves everything as it was, its other rows too", async () => {
    const diff: Diff = { codings: { added: [coding("c", "a", 0)] }, codes: { added: [code("b"), code("a")] } };
    expect(await unchanged((db) => commit(db, change, () => diff))).toBeInstanceOf(Error);
  });

  test.each<[string, Diff]>([
    ["updated", { codes: { added: [code("b")], updated: [[code("gone"), code("gone", "Back")]] } }],
    ["removed", { codings: { removed: [coding("gone", "a", 0)] }, codes: { removed: [code("a")] } }],
  ])("because a row to be %s is not there, leaves everything as it was", async (_, diff) => {
    expect(String(await unchanged((db) => commit(db, change, () => diff)))).toContain("There is no gone");
  });

  test("because it changes nothing, writes no line", async () => {
    expect(await unchanged((db) => commit(db, change, () => ({ codes: { added: [] } })))).toBeNull();
  });

  test("because the database holds a project already, does not begin another", async () => {
    const outcome = await unchanged((db) => begin(db, { author }, { codes: { added: [code("z")] } }));
    expect(String(outcome)).toContain("holds a project already");
  });
});

test("the first change of a project is never undone", async () => {
  const db = await newDatabase();
  expect(await undo(db, author)).toBeNull();
  expect(await db.project.count()).toBe(1);
});

test("a change after an undo leaves nothing to redo", async () => {
  const db = await newDatabase();
  await commit(db, change, () => ({ codes: { added: [code("a")] } }));
  await undo(db, author);
  await commit(db, change, () => ({ codes: { added: [code("b")] } }));
  expect(await redo(db, author)).toBeNull();
  expect((await db.codes.toArray()).map(({ id }) => id)).toEqual(["b"]);
});

test("a plan reads what the transaction holds, so two windows never lose each other's change", async () => {
  const one = await newDatabase();
  const two = new ProjectDatabase(one.name.slice("quipu-project-".length));
  const addNext = (db: ProjectDatabase) =>
    commit(db, change, async (read) => ({ codes: { added: [code(`${await read.codes.count()}`)] } }));
  await Promise.all(Array.from({ length: 10 }, (_, index) => addNext(index % 2 === 0 ? one : two)));
  expect((await one.codes.toArray()).map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 10 }, (_, index) => index),
  );
  for (let undone = 0; undone < 10; undone++) await undo(undone % 2 === 0 ? two : one, author);
  expect(await one.codes.count()).toBe(0);
});

test("a line of the log names what was done, by whom, and what it takes back", async () => {
  const db = await newDatabase();
  await commit(db, { label: "Add code", author }, () => ({ codes: { added: [code("a")] } }));
  await undo(db, author);
  await redo(db, author);
  expect(await db.changes.toArray()).toMatchObject([
    { seq: 1, label: "Create project", kind: "do", undoTop: null },
    { seq: 2, label: "Add code", kind: "do", coderId: "ana", at: author.at, inverts: null },
    { seq: 3, label: "Add code", kind: "undo", inverts: 2 },
    { seq: 4, label: "Add code", kind: "redo", inverts: 3, undoTop: 4, redoTop: null },
  ]);
});
