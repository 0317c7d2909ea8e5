import { expect, test } from "vitest";
import type { Coding, Id, Memo } from "../model/records.ts";
import { type SplitChoice, splitCode } from "./split-code.ts";
import { applyToCodes, codesOf, outlineOf, testIdentity } from "./test-codebook.ts";

const at = "2026-01-31T09:30:00.000Z";
const codes = codesOf("Cost(Rent) Other");
const [cost] = codes;

function coding(id: Id, codeId: Id, start: number): Coding {
  return { id, codeId, documentId: "doc", start, end: start + 5, coderId: "ann", createdAt: at };
}

const codings = [coding("1", "Cost", 0), coding("2", "Cost", 10), coding("3", "Cost", 20), coding("r", "Rent", 0)];
const note: Memo = {
  ...{ id: "m", target: { kind: "coding", codingId: "1" }, title: "", text: "note", coderId: "ann" },
  ...{ createdAt: at, changedAt: at },
};

function split(...choices: readonly (readonly [Id, SplitChoice])[]) {
  if (!cost) throw new Error("no code");
  return splitCode(cost, new Map(choices), { codes, codings, unplaced: [], memos: [note] }, testIdentity());
}

test("passages go to sub-codes, new ones are made once, the others stay", () => {
  const diff = split(["2", { newName: "Fees" }], ["3", { newName: "fees " }]);
  expect(outlineOf(applyToCodes(codes, diff))).toBe("Cost(Rent Fees) Other");
  expect(diff.codings?.updated?.map(([{ id }, to]) => [id, to.codeId])).toEqual([
    ["2", "new-1"],
    ["3", "new-1"],
  ]);
});

test("a passage that the sub-code has already is folded, and its memo moves to the one kept", () => {
  const diff = split(["1", { codeId: "Rent" }]);
  expect(diff.codings).toEqual({ removed: [codings[0]] });
  expect(diff.memos?.updated?.[0]?.[1].target).toEqual({ kind: "coding", codingId: "r" });
  expect(diff.codes).toBeUndefined();
});

test("a new name that a sub-code has means that sub-code", () => {
  expect(split(["2", { newName: "rent" }]).codings?.updated?.[0]?.[1].codeId).toBe("Rent");
});

test("choices for codings that are gone or another code's are passed over, a code that is gone is refused", () => {
  expect(split(["gone", { newName: "X" }], ["r", { newName: "Y" }])).toEqual({});
  expect(() => split(["2", { codeId: "gone" }])).toThrow("deleted in the meantime");
});
