import { expect, test } from "vitest";
import type { Coding } from "../model/records.ts";
import { codingsByCode, countWithSubcodes } from "./count-codings.ts";
import { codesOf } from "./test-codebook.ts";
import { codeTree } from "./tree.ts";

const [barriers] = codeTree(codesOf("Barriers(Cost Skills(Training))"));

function coding(codeId: string, part: Partial<Coding> = {}): Coding {
  const at = { documentId: "doc", start: 0, end: 10, coderId: "ann", createdAt: "2026-01-31T09:30:00.000Z" };
  return { id: `${codeId}-${Object.values(part).join("-")}`, codeId, ...at, ...part };
}

function count(...codings: readonly Coding[]): number | undefined {
  return barriers && countWithSubcodes(barriers, codingsByCode([codings]));
}

test("a code counts with all below it, however deep", () => {
  const apart = [coding("Barriers"), coding("Cost", { start: 1 }), coding("Training", { end: 11 })];
  expect(count(...apart, coding("Other", { start: 2 }))).toBe(3);
});

test("a segment with several of them counts once for one coder, and once for each", () => {
  expect(count(coding("Cost"), coding("Training"))).toBe(1);
  expect(count(coding("Cost"), coding("Training", { coderId: "bea" }))).toBe(2);
  expect(count(coding("Cost"), coding("Training", { documentId: "other" }))).toBe(2);
});

test("codings of all documents are grouped by code, codes without any are left out", () => {
  const [a, b] = [coding("Cost"), coding("Cost", { documentId: "other" })];
  expect([...codingsByCode([[a, coding("Skills")], [b]])]).toEqual([
    ["Cost", [a, b]],
    ["Skills", [coding("Skills")]],
  ]);
});
