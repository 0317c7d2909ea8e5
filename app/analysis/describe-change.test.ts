import { describe, expect, test } from "vitest";
import { type Diff, invert } from "../model/diff.ts";
import type { Memo } from "../model/records.ts";
import { changeDetails } from "./change-details.ts";
import { goBack, goOn } from "./change-names.ts";
import { describeChange, inOneLine } from "./describe-change.ts";
import { at, codeOf, codingOf, documentOf } from "./test-things.ts";

const names = new Map([
  ["rosa", "Rosa.docx"],
  ["luis", "Luis.docx"],
  ["eva", "Eva.docx"],
  ["cost", "Cost"],
  ["staff", "Staff"],
  ["barriers", "Barriers"],
]);

function say(diff: Diff, isUndo = false): string {
  return inOneLine(describeChange(diff, names, isUndo));
}

const cost = codeOf("cost", { name: "Cost" });
const rosa = documentOf("rosa", { name: "Rosa.docx" });
const memo: Memo = {
  ...{ id: "m", target: { kind: "code", codeId: "cost" }, title: "", text: "Money", coderId: "ana" },
  ...{ createdAt: at, changedAt: at },
};
const lost = { id: "1", documentId: "rosa", codeId: "cost", coderId: "ana", createdAt: at, quote: "so", near: 0 };

const saved = {
  ...{ id: "q", name: "Dear", position: 0, createdAt: at },
  query: { operand: { kind: "codes" as const, codes: [{ codeId: "cost", withSubcodes: true }] }, steps: [] },
};
const near = { operator: "near" as const, isNegated: true, paragraphs: 2 };
const staff = { kind: "codes" as const, codes: [{ codeId: "staff", withSubcodes: false }] };
const other = {
  operand: saved.query.operand,
  steps: [
    { ...near, operand: staff },
    { operator: "or" as const, isNegated: false, paragraphs: 0, operand: { kind: "query" as const, queryId: "gone" } },
    { ...near, isNegated: false, paragraphs: 0, operand: { kind: "any" as const } },
    { ...near, operator: "followed-by" as const, paragraphs: 1, operand: { kind: "codes" as const, codes: [] } },
  ],
};

test("the details of a change tell a query in words", () => {
  const lines = changeDetails({ queries: { updated: [[saved, { ...saved, query: other }]] } }, names);
  expect(lines).toEqual([
    "Query Dear, query: Cost with sub-codes → Cost with sub-codes NOT NEAR (2 paragraphs) Staff OR query “since deleted” NEAR (same paragraph) any code NOT FOLLOWED BY (1 paragraph) no code",
  ]);
});

describe("a change says what it did:", () => {
  test.each<[string, Diff]>([
    ["Query Dear saved", { queries: { added: [saved] } }],
    ["Query Dear changed: query", { queries: { updated: [[saved, { ...saved, query: other }]] } }],
    ["1 coding added with Cost in Rosa.docx", { codings: { added: [codingOf("1")] } }],
    [
      "3 codings added with Cost and Staff in Rosa.docx",
      { codings: { added: [codingOf("1"), codingOf("2", { codeId: "staff" }), codingOf("3")] } },
    ],
    [
      "3 codings removed with Cost in 3 documents",
      { codings: { removed: ["rosa", "luis", "eva"].map((documentId) => codingOf(documentId, { documentId })) } },
    ],
    [
      "2 codings recoded from Cost to Staff in Rosa.docx",
      {
        codings: {
          updated: ["1", "2"].map((id) => [codingOf(id), codingOf(id, { codeId: "staff" })] as const),
        },
      },
    ],
    [
      "1 coding given another range with Cost in Rosa.docx",
      { codings: { updated: [[codingOf("1"), codingOf("1", { end: 12 })]] } },
    ],
    [
      "1 coding left without a place with Cost in Rosa.docx",
      { codings: { removed: [codingOf("1")] }, unplaced: { added: [lost] } },
    ],
    [
      "1 coding placed again with Cost in Rosa.docx",
      { codings: { added: [codingOf("1")] }, unplaced: { removed: [lost] } },
    ],
    ["1 coding without a place removed with Cost in Rosa.docx", { unplaced: { removed: [lost] } }],
    ["Code renamed: Cost → Costs", { codes: { updated: [[cost, { ...cost, name: "Costs" }]] } }],
    [
      "Code Cost changed: place in the tree, colour",
      { codes: { updated: [[cost, { ...cost, parentId: "barriers", position: 3, color: "#000000" }]] } },
    ],
    ["Codes put in another order", { codes: { updated: [[cost, { ...cost, position: 3 }]] } }],
    [
      "Code Staff added",
      { codes: { added: [codeOf("staff", { name: "Staff" })], updated: [[cost, { ...cost, position: 1 }]] } },
    ],
    ["2 documents imported", { documents: { added: [rosa, documentOf("luis")] } }],
    [
      "Text of Rosa.docx edited in 2 places · 1 coding moved along with the text with Cost in Rosa.docx",
      {
        documents: { updated: [[rosa, { ...rosa, length: 101, revision: 1 }]] },
        codings: { updated: [[codingOf("1"), codingOf("1", { start: 4, end: 10 })]] },
        textEdits: [
          {
            id: "rosa",
            replacements: [
              { start: 0, removed: "", inserted: "a" },
              { start: 50, removed: "b", inserted: "c" },
            ],
          },
        ],
      },
    ],
    [
      "Speakers and turns of Rosa.docx changed",
      {
        documents: { updated: [[rosa, { ...rosa, revision: 1 }]] },
        turns: {
          updated: [
            [
              { id: "rosa", turns: [] },
              { id: "rosa", turns: [] },
            ],
          ],
        },
      },
    ],
    ["Memo on code Cost written", { memos: { added: [memo] } }],
    [
      "Summary of Rosa.docx under Cost written",
      { memos: { added: [{ ...memo, target: { kind: "summary", documentId: "rosa", codeId: "cost" } }] } },
    ],
    ["Memo on code Cost changed", { memos: { updated: [[memo, { ...memo, text: "Means" }]] } }],
    [
      "Journal entry Round 2 removed",
      { memos: { removed: [{ ...memo, target: { kind: "journal" }, title: "Round 2" }] } },
    ],
    [
      "Case Rosa changed: documents",
      {
        cases: {
          updated: [
            [
              { id: "c", name: "Rosa", position: 0, documentIds: [], values: [], createdAt: at },
              { id: "c", name: "Rosa", position: 0, documentIds: ["rosa"], values: [], createdAt: at },
            ],
          ],
        },
      },
    ],
    ["", {}],
  ])("%s", (words, diff) => expect(say(diff)).toBe(words));

  test("of an undo, as taking back", () => {
    const deletion: Diff = {
      codes: { removed: [codeOf("gone", { name: "Gone" })] },
      codings: { removed: [codingOf("1", { codeId: "gone" })] },
    };
    expect(say(deletion)).toBe("Code Gone removed · 1 coding removed with Gone in Rosa.docx");
    expect(inOneLine(describeChange(invert(deletion), new Map([...names, ["gone", "Gone"]]), true))).toBe(
      "Code Gone brought back · 1 coding brought back with Gone in Rosa.docx",
    );
  });
});

test("names go back to what they were, and on again", () => {
  const diff: Diff = {
    codes: { updated: [[cost, { ...cost, name: "Costs" }]], removed: [codeOf("gone", { name: "Gone" })] },
    documents: { added: [documentOf("eva", { name: "Eva" })] },
  };
  const then = new Map([
    ["cost", "Costs"],
    ["eva", "Eva"],
  ]);
  goBack(then, diff);
  expect([then.get("cost"), then.get("gone")]).toEqual(["Cost", "Gone"]);
  goOn(then, diff);
  expect([then.get("cost"), then.get("eva")]).toEqual(["Costs", "Eva"]);
});

test("[P1] the details tell each row and field", () => {
  const diff: Diff = {
    codes: { updated: [[cost, { ...cost, name: "Costs", parentId: "barriers" }]] },
    codings: { added: [codingOf("1")] },
    memos: { updated: [[memo, { ...memo, text: "Means" }]] },
    textEdits: [{ id: "rosa", replacements: [{ start: 7, removed: "teh", inserted: "the" }] }],
  };
  expect(changeDetails(diff, names)).toEqual([
    "Code Costs, name: “Cost” → “Costs”",
    "Code Costs, place in the tree: nothing → Barriers",
    "Text of Rosa.docx, at 7: “teh” → “the”",
    "Coding Cost in Rosa.docx, 3–9: added",
    "Memo on code Cost, text: “Money” → “Means”",
  ]);
});

test("of a change to very many rows the details tell the first and how many more there are", () => {
  const added = Array.from({ length: 1500 }, (_, index) => codingOf(`${index}`));
  const lines = changeDetails({ codings: { added } }, names);
  expect([lines.length, lines.at(-1)]).toEqual([201, "and 1,300 more"]);
});
