import fc from "fast-check";
import { expect, test } from "vitest";
import { memoIndex } from "../memos/memo-index.ts";
import type { Case, Id, Memo, MemoTarget } from "../model/records.ts";
import { countEverything } from "./count-filter.ts";
import { passages } from "./passages.ts";
import {
  cellCount,
  type GridRow,
  gridColumns,
  gridRows,
  passageCounts,
  summaryGrid,
  summaryTarget,
} from "./summary-grid.ts";
import { summaryGridTable, summaryListTable } from "./summary-tables.ts";
import { inputOf, type Little } from "./test-input.ts";

function caseOf(id: Id, documentIds: readonly Id[]): Case {
  return { id, name: `Case ${id}`, position: 0, documentIds, values: [], createdAt: "" };
}

function memo(target: MemoTarget, text: string, title = ""): Memo {
  return { id: text, target, title, text, coderId: "ana", createdAt: "", changedAt: "" };
}

const little: Little = {
  texts: { d: "Money is short.\nNobody comes.", e: "The law is slow." },
  codes: ["barriers", "barriers/cost", "barriers/staff", "law", "constructor", "constructor/__proto__"],
  codings: [
    ["d", 0, 14, "barriers/cost"],
    ["d", 0, 14, "barriers/staff"],
    ["d", 0, 14, "barriers/cost", "luis"],
    ["d", 16, 28, "barriers"],
    ["e", 4, 7, "law"],
    ["e", 4, 7, "constructor/__proto__"],
  ],
};
const input = inputOf(little);
const cases = [caseOf("1", ["d", "e"]), caseOf("2", ["e"]), caseOf("__proto__", [])];
const rows = gridRows("case", { cases, documents: input.documents });
const memos = [
  memo({ kind: "summary", caseId: "1", codeId: "barriers" }, "=Poor, and\nalone"),
  memo({ kind: "summary", caseId: "__proto__", codeId: "constructor" }, "nothing", "Note"),
  memo({ kind: "summary", documentId: "e", codeId: "law" }, "of the document"),
  memo({ kind: "code", codeId: "law" }, "no summary"),
];

function gridOf(rowKind: "case" | "document", codeIds: ReadonlySet<Id> | null = null) {
  const columns = gridColumns(input.codes, codeIds);
  const wanted = new Set(columns.flatMap((column) => [...column.codeIds]));
  const found = passages(input, { ...countEverything, codeIds: wanted });
  const grid = { rowKind, rows: gridRows(rowKind, { cases, documents: input.documents }), columns };
  return summaryGrid(grid, { passages: found, memoOn: memoIndex(memos).of });
}

function counts(of: readonly GridRow[], codeIds: ReadonlySet<Id> | null): number[][] {
  const columns = gridColumns(input.codes, codeIds);
  const found = passageCounts(input, columns, countEverything);
  return of.map((row) => columns.map(({ code }) => cellCount(found, row, code.id)));
}

test("the columns are the top-level codes, or those chosen, in the order of the tree", () => {
  expect(gridColumns(input.codes, null).map(({ path }) => path)).toEqual(["barriers", "law", "constructor"]);
  const chosen = gridColumns(input.codes, new Set(["law", "barriers/cost", "gone"]));
  expect(chosen.map(({ path }) => path)).toEqual(["barriers > cost", "law"]);
});

test("[F1] [F2] a passage with several codes counts once in a cell, a document in each of its cases", () => {
  expect(counts(rows, null)).toEqual([
    [3, 1, 1],
    [0, 1, 1],
    [0, 0, 0],
  ]);
  expect(counts(rows, new Set(["barriers", "barriers/cost", "constructor/__proto__"]))).toEqual([
    [3, 2, 1],
    [0, 0, 1],
    [0, 0, 0],
  ]);
  expect(counts(gridRows("document", { cases, documents: input.documents }), null)).toEqual([
    [3, 0, 0],
    [0, 1, 1],
  ]);
});

test("[F3] the wide table has a row a case and a column a code, empty where nothing is written", () => {
  const table = summaryGridTable(gridOf("case"));
  expect(table.columns.map(({ id, title }) => [id, title])).toEqual([
    ["case", "Case"],
    ["barriers", "barriers"],
    ["law", "law"],
    ["constructor", "constructor"],
  ]);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ["Case 1", "=Poor, and\nalone", null, null],
    ["Case 2", null, null, null],
    ["Case __proto__", null, null, "Note\nnothing"],
  ]);
});

test("[F3] [F4] the long table has each cell with its number and its quotes", () => {
  const table = summaryListTable(gridOf("case", new Set(["barriers/cost", "law"])));
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ["Case 1", "barriers > cost", null, 2, "“Money is short” [d, ¶ 1]\n“Money is short” [d, ¶ 1]"],
    ["Case 1", "law", null, 1, "“law” [e, ¶ 1]"],
    ["Case 2", "barriers > cost", null, 0, null],
    ["Case 2", "law", null, 1, "“law” [e, ¶ 1]"],
    ["Case __proto__", "barriers > cost", null, 0, null],
    ["Case __proto__", "law", null, 0, null],
  ]);
  const documents = summaryListTable(gridOf("document", new Set(["law"])));
  expect(documents.columns[0]?.id).toBe("document");
  expect(documents.rows.map(({ cells }) => cells[2])).toEqual([null, "of the document"]);
  expect(documents.notes[0]).toBe("2 documents, 1 code.");
});

test("columns of the same name, or of the rows' own, have headings of their own", () => {
  const codes = inputOf({ ...little, codes: ["Case", "a", "a/case", "!"] }).codes;
  const grid = { rowKind: "case", rows: [], columns: gridColumns(codes, new Set(codes.map(({ id }) => id))) } as const;
  const table = summaryGridTable(summaryGrid(grid, { passages: [], memoOn: () => null }));
  expect(table.columns.map(({ id }) => id)).toEqual(["case", "case_2", "a", "case_3", "variable"]);
});

const codePaths = ["p", "p/q", "p/q/r", "p/s", "constructor", "constructor/__proto__"];
const text = "abcdefghij";
const anyCoding = fc.tuple(
  fc.constantFrom("d", "e", "f"),
  fc.nat(9),
  fc.nat(9),
  fc.constantFrom(...codePaths),
  fc.constantFrom("ana", "luis"),
);

test("[F1] [F2] in any grid a cell's number is that of its passages, listed one by one", () => {
  fc.assert(
    fc.property(
      fc.array(anyCoding, { maxLength: 30 }),
      fc.subarray(codePaths),
      fc.array(fc.subarray(["d", "e", "f"]), { maxLength: 4 }),
      fc.boolean(),
      (drawn, chosen, documents, leaveOutInterviewer) => {
        const codings = drawn.map(
          ([id, a, b, code, coder]) => [id, Math.min(a, b), Math.max(a, b), code, coder] as const,
        );
        const texts = { d: text, e: text, f: text };
        const any = inputOf({ texts, codes: codePaths, codings, interviewer: { d: [[2, 5]] } });
        const filter = { ...countEverything, leaveOutInterviewer };
        const of = gridRows("case", { cases: documents.map((ids, at) => caseOf(`${at}`, ids)), documents: [] });
        const columns = gridColumns(any.codes, new Set(chosen));
        const found = passageCounts(any, columns, filter);
        const wanted = new Set(columns.flatMap(({ codeIds }) => [...codeIds]));
        const all = passages(any, { ...filter, codeIds: wanted });
        const grid = summaryGrid({ rowKind: "case", rows: of, columns }, { passages: all, memoOn: () => null });
        for (const row of of) {
          for (const column of columns) {
            const behind = passages(any, { ...filter, documentIds: new Set(row.documentIds), codeIds: column.codeIds });
            expect(cellCount(found, row, column.code.id)).toBe(behind.length);
            expect(cellCount(found, row, column.code.id)).toBe(naive(codings, row, column.codeIds, filter));
            expect(grid.passagesOf(row, column).map(({ start, end }) => [start, end])).toEqual(
              behind.map(({ start, end }) => [start, end]),
            );
          }
        }
      },
    ),
  );
});

/** Told segment by segment: a document, a range and a coder that has one of the codes there. */
function naive(
  codings: readonly (readonly [string, number, number, string, string])[],
  { documentIds }: GridRow,
  codeIds: ReadonlySet<Id>,
  { leaveOutInterviewer }: { readonly leaveOutInterviewer: boolean },
): number {
  const segments = codings.filter(([id, start, end, code]) => {
    if (!documentIds.includes(id) || !codeIds.has(code)) return false;
    if (!leaveOutInterviewer || id !== "d") return true;
    const isAsked = (at: number) => at >= 2 && at < 5;
    if (start === end) return !isAsked(start);
    for (let at = start; at < end; at++) if (!isAsked(at)) return true;
    return false;
  });
  return new Set(segments.map(([id, start, end, , coder]) => JSON.stringify([id, start, end, coder]))).size;
}

test("a cell's target names its row by what it is", () => {
  expect(summaryTarget({ kind: "case", id: "1" }, "law")).toEqual({ kind: "summary", caseId: "1", codeId: "law" });
  expect(summaryTarget({ kind: "document", id: "d" }, "law")).toEqual({
    ...{ kind: "summary", documentId: "d", codeId: "law" },
  });
});
