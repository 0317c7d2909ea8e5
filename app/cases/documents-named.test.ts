import fc from "fast-check";
import { expect, test } from "vitest";
import { documentFinder, documentNames } from "./documents-named.ts";
import { testDocument } from "./test-rows.ts";

test("documents are found whatever the case, also where a name holds a semicolon", () => {
  const { find } = documentFinder([
    testDocument("1", "Rosa"),
    testDocument("2", "Rosa; Lima"),
    testDocument("3", "Eva"),
  ]);
  expect(find("rosa; EVA")).toEqual({ ids: ["1", "3"], unknown: [] });
  expect(find("Rosa; Lima;Eva")).toEqual({ ids: ["2", "3"], unknown: [] });
  expect(find("Rosa; Luis; ")).toEqual({ ids: ["1"], unknown: ["Luis"] });
  expect(find(" ")).toEqual({ ids: [], unknown: [] });
});

test("the names that a cell is written from are found in it again", () => {
  const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(names, (list) => {
      const documents = list.map((name, index) => testDocument(`${index}`, name));
      const byId = new Map(documents.map((one) => [one.id, one]));
      const ids = documents.map(({ id }) => id);
      expect(documentFinder(documents).find(documentNames(ids, byId))).toEqual({ ids, unknown: [] });
    }),
  );
});
