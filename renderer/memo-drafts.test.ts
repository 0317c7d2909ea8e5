import { expect, test } from "vitest";
import { afterSave, draftKey, parseDrafts, type StoredDraft, withDraft } from "./memo-drafts.ts";

const words = { title: "", text: "The budget is small." };
const further = { title: "", text: "The budget is small. Ask again." };
const draft: StoredDraft = { target: { kind: "document", documentId: "d" }, id: "m", words, seen: "1" };
const other: StoredDraft = { ...draft, target: { kind: "project" }, id: null, seen: null };
const saved = { id: "m", changedAt: "2" };

test("words that were saved are no draft any more; other drafts stay", () => {
  const drafts = { m: draft, project: other };
  expect(afterSave(drafts, draft, words, saved)).toEqual({ project: other });
  expect(afterSave({ project: other }, draft, words, saved)).toEqual({ project: other });
});

test("what was typed while words were saved stays, begun on what is saved now", () => {
  const drafts = { m: { ...draft, words: further } };
  expect(afterSave(drafts, draft, words, saved)).toEqual({ m: { ...draft, words: further, seen: "2" } });
});

test("what was typed while a new memo was saved goes on in that memo", () => {
  const journal: StoredDraft = { target: { kind: "journal" }, id: null, words: further, seen: null };
  const drafts = { [draftKey(journal)]: journal };
  expect(afterSave(drafts, journal, words, saved)).toEqual({ m: { ...journal, id: "m", seen: "2" } });
});

test("what was typed while a memo without words was removed is for a new one", () => {
  const drafts = { m: { ...draft, words: further } };
  const next = { ...draft, id: null, words: further, seen: null };
  expect(afterSave(drafts, draft, { title: "", text: "" }, null)).toEqual({ "document d": next });
});

test("a draft takes the place of the one before, and taking none away changes nothing", () => {
  expect(withDraft({ m: draft }, "m", { ...draft, words: further })).toEqual({ m: { ...draft, words: further } });
  const drafts = { m: draft };
  expect(withDraft(drafts, "n", null)).toBe(drafts);
});

test.each([undefined, 3, "x", { m: {} }, { m: { words: { text: 1 }, target: { kind: "project" } } }])(
  "what is of no use, %j, holds no draft",
  (stored) => expect(parseDrafts(stored)).toEqual({}),
);
