import { describe, expect, it } from "vitest";
import { codedStretches, touchesAny } from "./coded-stretches.ts";
import { matchesGlob } from "./glob.ts";
import { sortedNumbers, sortKey } from "./sort-hits.ts";

describe("hits in order", () => {
  const text = "an Old cost here; a new Cost there; the old cost again";
  const at = [...text.matchAll(/cost/gi)].map(({ index }) => ({ start: index, end: index + 4 }));
  const sorted = (order: "before" | "match" | "after") => [
    ...sortedNumbers(at.map((one) => sortKey(text, one, order))),
  ];

  it("stand by the word before, then the one before that; by the words after; by the match", () => {
    expect(sorted("before")).toEqual([1, 0, 2]);
    expect(sorted("after")).toEqual([2, 0, 1]);
    expect(sorted("match")).toEqual([2, 0, 1]);
  });
});

describe("a pattern with wildcards", () => {
  it.each([
    ["cost", "c*t", true],
    ["cost", "*", true],
    ["cost", "co?", false],
    ["cost", "c??t", true],
    ["cost", "*o*t*", true],
    ["a😀b", "a?b", true],
    ["", "?", false],
    ["aab", "*ab", true],
  ])("%s is like %s: %s", (word, pattern, isLike) => {
    expect(matchesGlob(word, pattern)).toBe(isLike);
  });

  it("takes no time beyond both lengths", () => {
    expect(matchesGlob("a".repeat(20_000), `${"*a".repeat(50)}b`)).toBe(false);
  });
});

describe("what is coded of a document", () => {
  const coding = (start: number, end: number) => {
    return { id: "", documentId: "d", start, end, codeId: "c", coderId: "a", createdAt: "" };
  };
  const stretches = codedStretches([coding(0, 10), coding(2, 4), coding(10, 12), coding(20, 21)]);

  it("is joined, and a range touches it where they share a letter", () => {
    expect(stretches).toEqual([
      { start: 0, end: 12 },
      { start: 20, end: 21 },
    ]);
    expect([11, 12, 19, 20, 21].map((start) => touchesAny(stretches, { start, end: start + 1 }))).toEqual([
      ...[true, false, false, true, false],
    ]);
    expect(touchesAny(stretches, { start: 12, end: 21 })).toBe(true);
  });
});
