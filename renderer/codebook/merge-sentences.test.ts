import { expect, test } from "vitest";
import { mergeCodes } from "../../app/codebook/merge-codes.ts";
import { codesOf, testCode } from "../../app/codebook/test-codebook.ts";
import type { Coding, Id } from "../../app/model/records.ts";
import { mergeSentences } from "./merge-sentences.ts";

const at = "2026-01-31T09:30:00.000Z";

function coding(id: Id, codeId: Id, start: number): Coding {
  return { id, codeId, documentId: "doc", start, end: start + 5, coderId: "ann", createdAt: at };
}

test("a merge that changes little is said in one sentence", () => {
  const codes = codesOf("A B");
  const rows = { codes, codings: [coding("1", "B", 0)], unplaced: [], memos: [], sets: [], queries: [] };
  const { summary } = mergeCodes(
    rows,
    { survivorId: "A", mergedIds: new Set(["B"]), joinsDefinitions: false },
    { now: () => at },
  );
  expect(mergeSentences(summary, testCode({ name: "A" }))).toEqual(["“A” has 0 codings now and 1 afterwards."]);
});

test("everything that a merge moves or folds has its sentence", () => {
  const codes = [...codesOf("A(X) B(Y)"), testCode({ id: "x2", name: "x", parentId: "B", position: 1 })];
  const rows = {
    codes,
    codings: [coding("1", "A", 0), coding("2", "B", 0), coding("3", "B", 9)],
    unplaced: [{ id: "u", documentId: "d", codeId: "B", coderId: "ann", createdAt: at, quote: "q", near: 0 }],
    memos: [
      {
        ...{ id: "m", target: { kind: "code", codeId: "B" } as const, title: "", text: "", coderId: "ann" },
        ...{ createdAt: at, changedAt: at },
      },
    ],
    sets: [{ id: "s", kind: "codes" as const, name: "Money", position: 0, memberIds: ["B"], createdAt: at }],
    queries: [
      {
        ...{ id: "q", name: "Dear", position: 0, createdAt: at },
        query: { operand: { kind: "codes" as const, codes: [{ codeId: "B", withSubcodes: true }] }, steps: [] },
      },
    ],
  };
  const { summary } = mergeCodes(
    rows,
    { survivorId: "A", mergedIds: new Set(["B"]), joinsDefinitions: false },
    { now: () => at },
  );
  expect(mergeSentences(summary, testCode({ name: "A" }))).toEqual([
    "“A” has 1 coding now and 2 afterwards.",
    "1 coding is folded: the same coder has the surviving code on the same passage. Their memos stay, on the coding that is kept.",
    "1 sub-code moves: “Y”.",
    "Sub-codes of the same name become one: “x”.",
    "1 memo on these codes moves to the code that stays.",
    "1 coding without a place in the text follows.",
    "It takes their places in 1 set: “Money”.",
    "It takes their places in 1 saved query: “Dear”.",
  ]);
});
