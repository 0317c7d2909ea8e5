import { expect, test } from "vitest";
import { addCode } from "./add-code.ts";
import { palette } from "./palette.ts";
import { applyToCodes, codesOf, outlineOf, testCode, testIdentity } from "./test-codebook.ts";

const codes = codesOf("Barriers(Cost Skills) Social");

test("a new code stands last among its siblings", () => {
  const { diff } = addCode(codes, "Barriers", { name: "Law" }, testIdentity());
  expect(outlineOf(applyToCodes(codes, diff))).toBe("Barriers(Cost Skills Law) Social");
});

test("a new code stands last where the positions of its siblings have gaps", () => {
  const gapped = [testCode({ name: "A", position: 7 }), testCode({ name: "B", position: 3 })];
  expect(addCode(gapped, null, { name: "C" }, testIdentity()).code.position).toBe(8);
});

test("what is not said of a new code is empty, and it can be applied", () => {
  expect(addCode([], null, { name: "  Cost\n" }, testIdentity())).toEqual({
    code: {
      id: "new-1",
      name: "Cost",
      parentId: null,
      position: 0,
      color: palette[0]?.color,
      definition: "",
      inclusion: "",
      exclusion: "",
      example: "",
      isCodable: true,
      createdAt: "2026-02-01T00:00:00.000Z",
    },
    diff: { codes: { added: [expect.objectContaining({ id: "new-1" })] } },
  });
});

test("a new code takes its parent's colour unless one is given", () => {
  const parents = [testCode({ name: "Barriers", color: "#123456" })];
  expect(addCode(parents, "Barriers", { name: "Cost" }, testIdentity()).code.color).toBe("#123456");
  expect(addCode(parents, "Barriers", { name: "Cost", color: "#abcdef" }, testIdentity()).code.color).toBe("#abcdef");
});

test("a sibling's name is refused whatever its case, the same name elsewhere is not", () => {
  expect(() => addCode(codes, "Barriers", { name: " cost " }, testIdentity())).toThrow(
    "There is a code “Cost” in the same place already.",
  );
  expect(addCode(codes, "Social", { name: "Cost" }, testIdentity()).code.parentId).toBe("Social");
});

test("a blank name is refused", () => {
  expect(() => addCode(codes, null, { name: " \t" }, testIdentity())).toThrow("A code needs a name.");
});

test("a code under one that is gone is refused", () => {
  expect(() => addCode(codes, "Deleted", { name: "Law" }, testIdentity())).toThrow("deleted in the meantime");
});
