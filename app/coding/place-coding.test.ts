import { describe, expect, test } from "vitest";
import type { Coding, Document, Memo, UnplacedCoding } from "../model/records.ts";
import { placeCodings, placesOfWords, removeUnplaced } from "./place-coding.ts";

const document: Document = {
  ...{ id: "d", name: "Rosa", language: "en", position: 0, length: 20, revision: 0, values: [], importedAt: "" },
};

function unplaced(id: string, part: Partial<UnplacedCoding> = {}): UnplacedCoding {
  return { id, documentId: "d", codeId: "k", coderId: "a", createdAt: "1", quote: "road", near: 3, ...part };
}

function memoOn(codingId: string): Memo {
  return {
    ...{ id: `memo of ${codingId}`, target: { kind: "coding", codingId } as const, title: "", text: "Why?" },
    ...{ coderId: "a", createdAt: "", changedAt: "" },
  };
}

const range = { start: 2, end: 6 };
const placed: Coding = { id: "u", documentId: "d", ...range, codeId: "k", coderId: "a", createdAt: "1" };

describe("a coding without a place", () => {
  test("is put on a passage under its id, so that its memo stays", () => {
    const coding = unplaced("u");
    expect(placeCodings([{ coding, range }], document, [], [memoOn("u")])).toEqual({
      unplaced: { removed: [coding] },
      codings: { added: [placed] },
    });
  });

  test("is folded into the same coding where there is one, which gets its memo", () => {
    const [coding, twin] = [unplaced("u"), { ...placed, id: "there" }];
    expect(placeCodings([{ coding, range }], document, [twin], [memoOn("u"), memoOn("x")])).toEqual({
      unplaced: { removed: [coding] },
      memos: { updated: [[memoOn("u"), { ...memoOn("u"), target: { kind: "coding", codingId: "there" } }]] },
    });
  });

  test("stays beside another code, or another coder's", () => {
    const others = [
      { ...placed, id: "1", codeId: "other" },
      { ...placed, id: "2", coderId: "ben" },
    ];
    expect(placeCodings([{ coding: unplaced("u"), range }], document, others, []).codings?.added).toEqual([placed]);
  });

  test("stands once where two are put on one passage", () => {
    const places = [unplaced("u"), unplaced("v")].map((coding) => ({ coding, range }));
    expect(placeCodings(places, document, [], []).codings?.added).toEqual([placed]);
  });

  test.each([
    [4, 4],
    [6, 2],
    [-1, 3],
    [5, 21],
    [0.5, 3],
  ])("is put on no passage from %d to %d", (start, end) => {
    const coding = unplaced("u");
    expect(() => placeCodings([{ coding, range: { start, end } }], document, [], [])).toThrow(RangeError);
  });

  test("finds its words where they stand exactly once", () => {
    const codings = [unplaced("1"), unplaced("2", { quote: "the" }), unplaced("3", { quote: "gone" })];
    expect(placesOfWords([...codings, unplaced("4", { quote: "" })], "the road, the town")).toEqual([
      { coding: codings[0], range: { start: 4, end: 8 } },
    ]);
  });

  test("goes with its memo when it is removed", () => {
    const [coding, memo] = [unplaced("u"), memoOn("u")];
    const dependents = {
      documents: [],
      cases: [],
      unplaced: [coding],
      memos: [memo, memoOn("x")],
      sets: [],
      queries: [],
    };
    expect(removeUnplaced([coding], dependents)).toEqual({
      unplaced: { removed: [coding] },
      memos: { removed: [memo] },
    });
    expect(removeUnplaced([], dependents)).toEqual({});
  });
});
