import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { casesTable } from "../analysis/cases-table.ts";
import { documentsTable } from "../analysis/documents-table.ts";
import { readDelimited } from "../import/survey/csv.ts";
import type { SurveyTable } from "../import/survey/table.ts";
import { tableOf } from "../import/survey/table.ts";
import { isEmpty } from "../model/diff.ts";
import type { VariableType } from "../model/records.ts";
import { toCsv } from "../table/csv.ts";
import { planTable, type TableProject } from "./plan-table.ts";
import { guessColumns, type RowKind } from "./table-columns.ts";
import { unclearNumber } from "./table-values.ts";
import { testCase, testDocument, testIdentity, testValues, testVariable } from "./test-rows.ts";

const project: TableProject = {
  cases: [
    testCase("1", "Rosa", { documentIds: ["d"], values: testValues({ age: 41 }) }),
    testCase("2", "Luis", { position: 1 }),
  ],
  documents: [testDocument("d", "Rosa 1"), testDocument("e", "Luis 1", { position: 1 })],
  variables: [testVariable("age", "Age", "number")],
};

function plan(rows: readonly (readonly string[])[], about: { kind?: RowKind; project?: TableProject } = {}) {
  const { kind = "cases", project: own = project } = about;
  const table = tableOf("t.csv", rows, []);
  return planTable(table, guessColumns(table, kind, own.variables), { kind, project: own }, testIdentity());
}

test("known cases are changed, others are new, and what is so already stays", () => {
  const { diff, ...summary } = plan([
    ["Case", "Documents", "Age", "Trained"],
    ["rosa", "", "41", "yes"],
    ["Luis", "luis 1", "29", ""],
    ["Eva", "", "50", "no"],
  ]);
  expect(summary).toEqual({ added: 1, changed: 2, same: 0, newVariables: 1, problems: [] });
  expect(diff.variables?.added?.map(({ name, type }) => [name, type])).toEqual([["Trained", "yes-no"]]);
  const trained = diff.variables?.added?.[0]?.id ?? "";
  expect(diff.cases?.updated?.map(([, to]) => [to.name, to.documentIds, to.values])).toEqual([
    ["Rosa", ["d"], testValues({ age: 41, [trained]: true })],
    ["Luis", ["e"], testValues({ age: 29 })],
  ]);
  expect(diff.cases?.added?.map(({ name, values }) => [name, values])).toEqual([
    ["Eva", testValues({ age: 50, [trained]: false })],
  ]);
});

test("what cannot be taken in is named, and nothing else is lost over it", () => {
  const { diff, problems } = plan([
    ["case", "documents", "Age"],
    ["Rosa", "Luis 1; Nobody", "a lot"],
    ["", "", "3"],
  ]);
  expect(diff.cases?.updated?.[0]?.[1]).toMatchObject({ documentIds: ["d", "e"], values: testValues({ age: 41 }) });
  expect(problems).toEqual([
    "1 row has no name and is left out (row 3).",
    "This document is not in the project and left out: “Nobody”.",
    "1 value is left out in “Age” (row 2): “a lot” is no number. Write a number such as 1234.5 or 1234,5.",
  ]);
});

test("a case has the documents of all its rows, and of each value the last", () => {
  const { diff, problems } = plan([
    ["Case", "Documents", "Age"],
    ["Rosa", "Rosa 1", "30"],
    ["Rosa", "Luis 1", "41"],
    ["Eva", "Rosa 1", "50"],
    ["Eva", "Luis 1", "51"],
  ]);
  expect(problems).toEqual([]);
  const after = [...(diff.cases?.updated ?? []).map(([, to]) => to), ...(diff.cases?.added ?? [])];
  expect(after.map(({ name, documentIds, values }) => [name, documentIds, values])).toEqual([
    ["Rosa", ["d", "e"], testValues({ age: 41 })],
    ["Eva", ["d", "e"], testValues({ age: 51 })],
  ]);
});

test("documents that a case has stay its own where another has the name of one", () => {
  const documents = [testDocument("c", "Rosa 1"), testDocument("d", "Rosa 1"), testDocument("e", "Luis 1")];
  const table = [
    ["Case", "Documents"],
    ["Rosa", "Rosa 1; Luis 1"],
  ];
  const { diff } = plan(table, { project: { ...project, documents } });
  expect(diff.cases?.updated?.[0]?.[1].documentIds).toEqual(["d", "e"]);
});

test("what may be thousands is no number with decimals, unless a workbook says so", () => {
  const table = tableOf(
    "t.csv",
    [
      ["Case", "Age"],
      ["Rosa", "1.234"],
      ["Luis", "12.500"],
    ],
    [],
  );
  const read = (one: SurveyTable) =>
    planTable(one, guessColumns(one, "cases", project.variables), { kind: "cases", project }, testIdentity());
  expect(isEmpty(read(table).diff)).toBe(true);
  expect(read(table).problems).toEqual([
    "2 values are left out in “Age” (rows 2 and 3): “1.234” may be 1.234 or 1234. Choose the decimal sign of this column.",
  ]);
  const { diff } = read({ ...table, sheetName: "Sheet1" });
  expect(diff.cases?.updated?.map(([, to]) => to.values)).toEqual([
    testValues({ age: 1.234 }),
    testValues({ age: 12.5 }),
  ]);
});

describe("a column of numbers that doesn't tell its decimal sign", () => {
  const table = tableOf(
    "t.csv",
    [
      ["Case", "Weight", "Height", "Code", "Price"],
      ["Rosa", "1.234", "1,701", "007", "1.250"],
      ["Luis", "+12.500", "", "12.500", "2,50"],
      ["Eva", "7", "12", "3.100", "2.50"],
    ],
    [],
  );
  const uses = guessColumns(table, "cases", []);
  const weights = (decimal?: "." | ",") => {
    const chosen = uses.map((use) => (use.as === "new" && decimal ? { ...use, decimal } : use));
    const about = { kind: "cases", project: { cases: [], documents: [], variables: [] } } as const;
    const { diff, problems } = planTable(table, chosen, about, testIdentity());
    const [weight] = diff.variables?.added ?? [];
    const values = diff.cases?.added?.map(
      (one) => one.values.find(({ variableId }) => variableId === weight?.id)?.value,
    );
    return { values, problems };
  };

  test("is taken for numbers, unless there is more in it", () => {
    expect(uses).toEqual([
      { as: "name" },
      { as: "new", type: "number" },
      { as: "new", type: "number" },
      { as: "new", type: "text" },
      { as: "new", type: "number" },
    ]);
    expect(table.columns.map((_, column) => unclearNumber(table, column))).toEqual([
      null,
      "1.234",
      "1,701",
      "12.500",
      "1.250",
    ]);
    expect(unclearNumber({ ...table, sheetName: "Sheet1" }, 1)).toBe(null);
  });

  test("gives what is clear, and asks for the sign of the rest", () => {
    const { values, problems } = weights();
    expect(values).toEqual([undefined, undefined, 7]);
    expect(problems).toEqual([
      "2 values are left out in “Weight” (rows 2 and 3): “1.234” may be 1.234 or 1234. Choose the decimal sign of this column.",
      "1 value is left out in “Height” (row 2): “1,701” may be 1701 or 1.701. Choose the decimal sign of this column.",
      "1 value is left out in “Price” (row 2): “1.250” may be 1.25 or 1250. Choose the decimal sign of this column.",
    ]);
  });

  test("is read by the sign that is chosen", () => {
    expect(weights(".")).toEqual({ values: [1.234, 12.5, 7], problems: [] });
    expect(weights(",")).toEqual({ values: [1234, 12500, 7], problems: [] });
  });

  test("may be a variable's that is there already", () => {
    const own = [{ as: "name" }, { as: "variable", variableId: "age", decimal: "," }] as const;
    const others = table.columns.slice(2).map(() => ({ as: "ignore" }) as const);
    const { diff, problems } = planTable(table, [...own, ...others], { kind: "cases", project }, testIdentity());
    expect(diff.cases?.updated?.map(([, { values }]) => values)).toEqual([
      testValues({ age: 1234 }),
      testValues({ age: 12500 }),
    ]);
    expect(problems).toEqual([]);
  });
});

test("a table of documents sets their variables and makes no documents", () => {
  const { diff, added, changed, problems } = plan(
    [
      ["document", "Age"],
      ["Rosa 1", "3"],
      ["Other", "4"],
    ],
    {
      kind: "documents",
    },
  );
  expect([added, changed]).toEqual([0, 1]);
  expect(diff.documents?.updated?.[0]?.[1].values).toEqual(testValues({ age: 3 }));
  expect(problems).toEqual(["This document is not in the project and left out: “Other”."]);
});

describe("an export that is taken in again changes nothing:", () => {
  const name = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom("Case", "Age (years)", "=1+1", "a; b", "'-x", "documents"),
  );
  const filled = name.filter((text) => text.trim() !== "");
  const value = (type: VariableType) => {
    if (type === "number")
      return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(1.234, 1234, 1e21));
    if (type === "yes-no") return fc.boolean();
    if (type === "date")
      return fc
        .date({ min: new Date("1000-01-01"), max: new Date("9999-01-01"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10));
    return fc.oneof(filled, fc.constantFrom("two\nlines", 'a "word"', "007", "1,5"));
  };
  const variable = fc.record({
    name: filled,
    type: fc.constantFrom<VariableType[]>("text", "number", "yes-no", "date", "choice"),
  });
  const arbitrary = fc
    .record({
      variables: fc.array(variable, { maxLength: 4 }),
      documents: fc.array(filled, { maxLength: 4 }),
      delimiter: fc.constantFrom(",", ";", "\t" as const),
    })
    .chain(({ variables, documents, delimiter }) => {
      const shown = variables.map((one, index) => testVariable(`v${index}`, one.name, one.type, index));
      const values = fc.record(Object.fromEntries(shown.map(({ id, type }) => [id, value(type)])), {
        requiredKeys: [],
      });
      const row = fc.record({
        name: filled,
        values,
        documents: fc.uniqueArray(fc.nat({ max: Math.max(0, documents.length - 1) })),
      });
      return fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => ({
        delimiter: delimiter as "," | ";" | "\t",
        project: {
          variables: shown,
          documents: documents.map((one, index) => testDocument(`d${index}`, one, { position: index })),
          cases: rows.map((one, index) =>
            testCase(`c${index}`, one.name.trim(), {
              position: index,
              values: testValues(one.values as Record<string, string | number | boolean>),
              documentIds: documents.length === 0 ? [] : one.documents.map((at) => `d${at}`),
            }),
          ),
        },
      }));
    });

  test("cases", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ project: own, delimiter }) => {
        const byId = new Map(own.documents.map((one) => [one.id, one]));
        const csv = toCsv(casesTable(own.cases, own.variables, byId), { ...options, delimiter });
        const { diff, problems } = planned(await read(csv), "cases", own);
        expect(problems).toEqual([]);
        expect(diff).toEqual({});
      }),
      { numRuns: 300 },
    );
  });

  test("documents", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ project: own, delimiter }) => {
        const documents = own.cases.map(({ name: caseName, values }, index) =>
          testDocument(`d${index}`, caseName, { values }),
        );
        const facts = { codings: 1, words: 1234, characters: null, sets: "a; b", cases: "" };
        const csv = toCsv(
          documentsTable(documents, own.variables, () => facts),
          { ...options, delimiter },
        );
        const { diff, problems } = planned(await read(csv), "documents", { ...own, documents });
        expect(problems).toEqual([]);
        expect(isEmpty(diff)).toBe(true);
      }),
    );
  });

  const options = { byteOrderMark: true, escapeFormulas: true, totals: false };
  const read = (csv: string) => readDelimited({ name: "t.csv", bytes: new TextEncoder().encode(csv), encoding: null });
  const planned = (table: SurveyTable, kind: RowKind, own: TableProject) =>
    planTable(table, guessColumns(table, kind, own.variables), { kind, project: own }, testIdentity());
});
