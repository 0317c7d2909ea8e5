import { expect, test } from "vitest";
import type { Variable } from "../model/records.ts";
import { countEverything } from "./count-filter.ts";
import { type CrosstabQuery, crosstab, crosstabTable, expectedTable } from "./crosstab.ts";
import { caseOf, compared, three } from "./test-comparison.ts";
import { figures } from "./test-input.ts";

const variable: Variable = { id: "v", name: "Region", type: "choice", position: 0, createdAt: "" };
const variables = new Map([["v", variable]]);
const query: CrosstabQuery = { unit: "document", variableId: "v", withSubcodes: false };

function table(cases: Parameters<typeof caseOf>[], part: Partial<CrosstabQuery> = {}) {
  const beside = { cases: cases.map((one) => caseOf(...one)), variables };
  const { input } = compared(three, { kind: "document" }, beside);
  const found = crosstab(input, countEverything, { ...query, ...part });
  return {
    found,
    table: crosstabTable(found, { codes: input.codes, unit: part.unit ?? "document", variable, notes: [] }),
  };
}

test("[S1] units have the values of their cases; those without one, or with several, are left out", () => {
  const { table: one } = table([
    ["Ana", ["d", "e"], "North"],
    ["Luis", ["e"], "South"],
  ]);
  expect(figures(one, "a")).toMatchObject({ code: "a", north: 1, warning: "nothing to test" });
  expect(one.denominators?.cells.slice(0, 2)).toEqual(["Out of", 1]);
  expect(one.notes.join(" ")).toContain("Left out: 2 documents");
});

test("[S1] a case has a code that any of its documents has", () => {
  const { table: one } = table(
    [
      ["Ana", ["d", "f"], "North"],
      ["Luis", ["f"], "South"],
    ],
    { unit: "case" },
  );
  expect(figures(one, "a")).toMatchObject({ north: 1, south: 0, fisher_p: 1, warning: "small expected counts" });
  expect(figures(one, "__proto__")).toMatchObject({ north: 0, south: 0, chi_square: null });
});

test("[S1] units that the filter leaves nothing of are left out, and do not count as being without the code", () => {
  const cases = [caseOf("Ana", ["d", "e"], "North"), caseOf("Luis", ["f"], "South"), caseOf("Eva", [], "South")];
  const { input } = compared(three, { kind: "document" }, { cases, variables });
  const some = { ...countEverything, documentIds: new Set(["d", "e"]) };
  const found = crosstab(input, some, { ...query, unit: "case", withSubcodes: true });
  expect(found).toMatchObject({ values: [{ name: "North" }], leftOut: 0, unheard: 2 });
  const { notes } = crosstabTable(found, { codes: input.codes, unit: "case", variable, notes: [] });
  expect(notes).toContain("Left out: 2 cases of which no text is counted.");
  expect(notes).toContain("Each code with the codes below it.");
  const unasked = crosstab(input, { ...countEverything, questions: new Set([99]) }, query);
  expect(unasked).toMatchObject({ values: [], leftOut: 0, unheard: 3 });
});

test("[S2] there are no expected counts of a code that is gone", () => {
  expect(expectedTable(table([["Ana", ["d"], "North"]]).found, "gone")).toBe(null);
});

test("[S2] observed and expected counts of a code stand below each other, and the table says that it only describes", () => {
  const { found, table: one } = table([
    ["Ana", ["d", "e"], "North"],
    ["Luis", ["f"], "South"],
  ]);
  expect(expectedTable(found, "a")?.rows.map(({ cells }) => cells)).toEqual([
    ["With the code", 2, 0],
    ["Without it", 0, 1],
    ["Expected with", 4 / 3, 2 / 3],
    ["Expected without", 2 / 3, 1 / 3],
  ]);
  expect(figures(one, "a")).toMatchObject({
    north: 2,
    south: 0,
    chi_square: expect.closeTo(3),
    degrees_of_freedom: 1,
    cramers_v: expect.closeTo(1),
  });
  expect(one.notes.join(" ")).toContain("Descriptive only");
});
