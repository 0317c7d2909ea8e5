import { expect, test } from "vitest";
import { addSet, changeMembers, removeSet, renameSet } from "./record-sets.ts";
import type { RecordSet } from "./records.ts";

const identity = { newId: () => "new", now: () => "2026-02-01T00:00:00.000Z" };

const set = (part: Partial<RecordSet>): RecordSet => ({
  ...{
    id: "a",
    kind: "codes",
    name: "Money",
    position: 0,
    memberIds: ["x", "y"],
    createdAt: "2026-01-01T00:00:00.000Z",
  },
  ...part,
});

test("a new set comes after those of its kind, and holds each member once", () => {
  const sets = [set({ position: 4 }), set({ id: "b", kind: "documents", position: 9 })];
  const { diff, set: added } = addSet(sets, { kind: "codes", name: " Trust ", memberIds: ["x", "x"] }, identity);
  expect(added).toMatchObject({ id: "new", kind: "codes", name: "Trust", position: 5, memberIds: ["x"] });
  expect(diff).toEqual({ sets: { added: [added] } });
});

test("a name is taken by a set of the same kind only, whatever the case", () => {
  expect(() => addSet([set({})], { kind: "codes", name: "MONEY", memberIds: [] }, identity)).toThrow(
    "There is a set “Money” already.",
  );
  expect(addSet([set({})], { kind: "documents", name: "Money", memberIds: [] }, identity).set.position).toBe(0);
  expect(() => addSet([], { kind: "codes", name: "  ", memberIds: [] }, identity)).toThrow("A set needs a name.");
});

test("a set is renamed, also to another case of its name, and not to another's", () => {
  const [one, other] = [set({}), set({ id: "b", name: "Trust" })];
  expect(renameSet([one, other], one, "money")).toEqual({ sets: { updated: [[one, { ...one, name: "money" }]] } });
  expect(renameSet([one, other], one, "Money")).toEqual({});
  expect(() => renameSet([one, other], one, "trust")).toThrow("There is a set “Trust” already.");
});

test("members come and go; what changes nothing gives an empty diff", () => {
  const one = set({});
  const to = (memberIds: string[]) => ({ sets: { updated: [[one, { ...one, memberIds }]] } });
  expect(changeMembers(one, { add: ["z", "x"] })).toEqual(to(["x", "y", "z"]));
  expect(changeMembers(one, { remove: ["x", "q"] })).toEqual(to(["y"]));
  expect(changeMembers(one, { add: ["x"], remove: ["q"] })).toEqual({});
});

test("a removed set is removed alone", () => {
  expect(removeSet(set({}))).toEqual({ sets: { removed: [set({})] } });
});
