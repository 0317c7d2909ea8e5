import { expect, test } from "vitest";
import type { Coding, Id } from "../model/records.ts";
import { deleteCode } from "./delete-code.ts";
import { applyToCodes, codesOf, outlineOf } from "./test-codebook.ts";

const codes = codesOf("A(B C(D)) E");
const none = { documents: [], cases: [], unplaced: [], memos: [], sets: [] };
const codings = ["A", "B", "D", "D", "E"].map(codingOf);

function codingOf(codeId: Id, index: number): Coding {
  const at = { documentId: "doc", start: index, end: index + 5, coderId: "ann" };
  return { id: `coding-${index}`, codeId, createdAt: "2026-01-31T09:30:00.000Z", ...at };
}

test("a code goes with all below it and with every coding of one of them", () => {
  const [first] = codes;
  const diff = first ? deleteCode(codes, codings, first, none) : {};
  expect(outlineOf(applyToCodes(codes, diff))).toBe("E");
  expect(diff.codings?.removed?.map(({ codeId }) => codeId)).toEqual(["A", "B", "D", "D"]);
});

test("a code without any below it goes alone", () => {
  const last = codes.find(({ id }) => id === "D");
  const diff = last ? deleteCode(codes, codings, last, none) : {};
  expect(outlineOf(applyToCodes(codes, diff))).toBe("A(B C) E");
  expect(diff.codings?.removed).toHaveLength(2);
});
