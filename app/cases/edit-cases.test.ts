import fc from "fast-check";
import { expect, test } from "vitest";
import { invert } from "../model/diff.ts";
import type { Case } from "../model/records.ts";
import { type CaseEdit, editCases } from "./edit-cases.ts";
import { testCase, testIdentity, testValues } from "./test-rows.ts";

const rosa = testCase("a", "Rosa", { values: testValues({ age: 41 }), documentIds: ["d"] });
const luis = testCase("b", "Luis", { position: 1 });

test("what is not named stays, and what is so already changes nothing", () => {
  const values = new Map([["age", 41]]);
  expect(editCases([rosa, luis], [{ id: "a", name: " Rosa ", documentIds: ["d"], values }], testIdentity())).toEqual(
    {},
  );
  expect(editCases([rosa], [{ id: "a", values: new Map([["age", null]]) }], testIdentity())).toEqual({
    cases: { updated: [[rosa, { ...rosa, values: [] }]] },
  });
});

test("new cases come last, each with an id of its own", () => {
  const { cases } = editCases(
    [rosa, luis],
    [
      { id: null, name: "Eva" },
      { id: null, name: "Ana  B" },
    ],
    testIdentity(),
  );
  expect(cases?.added?.map(({ name, position, id }) => [name, position, id])).toEqual([
    ["Eva", 2, "new-1"],
    ["Ana B", 3, "new-2"],
  ]);
});

test("a name is needed, and no two are the same whatever the case", () => {
  const edit = (...edits: CaseEdit[]) => editCases([rosa, luis], edits, testIdentity());
  expect(() => edit({ id: "a", name: " " })).toThrow("A case needs a name.");
  expect(() => edit({ id: "b", name: "ROSA" })).toThrow("There would be two cases called “ROSA”.");
  expect(() => edit({ id: null, name: "x" }, { id: null, name: "X" })).toThrow("two cases");
  expect(() => edit({ id: "gone", name: "x" })).toThrow("deleted in the meantime");
  // two names may change places
  expect(edit({ id: "a", name: "Luis" }, { id: "b", name: "Rosa" }).cases?.updated).toHaveLength(2);
});

test("an edit and its inverse are nothing at all", () => {
  const value = fc.oneof(fc.constant(null), fc.integer(), fc.boolean(), fc.string());
  const values = fc.array(fc.tuple(fc.constantFrom("x", "y", "z"), value)).map((list) => new Map(list));
  const edit = fc.record({ id: fc.constantFrom("a", "b"), values });
  fc.assert(
    fc.property(fc.array(edit), (edits) => {
      const rows = [rosa, luis];
      const diff = editCases(rows, edits, testIdentity());
      const after = applied(rows, diff.cases?.updated ?? []);
      expect(applied(after, invert(diff).cases?.updated ?? [])).toEqual(rows);
      for (const { id } of edits) {
        const model = new Map(rows.find((row) => row.id === id)?.values.map((one) => [one.variableId, one.value]));
        for (const other of edits) {
          if (other.id !== id) continue;
          for (const [key, to] of other.values)
            if (to === null) model.delete(key);
            else model.set(key, to);
        }
        const own = after.find((row) => row.id === id)?.values ?? [];
        expect(new Map(own.map((one) => [one.variableId, one.value]))).toEqual(model);
      }
    }),
  );
});

function applied(rows: readonly Case[], updated: readonly (readonly [Case, Case])[]): Case[] {
  const to = new Map(updated.map(([from, next]) => [from.id, next]));
  return rows.map((row) => to.get(row.id) ?? row);
}
