import fc from "fast-check";
import { expect, test } from "vitest";
import { invert } from "../model/diff.ts";
import type { Id, Memo, MemoTarget } from "../model/records.ts";
import { mergeCodes } from "./merge-codes.ts";
import { mergeSummaries } from "./merge-summaries.ts";
import { codesOf } from "./test-codebook.ts";

const later = { now: () => "later" };

function summary(id: Id, caseId: Id, codeId: Id, part: Partial<Memo> = {}): Memo {
  const target: MemoTarget = { kind: "summary", caseId, codeId };
  return { id, target, title: "", text: `text ${id}`, coderId: "ann", createdAt: id, changedAt: id, ...part };
}

function merged(memos: readonly Memo[], ...mergedIds: Id[]): Memo[] {
  const rows = { codes: codesOf("A B C"), codings: [], unplaced: [], memos, sets: [], queries: [] };
  const { diff } = mergeCodes(rows, { survivorId: "A", mergedIds: new Set(mergedIds), joinsDefinitions: false }, later);
  return applied(memos, diff.memos);
}

function applied(memos: readonly Memo[], diff: ReturnType<typeof mergeCodes>["diff"]["memos"]): Memo[] {
  const gone = new Set(diff?.removed?.map(({ id }) => id));
  const changed = new Map(diff?.updated?.map(([{ id }, to]) => [id, to]));
  return memos.filter(({ id }) => !gone.has(id)).map((memo) => changed.get(memo.id) ?? memo);
}

test("a summary moves to the code that stays, one of the same case is joined below its own words", () => {
  const memos = [
    summary("1", "rosa", "B"),
    summary("2", "rosa", "A"),
    summary("3", "luis", "B"),
    summary("4", "rosa", "C"),
    { ...summary("5", "", ""), target: { kind: "summary", documentId: "d", codeId: "C" } } satisfies Memo,
  ];
  expect(merged(memos, "B").map(({ id, text, target }) => [id, text, target])).toEqual([
    ["2", "text 2\n\ntext 1", { kind: "summary", caseId: "rosa", codeId: "A" }],
    ["3", "text 3", { kind: "summary", caseId: "luis", codeId: "A" }],
    ["4", "text 4", { kind: "summary", caseId: "rosa", codeId: "C" }],
    ["5", "text 5", { kind: "summary", documentId: "d", codeId: "C" }],
  ]);
  expect(merged(memos, "B").map(({ changedAt }) => changedAt)).toEqual(["later", "3", "4", "5"]);
  expect(merged(memos, "B", "C").map(({ id, text }) => [id, text])).toEqual([
    ["2", "text 2\n\ntext 1\n\ntext 4"],
    ["3", "text 3"],
    ["5", "text 5"],
  ]);
});

test("equal words stand once, and titles stand above theirs", () => {
  const memos = [
    summary("1", "rosa", "A", { text: "same" }),
    summary("2", "rosa", "B", { text: "same" }),
    summary("3", "rosa", "C", { text: "else", title: "Doubt" }),
  ];
  expect(merged(memos, "B").map(({ text }) => text)).toEqual(["same", "else"]);
  expect(merged(memos, "B", "C").map(({ text }) => text)).toEqual(["same\n\nDoubt\nelse"]);
});

test("the preview says how many move and how many are joined", () => {
  const memos = [summary("1", "rosa", "A"), summary("2", "rosa", "B"), summary("3", "luis", "B")];
  const rows = { codes: codesOf("A B"), codings: [], unplaced: [], memos, sets: [], queries: [] };
  const merge = { survivorId: "A", mergedIds: new Set(["B"]), joinsDefinitions: false };
  expect(mergeCodes(rows, merge, later).summary.summaries).toEqual({ moved: 2, joined: 1 });
});

const anySummaries = fc.uniqueArray(
  fc.tuple(fc.constantFrom("rosa", "luis", "__proto__"), fc.constantFrom("A", "B", "C", "constructor")),
  { selector: (pair) => pair.join(" ") },
);

test("of any summaries no word is lost, each cell has one, none stays on a code that is gone, and undo is exact", () => {
  fc.assert(
    fc.property(anySummaries, fc.uniqueArray(fc.constantFrom("B", "C", "constructor")), (pairs, gone) => {
      const memos = pairs.map(([caseId, codeId], index) => summary(`${index}`, caseId, codeId));
      const diff = { memos: mergeSummaries(memos, new Map(gone.map((id) => [id, "A"])), later) };
      const after = applied(memos, diff.memos);
      const lines = after.flatMap(({ text }) => text.split("\n\n"));
      expect(lines.sort()).toEqual(memos.map(({ text }) => text).sort());
      const cells = after.map(({ target }) => JSON.stringify(target));
      expect(new Set(cells).size).toBe(cells.length);
      expect(after.some(({ target }) => target.kind === "summary" && gone.includes(target.codeId as "B"))).toBe(false);
      const { memos: back } = invert(diff);
      const restored = [...applied(after, back), ...(back?.added ?? [])];
      expect(restored.sort((a, b) => Number(a.id) - Number(b.id))).toEqual(memos);
    }),
  );
});
