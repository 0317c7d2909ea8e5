import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Code, Document } from "../model/records.ts";
import { commit, redo, undo } from "./commit.ts";
import { readLog, readNamed } from "./read-log.ts";
import { author, newDatabase } from "./test-project.ts";

const code: Code = {
  ...{ id: "k", name: "Cost", parentId: null, position: 0, color: "#000000", definition: "", inclusion: "" },
  ...{ exclusion: "", example: "", isCodable: true, createdAt: author.at },
};
const document: Document = {
  ...{ id: "d", name: "Rosa", language: "es", position: 0, length: 3, revision: 0, values: [], importedAt: author.at },
};

test("the log is read from its end, a stretch at a time, an undo the other way round", async () => {
  const db = await newDatabase();
  await commit(db, { label: "Add code", author }, () => ({ codes: { added: [code] } }));
  await undo(db, author);
  await redo(db, author);
  const told = (await readLog(db, 2, 4)).map(({ change, diff }) => [change.seq, change.kind, diff]);
  expect(told).toEqual([
    [4, "redo", { codes: { added: [code] } }],
    [3, "undo", { codes: { removed: [code] } }],
    [2, "do", { codes: { added: [code] } }],
  ]);
  expect((await readLog(db, 1, 2)).map(({ change }) => change.seq)).toEqual([2, 1]);
  expect(await readNamed(db)).toMatchObject({ seq: 4, rows: [{ name: "Study" }, { name: "Ana" }, { name: "Cost" }] });
});

test("an edit of a text is read with its words, an import without its texts", async () => {
  const db = await newDatabase();
  await commit(db, { label: "Import", author }, () => ({
    documents: { added: [document] },
    texts: { added: [{ id: "d", text: "teh" }] },
  }));
  const textEdits = [{ id: "d", replacements: [{ start: 1, removed: "eh", inserted: "he" }] }];
  await commit(db, { label: "Edit text", author }, () => ({
    documents: { updated: [[document, { ...document, revision: 1 }]] },
    textEdits,
  }));
  await undo(db, author);
  const [taken, edited, imported] = await readLog(db, 2, 4);
  expect(edited?.diff.textEdits).toEqual(textEdits);
  expect(taken?.diff.textEdits?.[0]?.replacements).toEqual([{ start: 1, removed: "he", inserted: "eh" }]);
  expect(imported?.diff).toEqual({ documents: { added: [document] } });
});

test("a stretch with changes of every size reads as its lines do one by one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom("code", "import", "undo", "redo"), { maxLength: 20 }), async (deeds) => {
      const db = await newDatabase();
      for (const [index, deed] of deeds.entries()) {
        if (deed === "undo") await undo(db, author);
        else if (deed === "redo") await redo(db, author);
        else {
          const id = `${index}`;
          await commit(db, { label: deed, author }, () => {
            if (deed === "code") return { codes: { added: [{ ...code, id }] } };
            return { documents: { added: [{ ...document, id }] }, texts: { added: [{ id, text: "abc" }] } };
          });
        }
      }
      const last = await db.changes.count();
      const singly = [];
      for (let seq = last; seq >= 1; seq--) singly.push(...(await readLog(db, seq, seq)));
      expect(await readLog(db, 1, last)).toEqual(singly);
      expect(singly).toHaveLength(last);
    }),
    { numRuns: 25 },
  );
});
