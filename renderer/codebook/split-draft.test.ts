import { expect, test } from "vitest";
import { choose, isSameChoice, noDraft, parseDraft, storedDraft } from "./split-draft.ts";

test("a draft is remembered as it was", () => {
  const draft = choose(choose({ ...noDraft, newNames: ["Fees"], at: 3 }, "a", { codeId: "x" }), "b", {
    newName: "Fees",
  });
  expect(parseDraft(JSON.parse(JSON.stringify(storedDraft(draft))))).toEqual(draft);
});

test("where nothing was decided, nothing is remembered", () => {
  expect(storedDraft({ ...noDraft, at: 2 })).toBeUndefined();
  expect(storedDraft(choose(choose(noDraft, "a", { codeId: "x" }), "a", null))).toBeUndefined();
});

test.each([undefined, null, 3, {}, { choices: "x", newNames: 2, at: -1 }, { choices: [[1, {}], ["a", null], 7] }])(
  "what is of no use, %j, is no draft",
  (stored) => {
    expect(parseDraft(stored)).toEqual(noDraft);
  },
);

test("a passage that is left has no choice", () => {
  expect(choose(choose(noDraft, "a", { codeId: "x" }), "a", null)).toEqual(noDraft);
});

test("choices are told apart", () => {
  expect(isSameChoice({ codeId: "x" }, { codeId: "x" })).toBe(true);
  expect(isSameChoice({ codeId: "x" }, { newName: "x" })).toBe(false);
  expect(isSameChoice({ newName: "x" }, { newName: "x" })).toBe(true);
  expect(isSameChoice(undefined, { newName: "x" })).toBe(false);
});
