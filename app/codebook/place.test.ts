import { expect, test } from "vitest";
import { moveCode, moveCodes } from "./move-code.ts";
import { placeAfterStep, placeBeside } from "./place.ts";
import { applyToCodes, codesOf, outlineOf } from "./test-codebook.ts";
import { codeTree, topmost } from "./tree.ts";

const codes = codesOf("A(B C(D)) E F");

test.each([
  ["A", "down", "E A(B C(D)) F"],
  ["F", "up", "A(B C(D)) F E"],
  ["E", "down", "A(B C(D)) F E"],
  ["C", "up", "A(C(D) B) E F"],
  ["E", "in", "A(B C(D) E) F"],
  ["C", "in", "A(B(C(D))) E F"],
  ["C", "out", "A(B) C(D) E F"],
  ["D", "out", "A(B C D) E F"],
] as const)("%s moves %s", (id, step, outline) => {
  const code = codes.find((one) => one.id === id);
  const place = placeAfterStep(codes, [id], step);
  expect(code && place && outlineOf(applyToCodes(codes, moveCode(codes, code, place)))).toBe(outline);
});

test.each([
  ["A", "up"],
  ["F", "down"],
  ["C", "down"],
  ["B", "in"],
  ["A", "out"],
  ["gone", "up"],
] as const)("%s has no place to move %s", (id, step) => {
  expect(placeAfterStep(codes, [id], step)).toBeNull();
});

test("the place before, after or under a code is among its siblings or its children", () => {
  expect(placeBeside(codes, "C", "before")).toEqual({ parentId: "A", beforeId: "C" });
  expect(placeBeside(codes, "B", "after")).toEqual({ parentId: "A", beforeId: "C" });
  expect(placeBeside(codes, "F", "after")).toEqual({ parentId: null, beforeId: null });
  expect(placeBeside(codes, "C", "on")).toEqual({ parentId: "C", beforeId: null });
  expect(placeBeside(codes, "gone", "after")).toBeNull();
});

test.each([
  [["E", "F"], "up", "E F A(B C(D))"],
  [["A", "E"], "down", "F A(B C(D)) E"],
  [["A", "F"], "down", null],
  [["E", "F"], "in", "A(B C(D) E F)"],
  [["B", "C"], "out", "A B C(D) E F"],
  [["B", "E"], "up", null],
  [["A", "D", "gone"], "down", "E A(B C(D)) F"],
] as const)("%s together move %s", (ids, step, outline) => {
  const moved = topmost(codeTree(codes), new Set<string>(ids)).map(({ code }) => code);
  const place = placeAfterStep(codes, ids, step);
  expect(place && outlineOf(applyToCodes(codes, moveCodes(codes, moved, place)))).toBe(outline);
});
