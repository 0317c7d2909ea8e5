import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { Drafts, type TextDraft } from "./drafts.ts";
import { newDatabase } from "./test-project.ts";

const refuse = (error: unknown) => expect.unreachable(String(error));

function draft(inserted: string, text = "One text"): TextDraft {
  return { text, splices: [{ start: 0, end: 0, inserted }] };
}

test("a draft is read as it was kept last, before and after it is on disk, here and anew", async () => {
  const db = await newDatabase();
  const drafts = new Drafts(db, refuse);
  expect(await drafts.read("d")).toBeNull();
  drafts.keep("d", draft("a"));
  drafts.keep("d", draft("ab"));
  drafts.keep("e", draft("x", "Another text"));
  expect(await drafts.read("d")).toEqual(draft("ab"));
  expect(drafts.isPending).toBe(true);
  await drafts.flush();
  expect(drafts.isPending).toBe(false);
  expect(await new Drafts(db, refuse).read("e")).toEqual(draft("x", "Another text"));
  drafts.keep("d", draft("abc"));
  await drafts.flush();
  expect(await new Drafts(db, refuse).read("d")).toEqual(draft("abc"));
});

test("a draft is on disk within a second although nobody asks for that", async () => {
  const db = await newDatabase();
  new Drafts(db, refuse).keep("d", draft("a"));
  await vi.waitFor(async () => expect(await new Drafts(db, refuse).read("d")).toEqual(draft("a")), { timeout: 1000 });
});

test("a draft that is forgotten leaves nothing, and one kept after it is whole again", async () => {
  const db = await newDatabase();
  const drafts = new Drafts(db, refuse);
  drafts.keep("d", draft("a"));
  void drafts.flush();
  drafts.keep("d", null);
  expect(await drafts.read("d")).toBeNull();
  await drafts.flush();
  expect(await db.view.count()).toBe(0);
  drafts.keep("d", draft("b"));
  await drafts.flush();
  expect(await new Drafts(db, refuse).read("d")).toEqual(draft("b"));
});

test("what the disk refuses is said, and tried again with the next letter", async () => {
  const db = await newDatabase();
  const problems: unknown[] = [];
  const drafts = new Drafts(db, (error) => problems.push(error));
  const full = vi.spyOn(db.view, "bulkPut").mockRejectedValueOnce(new Error("full"));
  drafts.keep("d", draft("a"));
  await drafts.flush();
  expect(problems).toHaveLength(1);
  full.mockRestore();
  expect(await drafts.read("d")).toEqual(draft("a"));
  drafts.keep("d", draft("ab"));
  await drafts.flush();
  expect(await new Drafts(db, refuse).read("d")).toEqual(draft("ab"));
});

test("what the disk refused is written when the window closes, although no letter was typed since", async () => {
  const db = await newDatabase();
  const problems: unknown[] = [];
  const drafts = new Drafts(db, (error) => problems.push(error));
  vi.spyOn(db.view, "bulkPut").mockRejectedValueOnce(new Error("full"));
  drafts.keep("d", draft("a"));
  await drafts.flush();
  expect(problems).toHaveLength(1);
  await drafts.flush();
  expect(await new Drafts(db, refuse).read("d")).toEqual(draft("a"));
  expect(drafts.isPending).toBe(false);
});

test("a draft is whole although the disk refused the one before while it was on its way", async () => {
  const db = await newDatabase();
  const drafts = new Drafts(db, () => {});
  vi.spyOn(db.view, "bulkPut").mockRejectedValueOnce(new Error("full"));
  drafts.keep("d", draft("a"));
  void drafts.flush();
  drafts.keep("d", draft("ab"));
  await drafts.flush();
  await drafts.flush();
  expect(await new Drafts(db, refuse).read("d")).toEqual(draft("ab"));
});
