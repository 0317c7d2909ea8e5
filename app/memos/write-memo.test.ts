import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diff } from "../model/diff.ts";
import type { Memo, MemoTarget } from "../model/records.ts";
import { memoIndex } from "./memo-index.ts";
import { targetKey } from "./target-key.ts";
import { removeMemos, writeMemo } from "./write-memo.ts";

const coder = { id: "ana", name: "Ana" };
let made = 0;
const identity = { newId: () => `m${made++}`, now: () => "2026-03-05T12:00:00.000Z" };
const later = { ...identity, now: () => "2026-03-06T12:00:00.000Z" };
const code: MemoTarget = { kind: "code", codeId: "c1" };
const passage: MemoTarget = { kind: "segment", documentId: "d1", start: 4, end: 9 };

function write(memos: readonly Memo[], target: MemoTarget, text: string, title = "", id: string | null = null): Diff {
  return writeMemo({ target, id, words: { title, text }, coder, memos }, identity);
}

function added(diff: Diff): Memo {
  const [memo] = diff.memos?.added ?? [];
  if (!memo) throw new Error("No memo was added.");
  return memo;
}

test("a memo says what it is on, who wrote it and when", () => {
  expect(added(write([], code, "Costs keep coming up. \n", " On cost "))).toMatchObject({
    ...{ target: code, title: "On cost", text: "Costs keep coming up.", coderId: "ana" },
    ...{ createdAt: "2026-03-05T12:00:00.000Z", changedAt: "2026-03-05T12:00:00.000Z" },
  });
});

test("a thing has one memo: writing on it again changes that one, and keeps who began it and when", () => {
  const memo = added(write([], code, "First"));
  const words = { title: "", text: "Second" };
  const luis = { id: "luis", name: "Luis" };
  const diff = writeMemo({ target: code, id: null, words, coder: luis, memos: [memo] }, later);
  expect(diff).toEqual({
    memos: { updated: [[memo, { ...memo, text: "Second", changedAt: "2026-03-06T12:00:00.000Z" }]] },
  });
});

test.each([passage, { kind: "journal" } as const])("a $kind may have any number of memos", (target) => {
  const memo = added(write([], target, "First", "One"));
  expect(added(write([memo], target, "Second", "Two")).id).not.toBe(memo.id);
  expect(write([memo], target, "Other words", "One", memo.id).memos?.updated?.[0]?.[0]).toBe(memo);
});

test("each cell of the summary grid has one memo, whether its row is a case or a document", () => {
  const targets: readonly MemoTarget[] = [
    { kind: "summary", caseId: "a", codeId: "c1" },
    { kind: "summary", caseId: "a", codeId: "c2" },
    { kind: "summary", documentId: "b", codeId: "c1" },
  ];
  const memos = targets.map((target) => added(write([], target, "First")));
  for (const [at, target] of targets.entries()) {
    expect(memoIndex(memos).of(target)).toBe(memos[at]);
    expect(write(memos, target, "Second").memos?.updated?.[0]?.[0]).toBe(memos[at]);
  }
});

test("a memo without words is removed, and none is made of blanks", () => {
  const memo = added(write([], code, "Words"));
  expect(write([memo], code, " \n ")).toEqual({ memos: { removed: [memo] } });
  expect(write([], code, " \n ")).toEqual({});
  expect(write([memo], code, "", "Title alone").memos?.updated).toHaveLength(1);
});

test("the same words change nothing", () => {
  const memo = added(write([], code, "Words", "Title"));
  expect(write([memo], code, "Words\n", " Title")).toEqual({});
  expect(removeMemos([])).toEqual({});
});

test("an entry of the journal without a title is named by its day", () => {
  expect(added(write([], { kind: "journal" }, "Second round begins.")).title).toMatch(/^2026-03-0[56]$/);
});

test("words for a memo that is gone make it anew instead of being lost", () => {
  expect(added(write([], passage, "Irony?", "", "gone")).text).toBe("Irony?");
});

const target = fc.oneof(
  fc.constant<MemoTarget>({ kind: "project" }),
  fc.constant<MemoTarget>({ kind: "journal" }),
  fc.nat(2).map((n): MemoTarget => ({ kind: "document", documentId: `${n}` })),
  fc.nat(2).map((n): MemoTarget => ({ kind: "code", codeId: `${n}` })),
  fc.nat(2).map((n): MemoTarget => ({ kind: "coding", codingId: `${n}` })),
  fc.nat(2).map((n): MemoTarget => ({ kind: "case", caseId: `${n}` })),
  fc.nat(2).map((n): MemoTarget => ({ kind: "variable", variableId: `${n}` })),
  fc.nat(2).map((n): MemoTarget => ({ kind: "set", setId: `${n}` })),
  fc.tuple(fc.nat(1), fc.nat(3)).map(([n, start]): MemoTarget => {
    return { kind: "segment", documentId: `${n}`, start, end: start + 2 };
  }),
);

test("after any writing each thing has at most one memo, and the index finds what a search from memo to memo finds", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(target, fc.constantFrom("", "a", "b"))), fc.array(target), (writings, asked) => {
      const memos = new Map<string, Memo>();
      for (const [on, text] of writings) {
        const { memos: diff } = write([...memos.values()], on, text);
        for (const memo of diff?.removed ?? []) memos.delete(memo.id);
        for (const memo of diff?.added ?? []) memos.set(memo.id, memo);
        for (const [, memo] of diff?.updated ?? []) memos.set(memo.id, memo);
      }
      const keys = [...memos.values()].flatMap((memo) => targetKey(memo.target) ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      const index = memoIndex(memos.values());
      for (const on of asked) {
        const isOn = (memo: Memo) => on.kind !== "journal" && JSON.stringify(memo.target) === JSON.stringify(on);
        expect(index.has(on)).toBe([...memos.values()].some(isOn));
      }
      for (const documentId of ["0", "1"]) {
        const starts = index.annotationsOf(documentId).map((memo) => memo.target.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
    }),
  );
});
