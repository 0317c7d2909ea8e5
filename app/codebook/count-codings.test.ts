import fc from "fast-check";
import { expect, test } from "vitest";
import type { Coding, Id } from "../model/records.ts";
import { countCodings, parentsOf } from "./count-codings.ts";
import { codesOf } from "./test-codebook.ts";
import { subtreeIds } from "./tree.ts";

const codes = codesOf("Barriers(Cost Skills(Training)) Other");
const byId = new Map(codes.map((code) => [code.id, code]));
const parentOf = parentsOf(byId);

function coding(codeId: string, part: Partial<Coding> = {}): Coding {
  const at = { documentId: "doc", start: 0, end: 10, coderId: "ann", createdAt: "2026-01-31T09:30:00.000Z" };
  return { id: `${codeId}-${Object.values(part).join("-")}`, codeId, ...at, ...part };
}

function byDocument(codings: readonly Coding[]): Map<Id, Coding[]> {
  const lists = new Map<Id, Coding[]>();
  for (const one of codings) lists.set(one.documentId, [...(lists.get(one.documentId) ?? []), one]);
  for (const list of lists.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return lists;
}

function count(...codings: readonly Coding[]): number | undefined {
  return countCodings(byDocument(codings), parentOf).withSubcodes.get("Barriers");
}

test("a code counts with all below it, however deep", () => {
  const apart = [coding("Barriers"), coding("Cost", { start: 1 }), coding("Training", { end: 11 })];
  expect(count(...apart, coding("Other", { start: 2 }))).toBe(3);
});

test("a segment with several of them counts once for one coder, and once for each", () => {
  expect(count(coding("Cost"), coding("Training"))).toBe(1);
  expect(count(coding("Cost"), coding("Training", { coderId: "bea" }))).toBe(2);
  expect(count(coding("Cost"), coding("Training", { documentId: "other" }))).toBe(2);
});

test("codings that an edit brought to one range count once, as in Frequencies", () => {
  const twins = byDocument([coding("Cost", { id: "a" }), coding("Cost", { id: "b" })]);
  const { own, withSubcodes } = countCodings(twins, parentOf);
  expect([own.get("Cost"), withSubcodes.get("Cost")]).toEqual([1, 1]);
});

test("the parents are the same map until a code comes, goes or moves", () => {
  const [first] = codes;
  if (!first) return;
  const renamed = new Map(byId).set(first.id, { ...first, name: "Obstacles" });
  expect(parentsOf(renamed, parentOf)).toBe(parentOf);
  expect(parentsOf(new Map(byId).set(first.id, { ...first, parentId: "Other" }), parentOf)).not.toBe(parentOf);
});

test("counting on from what was counted gives what counting anew gives, and both what a reader would count", () => {
  const one = fc.record({
    documentId: fc.constantFrom("a", "b", "c"),
    start: fc.nat(2),
    end: fc.integer({ min: 3, max: 5 }),
    codeId: fc.constantFrom(...codes.map(({ id }) => id)),
    coderId: fc.constantFrom("ann", "bea"),
  });
  const round = fc.uniqueArray(one, { maxLength: 25, selector: (part) => Object.values(part).join() });
  fc.assert(
    fc.property(fc.array(round, { minLength: 1, maxLength: 4 }), (rounds) => {
      let counted = countCodings(new Map(), parentOf);
      for (const parts of rounds) {
        const codings = parts.map((part) => coding(part.codeId, part));
        const lists = byDocument(codings);
        const kept = new Map([...lists].map(([id, list]) => [id, sameList(counted.codings.get(id), list)]));
        counted = countCodings(kept, parentOf, counted);
        const anew = countCodings(lists, parentOf);
        expect(sorted(counted.own)).toEqual(sorted(anew.own));
        expect(sorted(counted.withSubcodes)).toEqual(sorted(anew.withSubcodes));
        for (const { id } of codes) {
          const ids = subtreeIds(codes, id);
          const own = codings.filter(({ codeId }) => codeId === id).length;
          const places = codings
            .filter(({ codeId }) => ids.has(codeId))
            .map(({ documentId, start, end, coderId }) => `${documentId} ${start} ${end} ${coderId}`);
          expect([counted.own.get(id) ?? 0, counted.withSubcodes.get(id) ?? 0]).toEqual([own, new Set(places).size]);
        }
      }
    }),
  );
});

function sameList(before: readonly Coding[] | undefined, list: readonly Coding[]): readonly Coding[] {
  return before && JSON.stringify(before) === JSON.stringify(list) ? before : list;
}

function sorted(counts: ReadonlyMap<Id, number>) {
  return [...counts].sort();
}
