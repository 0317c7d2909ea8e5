import { expect, test } from "vitest";
import type { Coding, Id } from "../model/records.ts";
import { deleteCodes } from "./delete-codes.ts";
import { applyToCodes, codesOf, outlineOf } from "./test-codebook.ts";

const codes = codesOf("A(B C(D)) E");
const none = { documents: [], cases: [], unplaced: [], memos: [], sets: [], queries: [] };
const codings = ["A", "B", "D", "D", "E"].map(codingOf);

function codingOf(codeId: Id, index: number): Coding {
  const at = { documentId: "doc", start: index, end: index + 5, coderId: "ann" };
  return { id: `coding-${index}`, codeId, createdAt: "2026-01-31T09:30:00.000Z", ...at };
}

test("a code goes with all below it and with every coding of one of them", () => {
  const diff = deleteCodes(codes, codings, ["A"], none);
  expect(outlineOf(applyToCodes(codes, diff))).toBe("E");
  expect(diff.codings?.removed?.map(({ codeId }) => codeId)).toEqual(["A", "B", "D", "D"]);
});

test("a code without any below it goes alone", () => {
  const diff = deleteCodes(codes, codings, ["D"], none);
  expect(outlineOf(applyToCodes(codes, diff))).toBe("A(B C) E");
  expect(diff.codings?.removed).toHaveLength(2);
});

test("several codes go at once, also where one lies below another", () => {
  const diff = deleteCodes(codes, codings, ["C", "D", "E"], none);
  expect(outlineOf(applyToCodes(codes, diff))).toBe("A(B)");
  expect(diff.codings?.removed?.map(({ codeId }) => codeId)).toEqual(["D", "D", "E"]);
});
