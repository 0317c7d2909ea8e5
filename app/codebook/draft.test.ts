import { expect, test } from "vitest";
import type { RecordSet } from "../model/records.ts";
import { type CodebookDraft, type DraftCode, planDraft } from "./draft.ts";
import { applyToCodes, codesOf, outlineOf, testIdentity } from "./test-codebook.ts";

function draftOf(name: string, part: Partial<DraftCode> = {}): DraftCode {
  const nothing = { definition: "", inclusion: "", exclusion: "", example: "" };
  return { ...nothing, id: null, name, color: null, isCodable: null, children: [], ...part };
}

function draft(codes: readonly DraftCode[], sets: CodebookDraft["sets"] = []): CodebookDraft {
  return { codes, sets, remarks: [] };
}

test("codes come after those that are there, under those of the same name", () => {
  const codes = codesOf("A(B) C");
  const taken = draft([draftOf("a", { children: [draftOf("X"), draftOf("B")] }), draftOf("D")]);
  const { diff, lines } = planDraft(taken, { codes, sets: [] }, "keep", testIdentity());
  expect(outlineOf(applyToCodes(codes, diff))).toBe("A(B X) C D");
  expect(lines.map(({ draft: { name }, depth, state }) => [name, depth, state])).toEqual([
    ["a", 0, "same"],
    ["X", 1, "new"],
    ["B", 1, "same"],
    ["D", 0, "new"],
  ]);
});

test("taking the same codebook in again changes nothing", () => {
  const taken = draft([draftOf("A", { definition: "d", color: "#112233", children: [draftOf("B")] })]);
  const { diff } = planDraft(taken, { codes: [], sets: [] }, "keep", testIdentity());
  const again = planDraft(taken, { codes: diff.codes?.added ?? [], sets: [] }, "take", testIdentity());
  expect(again.diff).toEqual({});
});

test.each([
  ["keep", "mine", ""],
  ["fill", "mine", "theirs"],
  ["take", "theirs", "theirs"],
] as const)("where a code says something else, %s gives %s and %s", (onConflict, definition, example) => {
  const codes = codesOf("A").map((code) => ({ ...code, definition: "mine" }));
  const taken = draft([draftOf("A", { definition: "theirs", example: "theirs" })]);
  const { diff, lines } = planDraft(taken, { codes, sets: [] }, onConflict, testIdentity());
  expect(applyToCodes(codes, diff)[0]).toMatchObject({ definition, example });
  expect(lines[0]).toMatchObject({ state: "differs", differing: ["definition", "example"] });
});

test("what a file leaves blank takes nothing away", () => {
  const codes = codesOf("A").map((code) => ({ ...code, definition: "mine", isCodable: false }));
  const { diff } = planDraft(draft([draftOf("A")]), { codes, sets: [] }, "take", testIdentity());
  expect(diff).toEqual({});
});

test("identifiers stay where they are free", () => {
  const taken = draft([draftOf("X", { id: "A" }), draftOf("Y", { id: "free" }), draftOf("Z", { id: "free" })]);
  const { diff } = planDraft(taken, { codes: codesOf("A"), sets: [] }, "keep", testIdentity());
  expect(diff.codes?.added?.map(({ id }) => id)).toEqual(["new-1", "free", "new-2"]);
});

test("a new code without a colour gets its parent's, at the top the least used one", () => {
  const taken = draft([draftOf("X", { color: "#112233", children: [draftOf("Y")] }), draftOf("Z"), draftOf("W")]);
  const added = planDraft(taken, { codes: [], sets: [] }, "keep", testIdentity()).diff.codes?.added ?? [];
  expect(added.slice(0, 2).map(({ color }) => color)).toEqual(["#112233", "#112233"]);
  expect(new Set(added.map(({ color }) => color)).size).toBe(3);
});

test("a set takes members in where its name is there, else it is new", () => {
  const codes = codesOf("A");
  const existing: RecordSet = { id: "s", kind: "codes", name: "Money", position: 0, memberIds: ["q"], createdAt: "" };
  const [a, b] = [draftOf("A"), draftOf("B")];
  const sets = [
    { id: null, name: "money", members: [a, b] },
    { id: "t", name: "New", members: [b] },
  ];
  const { diff } = planDraft(draft([a, b], sets), { codes, sets: [existing] }, "keep", testIdentity());
  const added = diff.codes?.added?.[0]?.id;
  expect(diff.sets?.updated?.[0]?.[1].memberIds).toEqual(["q", "A", added]);
  expect(diff.sets?.added).toMatchObject([{ id: "t", name: "New", memberIds: [added] }]);
});
