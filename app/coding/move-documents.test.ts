import { expect, test } from "vitest";
import type { Document } from "../model/records.ts";
import { moveDocuments } from "./move-documents.ts";

const documents = ["a", "b", "c", "d"].map((id, position): Document => {
  return { id, name: id, language: "en", position, length: 0, revision: 0, values: [], importedAt: "" };
});

function orderAfter(ids: string, id: string, side: "before" | "after"): string {
  const to = new Map(
    moveDocuments(documents, new Set(ids), { id, side }).documents?.updated?.map(([, row]) => [row.id, row]),
  );
  const rows = documents.map((row) => to.get(row.id) ?? row);
  return rows
    .sort((one, other) => one.position - other.position)
    .map((row) => row.id)
    .join("");
}

test("documents stand before or behind another, in the order that they have", () => {
  expect(orderAfter("d", "a", "before")).toBe("dabc");
  expect(orderAfter("ac", "d", "after")).toBe("bdac");
  expect(orderAfter("ad", "b", "after")).toBe("badc");
  expect(orderAfter("ab", "c", "after")).toBe("cabd");
});

test("nothing moves beside itself, or beside what is gone", () => {
  expect(moveDocuments(documents, new Set("ab"), { id: "a", side: "after" })).toEqual({});
  expect(moveDocuments(documents, new Set("a"), { id: "x", side: "after" })).toEqual({});
});
