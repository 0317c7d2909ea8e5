import { expect, test } from "vitest";
import type { RecordSet } from "../model/records.ts";
import { setsOfCodes, shareInSet } from "./code-sets.ts";

const set: RecordSet = { id: "s", kind: "codes", name: "S", position: 0, memberIds: ["a", "b"], createdAt: "" };

test.each([
  [["a", "b"], "all"],
  [["a", "c"], "some"],
  [["c"], "none"],
] as const)("of %j, %s are in the set", (ids, share) => {
  expect(shareInSet(set, ids)).toBe(share);
});

test("sets of documents are none of codes", () => {
  expect(setsOfCodes([set, { ...set, id: "d", kind: "documents" }])).toEqual([set]);
});
