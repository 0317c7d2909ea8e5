import { describe, expect, test } from "vitest";
import { testCode } from "../codebook/test-codebook.ts";
import type { Coding } from "../model/records.ts";
import { codingsAt } from "./codings-at.ts";
import { recodeCoding } from "./recode-coding.ts";
import { resizeCoding } from "./resize-coding.ts";
import { codingsOf, documentOf, memoOn } from "./test-codings.ts";

function only(codings: readonly Coding[]): Coding {
  const [first] = codings;
  if (!first) throw new Error("There is no coding.");
  return first;
}

describe("another range for a coding", () => {
  const existing = codingsOf([
    [2, 5, "cost"],
    [2, 9, "cost"],
    [2, 9, "cost", "luis"],
    [2, 9, "skills"],
  ]);
  const coding = only(existing);
  const at = { document: documentOf(20), existing, memos: [memoOn("0"), memoOn("1")] };

  test("changes its two positions and nothing else", () => {
    expect(resizeCoding(coding, { start: 1, end: 7 }, at)).toEqual({
      codings: { updated: [[coding, { ...coding, start: 1, end: 7 }]] },
    });
    expect(resizeCoding(coding, { start: 2, end: 5 }, at)).toEqual({});
  });

  test("that its code and coder have on it already makes the two one, with the memos of both", () => {
    expect(resizeCoding(coding, { start: 2, end: 9 }, at)).toEqual({
      codings: { removed: [coding] },
      memos: { updated: [[memoOn("0"), { ...memoOn("0"), target: { kind: "coding", codingId: "1" } }]] },
    });
  });

  test.each([
    [5, 5],
    [-1, 4],
    [3, 21],
  ])("of [%d, %d) is refused", (start, end) => {
    expect(() => resizeCoding(coding, { start, end }, at)).toThrow("“Clerk”");
  });
});

describe("another code for a coding", () => {
  const existing = codingsOf([
    [2, 5, "cost"],
    [2, 5, "skills"],
    [2, 5, "time", "luis"],
  ]);
  const coding = only(existing);
  const at = { existing, memos: [memoOn("0")] };

  test("replaces the code", () => {
    expect(recodeCoding(coding, testCode({ name: "time" }), at)).toEqual({
      codings: { updated: [[coding, { ...coding, codeId: "time" }]] },
    });
    expect(recodeCoding(coding, testCode({ name: "cost" }), at)).toEqual({});
  });

  test("that the passage has by the same coder makes the two one", () => {
    const diff = recodeCoding(coding, testCode({ name: "skills" }), at);
    expect(diff.codings).toEqual({ removed: [coding] });
    expect(diff.memos?.updated?.[0]?.[1].target).toEqual({ kind: "coding", codingId: "1" });
  });

  test("that only groups others is refused", () => {
    expect(() => recodeCoding(coding, testCode({ name: "group", isCodable: false }), at)).toThrow("only groups");
  });
});

test.each([
  [3, ["0", "1"]],
  [6, ["1"]],
  [2, ["0", "1"]],
  [8, ["1", "2"]],
  [10, ["2"]],
  [11, []],
])("at %d are the codings %j", (position, ids) => {
  const codings = codingsOf([
    [2, 5, "a"],
    [2, 8, "b"],
    [8, 10, "a"],
  ]);
  expect(codingsAt(codings, position).map(({ id }) => id)).toEqual(ids);
});
