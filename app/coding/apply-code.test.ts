import { describe, expect, test } from "vitest";
import { testCode, testIdentity } from "../codebook/test-codebook.ts";
import type { Coding, Document } from "../model/records.ts";
import { applyCode } from "./apply-code.ts";

const document: Document = {
  id: "d",
  name: "Clerk",
  language: "en",
  position: 0,
  length: 20,
  revision: 0,
  values: [],
  importedAt: "",
};
const coder = { id: "ana", name: "Ana" };
const code = testCode({ name: "Cost" });

function apply(start: number, end: number, existing: readonly Coding[] = [], isCodable = true) {
  return applyCode({ document, range: { start, end }, code: { ...code, isCodable }, coder, existing }, testIdentity());
}

describe("applying a code", () => {
  test("adds one coding with the code, the coder and the range", () => {
    expect(apply(2, 9).codings?.added).toMatchObject([
      { documentId: "d", start: 2, end: 9, codeId: code.id, coderId: "ana" },
    ]);
  });

  test("a second time to the same passage changes nothing", () => {
    const existing = apply(2, 9).codings?.added ?? [];
    expect(apply(2, 9, existing)).toEqual({});
    expect(apply(2, 10, existing).codings?.added).toHaveLength(1);
  });

  test.each([
    [5, 5],
    [9, 2],
    [-1, 3],
    [0, 21],
    [0.5, 3],
  ])("to [%d, %d) is refused with the document's name", (start, end) => {
    expect(() => apply(start, end)).toThrow(RangeError);
    expect(() => apply(start, end)).toThrow("“Clerk”");
  });

  test("that only groups others is refused", () => {
    expect(() => apply(2, 9, [], false)).toThrow("only groups other codes");
  });
});
