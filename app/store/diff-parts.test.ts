import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { commit } from "./commit.ts";
import { partsOf } from "./diff-parts.ts";
import { readDiff } from "./read-diff.ts";
import { author, newDatabase } from "./test-project.ts";

const text = (id: string, length: number) => ({ id, text: "a".repeat(length) });
const document = (id: string) => {
  return { id, name: id, language: "en", position: 0, length: 1, revision: 0, values: [], importedAt: author.at };
};

test("texts come after what a snapshot follows, in parts of some megabytes, a long one alone", () => {
  const texts = { added: [text("a", 3_000_000), text("b", 2_000_000), text("c", 10), text("d", 9_000_000)] };
  const parts = partsOf(7, { documents: { added: [document("a")] }, texts });
  expect(parts.map(({ seq, part }) => [seq, part])).toEqual([
    [7, 0],
    [7, 1],
    [7, 2],
    [7, 3],
  ]);
  expect(Object.keys(parts[0]?.diff ?? {})).toEqual(["documents"]);
  const ids = parts.slice(1).map(({ diff }) => diff.texts?.added?.map(({ id }) => id));
  expect(ids).toEqual([["a"], ["b", "c"], ["d"]]);
});

test("a diff is read back whole from its parts", async () => {
  const db = await newDatabase();
  const ids = ["a", "b", "c", "d", "e"];
  const diff = {
    documents: { added: ids.map(document) },
    texts: { added: ids.map((id) => text(id, 1_500_000)) },
    turns: { added: ids.map((id) => ({ id, turns: [] })) },
  };
  const committed = await commit(db, { label: "Import", author }, () => diff);
  expect(await readDiff(db, committed?.change.seq ?? 0)).toEqual(diff);
  await expect(readDiff(db, 99)).rejects.toThrow("does not hold change 99");
});
