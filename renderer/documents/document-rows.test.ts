import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document, RecordSet } from "../../app/model/records.ts";
import { type DocumentSorting, documentRows, type ListInput } from "./document-rows.ts";

const document = (id: string, name: string, about: Partial<Document> = {}): Document => {
  return { id, name, language: "en", position: 0, length: 0, revision: 0, values: [], importedAt: "", ...about };
};
const set = (id: string, memberIds: readonly string[]): RecordSet => {
  return { id, kind: "documents", name: id, position: 0, memberIds, createdAt: "" };
};
const documents = [
  document("1", "Rosa 10", { importedAt: "2", values: [{ variableId: "v", value: 3 }] }),
  document("2", "Ángel", { importedAt: "1" }),
  document("3", "Rosa 2", { importedAt: "3", values: [{ variableId: "v", value: 20 }] }),
];
const plainList: ListInput = {
  documents,
  sets: [],
  closed: new Set(),
  search: "",
  sorting: { by: "list", isDescending: false },
  codingsOf: (id) => Number(id) * -1,
};
const idsOf = (input: Partial<ListInput>) => documentRows({ ...plainList, ...input }).map(({ id }) => id);

describe("the list is sorted", () => {
  test.each<[DocumentSorting["by"], boolean, string]>([
    ["list", false, "123"],
    ["name", false, "231"],
    ["name", true, "132"],
    ["codings", false, "321"],
    ["imported", true, "312"],
    ["variable v", false, "132"],
    ["variable v", true, "312"],
  ])("by %s, descending: %j", (by, isDescending, order) => {
    expect(idsOf({ sorting: { by, isDescending } }).join("")).toBe(order);
  });
});

test("a document stands under each of its sets, those of none last; a closed set hides its own", () => {
  const sets = [set("a", ["2", "1"]), set("b", ["1"]), set("c", [])];
  expect(idsOf({ sets })).toEqual([
    ...["set a", "set a 1", "set a 2", "set b", "set b 1", "set c", "set none", "set none 3"],
  ]);
  expect(idsOf({ sets, closed: new Set(["set a", "set none"]) })).toEqual([
    "set a",
    "set b",
    "set b 1",
    "set c",
    "set none",
  ]);
});

test("a search folds accents and case, opens sets and leaves out those without", () => {
  expect(idsOf({ search: " angel" })).toEqual(["2"]);
  expect(idsOf({ search: "ROSA", sets: [set("a", ["2"]), set("b", ["1"])], closed: new Set(["set b"]) })).toEqual([
    ...["set b", "set b 1", "set none", "set none 3"],
  ]);
});

test("every document is listed as often as it is in sets, and once where it is in none", () => {
  const members = fc.array(fc.subarray(["1", "2", "3"]), { maxLength: 4 });
  fc.assert(
    fc.property(members, (lists) => {
      const sets = lists.map((ids, index) => set(`s${index}`, ids));
      const listed = documentRows({ ...plainList, sets }).flatMap((row) =>
        row.kind === "document" ? [row.document.id] : [],
      );
      for (const { id } of documents) {
        const expected = Math.max(1, lists.filter((ids) => ids.includes(id)).length);
        expect(listed.filter((one) => one === id)).toHaveLength(expected);
      }
    }),
  );
});

test("lines that do not change stay the same objects", () => {
  const sets = [set("a", ["1"])];
  const [before, after] = [documentRows({ ...plainList, sets }), documentRows({ ...plainList, sets, search: "r" })];
  expect(after[1]).toBe(before[1]);
});

test("a line is of the set as it is called now", () => {
  const rows = (name: string) => documentRows({ ...plainList, sets: [{ ...set("a", ["1"]), name }] });
  expect(rows("Old")[1]).toMatchObject({ set: { name: "Old" } });
  expect(rows("New")[1]).toMatchObject({ set: { name: "New" } });
});
