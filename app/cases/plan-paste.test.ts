import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentFinder } from "./documents-named.ts";
import { type PasteColumn, planPaste } from "./plan-paste.ts";
import { testDocument, testVariable } from "./test-rows.ts";

const age = testVariable("age", "Age", "number");
const columns: readonly PasteColumn[] = [
  { kind: "name", title: "Case" },
  { kind: "documents", title: "Documents" },
  { kind: "variable", title: "Age", variable: age },
  { kind: "variable", title: "Place", variable: testVariable("place", "Place", "choice") },
];
const place = {
  rows: [
    { id: "1", name: "Rosa" },
    { id: "2", name: "Luis" },
  ],
  columns,
  textOf: () => "",
  documents: documentFinder([testDocument("d", "Rosa 1")]),
  taken: ["Rosa", "Luis", "Case 1"],
};

test("a block gives each row what its cells say, and an empty cell takes the value away", () => {
  const { edits, problems } = planPaste(
    [
      ["Rosa", "Rosa 1", "41,5", "rural"],
      ["Eva", "", "", "urban"],
    ],
    place,
  );
  expect(problems).toEqual([]);
  expect(edits).toEqual([
    {
      id: "1",
      name: "Rosa",
      documentIds: ["d"],
      values: new Map<string, unknown>([
        ["age", 41.5],
        ["place", "rural"],
      ]),
    },
    {
      id: "2",
      name: "Eva",
      documentIds: [],
      values: new Map<string, unknown>([
        ["age", null],
        ["place", "urban"],
      ]),
    },
  ]);
});

test("a cell of documents that is edited keeps those it stands for, also where others have their names", () => {
  const documents = documentFinder([testDocument("d", "Rosa"), testDocument("e", "Rosa"), testDocument("f", "Luis")]);
  const rows = [
    { id: "1", name: "Rosa", documentIds: ["e"] },
    { id: "2", name: "Eva", documentIds: ["d", "e"] },
  ];
  const { edits } = planPaste([["Rosa; Luis"], ["Rosa; Rosa"], ["Rosa"]], {
    ...{ ...place, rows, documents },
    columns: columns.slice(1),
  });
  expect(edits.map(({ documentIds }) => documentIds)).toEqual([["e", "f"], ["d", "e"], ["d"]]);
});

test("rows beyond the last become new ones under free names", () => {
  const plan = planPaste([["1"], ["2"], ["3"], ["4"]], { ...place, columns: columns.slice(2) });
  expect(plan.added).toBe(2);
  expect(plan.edits.map(({ id, name }) => [id, name])).toEqual([
    ["1", undefined],
    ["2", undefined],
    [null, "Case 2"],
    [null, "Case 3"],
  ]);
});

describe("a block is refused with a sentence that names the cell", () => {
  test.each([
    [[["Rosa", "", "a lot"]], "Age of “Rosa”: “a lot” is no number. Write a number such as 1234.5 or 1234,5."],
    [[["Rosa"], [""]], "Case of “Luis”: a name is needed."],
    [[["Rosa", "Rosa 2"]], "Documents of “Rosa”: there is no document “Rosa 2”."],
    [
      [["a"], ["b"], ["c", "", "x"]],
      "Age of row 3 of the block: “x” is no number. Write a number such as 1234.5 or 1234,5.",
    ],
    [[["a", "", "", "", "", "z"]], "The block has 2 columns more than there is room for."],
  ])("%j", (block, sentence) => {
    expect(planPaste(block, place).problems).toContain(sentence);
  });

  test("where rows cannot be added, and where a column cannot be changed", () => {
    const fixed = { ...place, columns: [{ kind: "fixed", title: "Codings" }] as const, textOf: () => "3", taken: null };
    expect(planPaste([["3"]], fixed).problems).toEqual([]);
    expect(planPaste([["4"]], fixed).problems).toEqual(["Codings of “Rosa”: this cannot be changed here."]);
    expect(planPaste([["3"], ["3"], ["3"]], fixed).problems).toEqual(["The block has 1 row more than there are here."]);
  });
});

test("a block of any shape has an edit for each row, and each cell is either read or named", () => {
  const block = fc.array(fc.array(fc.constantFrom("", "1", "x", "2,5"), { maxLength: 2 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(block, (rows) => {
      const { edits, problems } = planPaste(rows, { ...place, columns: columns.slice(2) });
      expect(edits).toHaveLength(rows.length);
      const wrong = rows.filter(([cell]) => cell === "x").length;
      expect(problems).toHaveLength(wrong);
      for (const [index, [cell]] of rows.entries()) {
        const expected = cell === undefined ? undefined : cell === "1" ? 1 : cell === "2,5" ? 2.5 : null;
        expect(edits[index]?.values?.get("age")).toBe(expected);
      }
    }),
  );
});
