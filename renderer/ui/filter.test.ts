import { expect, test } from "vitest";
import { codesOf } from "../../app/codebook/test-codebook.ts";
import { chooseCodes, countFilter, currentFilter, noFilter, parseFilter } from "./filter.ts";

test.each([undefined, null, 7, "all", [], { codeIds: "Cost", leaveOutInterviewer: 1 }])(
  "%j, remembered, leaves nothing out",
  (stored) => {
    expect(parseFilter(stored)).toEqual(noFilter);
  },
);

test("what was remembered comes back, less what is no id", () => {
  const stored = { documentIds: ["a", 1, null, "b"], codeIds: [], leaveOutInterviewer: true };
  expect(parseFilter(stored)).toEqual({
    ...{ ...noFilter, documentIds: ["a", "b"], codeIds: [], leaveOutInterviewer: true },
  });
});

test("what has been deleted drops out of the filter; where nothing is left, nothing is left out", () => {
  const snapshot = {
    ...{ seq: 1, project: null, coders: new Map(), variables: new Map(), cases: [], codings: new Map() },
    ...{ unplaced: new Map(), memos: new Map(), sets: [], queries: [] },
    documents: [
      { id: "a", name: "A", language: "en", position: 0, length: 0, revision: 0, values: [], importedAt: "" },
    ],
    codes: new Map(codesOf("Cost").map((code) => [code.id, code])),
  };
  const gone = { documentIds: ["a", "gone"], codeIds: ["gone"], setIds: ["gone"], coderIds: ["gone"] };
  const filter = { ...noFilter, ...gone, values: [{ variableId: "gone", value: 1 }], leaveOutInterviewer: true };
  const left = { ...noFilter, documentIds: ["a"], leaveOutInterviewer: true };
  expect(currentFilter(filter, snapshot)).toEqual(left);
});

const codes = codesOf("Barriers(Cost Skills(Typing)) Social");

test.each([
  ["a code brings those below it along", [], ["Barriers"], ["Barriers", "Cost", "Skills", "Typing"]],
  [
    "a code takes those below it away",
    ["Barriers", "Cost", "Skills", "Typing"],
    ["Barriers", "Cost", "Typing"],
    ["Barriers", "Cost"],
  ],
  ["a code that is taken off leaves the one above it", ["Skills", "Typing"], ["Skills"], ["Skills"]],
  ["a code below one that stays comes back alone", ["Skills"], ["Skills", "Typing"], ["Skills", "Typing"]],
  ["all are all", null, codes.map(({ id }) => id), codes.map(({ id }) => id)],
])("%s", (_, before, chosen, after) => {
  expect(chooseCodes(codes, before, new Set(chosen))).toEqual(after);
});

test("sets and values come to documents, groups of speakers and questions to names and numbers", () => {
  const document = { language: "en", position: 0, length: 0, revision: 0, importedAt: "" };
  const urban = { variableId: "v", value: true };
  const rows = {
    documents: ["a", "b", "c"].map((id) => ({ ...document, id, name: id, values: id === "a" ? [] : [urban] })),
    sets: [{ id: "s", kind: "documents" as const, name: "S", position: 0, memberIds: ["a", "b"], createdAt: "" }],
    cases: [],
  };
  const filter = { ...noFilter, setIds: ["s"], values: [urban], speakers: ['"Ana"', "none"], questions: ["2", "none"] };
  expect(countFilter(filter, rows)).toMatchObject({
    ...{ documentIds: new Set(["b"]), speakers: new Set(["Ana", null]), questions: new Set([2, null]) },
  });
});
