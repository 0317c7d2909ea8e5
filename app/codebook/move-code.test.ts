import fc from "fast-check";
import { expect, test } from "vitest";
import { invert } from "../model/diff.ts";
import type { Code } from "../model/records.ts";
import { moveCode, moveCodes, type Place } from "./move-code.ts";
import { applyToCodes, codesOf, outlineOf, testCode } from "./test-codebook.ts";
import { subtreeIds } from "./tree.ts";

const codes = codesOf("A(B C(D)) E F");

function moved(name: string, place: Place): string {
  return outlineOf(applyToCodes(codes, moveCode(codes, codeNamed(name), place)));
}

function codeNamed(name: string): Code {
  return codes.find((code) => code.name === name) ?? testCode({ name });
}

test.each([
  ["F", null, "E", "A(B C(D)) F E"],
  ["F", null, "A", "F A(B C(D)) E"],
  ["A", null, null, "E F A(B C(D))"],
  ["E", "A", "C", "A(B E C(D)) F"],
  ["E", "A", null, "A(B C(D) E) F"],
  ["C", null, "F", "A(B) E C(D) F"],
  ["C", "E", null, "A(B) E(C(D)) F"],
  ["E", "D", null, "A(B C(D(E))) F"],
  ["E", "A", "gone", "A(B C(D) E) F"],
] as const)("%s moved under %s before %s gives its place", (name, parentId, beforeId, outline) => {
  expect(moved(name, { parentId, beforeId })).toBe(outline);
});

test.each([
  ["E", null, "F"],
  ["F", null, null],
  ["B", "A", "C"],
  ["E", null, "E"],
] as const)("%s moved under %s before %s, where it is, changes nothing", (name, parentId, beforeId) => {
  expect(moveCode(codes, codeNamed(name), { parentId, beforeId })).toEqual({});
});

test.each(["A", "C", "D"])("A cannot be moved under %s, which is itself or below it", (parentId) => {
  expect(() => moved("A", { parentId, beforeId: null })).toThrow("“A” cannot be moved below itself.");
});

test("a move under a code that is gone is refused", () => {
  expect(() => moved("E", { parentId: "gone", beforeId: null })).toThrow("deleted in the meantime");
});

test("a move beside a code of the same name is refused, a move among siblings never is", () => {
  const twins = [...codes, testCode({ id: "e2", name: "e", parentId: "A", position: 2 })];
  expect(() => moveCode(twins, codeNamed("E"), { parentId: "A", beforeId: null })).toThrow("There is a code “e”");
  const imported = [testCode({ name: "X" }), testCode({ id: "x2", name: "X", position: 1 })];
  const [first] = imported;
  expect(first && moveCode(imported, first, { parentId: null, beforeId: null }).codes?.updated).toHaveLength(2);
});

test("siblings whose positions are equal keep the order in which the tree shows them", () => {
  const equal = [
    testCode({ name: "young", createdAt: "2026-03-01T00:00:00.000Z" }),
    testCode({ name: "old" }),
    testCode({ name: "new", position: 1 }),
  ];
  expect(outlineOf(equal)).toBe("old young new");
  const [, , last] = equal;
  const diff = last ? moveCode(equal, last, { parentId: null, beforeId: "old" }) : {};
  expect(outlineOf(applyToCodes(equal, diff))).toBe("new old young");
});

test("any moves keep every code, put it where it was asked to stand, and are undone exactly", () => {
  const step = fc.record({ code: fc.nat(), parent: fc.nat(), before: fc.nat() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let now = codesOf("A(B C(D G)) E(H) F");
      for (const { code: n, parent, before } of steps) {
        const code = now[n % now.length];
        if (!code) return;
        const parents = [null, ...now.filter(({ id }) => !subtreeIds(now, code.id).has(id)).map(({ id }) => id)];
        const parentId = parents[parent % parents.length] ?? null;
        const siblings = now.filter((one) => one.parentId === parentId && one !== code);
        const beforeId = siblings[before % (siblings.length + 1)]?.id ?? null;
        const diff = moveCode(now, code, { parentId, beforeId });
        const next = applyToCodes(now, diff);
        expect(applyToCodes(next, invert(diff))).toEqual(now);
        expect(subtreeIds(next, code.id)).toEqual(subtreeIds(now, code.id));
        const others = childrenOf(now, parentId).filter((id) => id !== code.id);
        const index = beforeId === null ? others.length : others.indexOf(beforeId);
        expect(childrenOf(next, parentId)).toEqual([...others.slice(0, index), code.id, ...others.slice(index)]);
        expect(next.map(({ id }) => id).sort()).toEqual(now.map(({ id }) => id).sort());
        now = next;
      }
    }),
  );
});

function childrenOf(now: readonly Code[], parent: string | null): string[] {
  const children = now.filter(({ parentId }) => parentId === parent);
  return children.sort((a, b) => a.position - b.position).map(({ id }) => id);
}

test("several codes move together in the order given, each with all below it", () => {
  const together = (names: readonly string[], place: Place) =>
    outlineOf(applyToCodes(codes, moveCodes(codes, names.map(codeNamed), place)));
  expect(together(["C", "F"], { parentId: "E", beforeId: null })).toBe("A(B) E(C(D) F)");
  expect(together(["F", "B"], { parentId: null, beforeId: "E" })).toBe("A(C(D)) F B E");
  expect(together(["E", "F"], { parentId: null, beforeId: "F" })).toBe("A(B C(D)) E F");
  expect(() => together(["A", "E"], { parentId: "D", beforeId: null })).toThrow("below one of themselves");
});

test("codes of one name cannot come under one parent", () => {
  const twins = [...codes, testCode({ id: "b2", name: "b", parentId: "E" })];
  const moved = twins.filter(({ id }) => id === "B" || id === "b2");
  expect(() => moveCodes(twins, moved, { parentId: "F", beforeId: null })).toThrow("There is a code “B”");
});
