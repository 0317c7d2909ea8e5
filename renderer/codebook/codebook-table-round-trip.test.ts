import fc from "fast-check";
import { expect, test } from "vitest";
import { planDraft } from "../../app/codebook/draft.ts";
import { guessColumns } from "../../app/codebook/table-columns.ts";
import { tableDraft } from "../../app/codebook/table-draft.ts";
import { testCode, testIdentity } from "../../app/codebook/test-codebook.ts";
import { type CodeNode, codeTree } from "../../app/codebook/tree.ts";
import { readSurveyTable } from "../../app/import/survey/reader.ts";
import type { SurveyTable } from "../../app/import/survey/table.ts";
import type { Code } from "../../app/model/records.ts";
import { codebookEntries } from "../../app/report/codebook-entries.ts";
import { codebookTable } from "../../app/report/codebook-table.ts";
import { defaultCsvOptions, parseCsv, toCsv, unescapeFormula } from "../../app/table/csv.ts";
import { toXlsx } from "../../app/table/xlsx.ts";

const awkward = fc.constantFrom(
  "=1+1",
  "'",
  "'\n",
  '"',
  ",",
  ";",
  "\n",
  "\t",
  " ",
  "-",
  "@x",
  "señal",
  "한글",
  "🌄",
  "> ",
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 4 })
  .map((parts) => parts.join("").replace(/\r/g, ""));
const name = fc
  .oneof(fc.string({ unit: "grapheme", maxLength: 8 }), fc.constantFrom("A > B", "a\\", "\\>", "=x", "x\ny"))
  .map((raw) => raw.replace(/\r/g, " ").trim());

const codebooks = fc
  .array(
    fc.record({
      ...{ name, definition: text, inclusion: text, exclusion: text, example: text, isCodable: fc.boolean() },
      color: fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`),
      parent: fc.nat(),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => {
    const codes: Code[] = [];
    parts.forEach(({ parent, name: given, ...fields }, index) => {
      const parentId = codes[parent % (codes.length + 1)]?.id ?? null;
      const siblings = codes.filter((code) => code.parentId === parentId);
      const isTaken = siblings.some((code) => code.name.toLocaleLowerCase() === given.toLocaleLowerCase());
      const own = given === "" || isTaken ? `Code ${index}` : given;
      codes.push(testCode({ ...fields, id: `c${index}`, name: own, parentId, position: siblings.length }));
    });
    return codes;
  });

const noCounts = { own: new Map(), withSubcodes: new Map() };

function contentOf(nodes: readonly CodeNode[]): unknown {
  return nodes.map(({ code: { id: _, parentId: __, createdAt: ___, position: ____, ...said }, children }) => {
    return [said, contentOf(children)];
  });
}

/** What an empty project holds after a table was taken in. */
function takenIn({ columns, rows, rowNumbers }: Pick<SurveyTable, "columns" | "rows" | "rowNumbers">) {
  const draft = tableDraft({ rows, rowNumbers }, guessColumns(columns));
  const { diff } = planDraft(draft, { codes: [], sets: [] }, "keep", testIdentity());
  return { remarks: draft.remarks, nodes: codeTree(diff.codes?.added ?? []) };
}

function tableOf(codes: readonly Code[]) {
  return codebookTable(codebookEntries(codeTree(codes), noCounts, []), []);
}

test("a codebook that is written as CSV and read into an empty project is the same tree", () => {
  fc.assert(
    fc.property(codebooks, (codes) => {
      const [columns = [], ...rows] = parseCsv(toCsv(tableOf(codes), defaultCsvOptions).slice(1));
      const cells = rows.map((row) => row.map(unescapeFormula));
      const read = takenIn({ columns, rows: cells, rowNumbers: cells.map((_, index) => index + 2) });
      expect(read.remarks).toEqual([]);
      expect(contentOf(read.nodes)).toEqual(contentOf(codeTree(codes)));
    }),
  );
});

const CODES = [
  testCode({ name: "Barriers", isCodable: false, definition: "What holds back,\n“in any way”" }),
  testCode({ name: "A > B", parentId: "Barriers", color: "#16909f", inclusion: "=1+1", example: "- a dash" }),
  testCode({ name: "Social", position: 1, exclusion: "señal 🌄" }),
];

test.each(["csv", "xlsx"] as const)("the reader of files gives the same tree back from .%s", async (ending) => {
  const table = tableOf(CODES);
  const bytes =
    ending === "csv"
      ? new TextEncoder().encode(toCsv(table, defaultCsvOptions))
      : await toXlsx(table, { totals: false, notes: false });
  const read = takenIn(await readSurveyTable({ name: `codebook.${ending}`, bytes, encoding: null }));
  expect(read.remarks).toEqual([]);
  expect(contentOf(read.nodes)).toEqual(contentOf(codeTree(CODES)));
});

test("entries are numbered as chapters are, with counts and memos", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const counts = { own: new Map([["Social", 3]]), withSubcodes: new Map([["Social", 4]]) };
  const memo = {
    ...{ id: "m", target: { kind: "code", codeId: "Social" } as const, title: "T", text: "x", coderId: "a" },
    ...{ createdAt: at, changedAt: at },
  };
  expect(
    codebookEntries(codeTree(CODES), counts, [memo]).map(({ number, path, codings, memos }) => [
      number,
      path,
      codings,
      memos,
    ]),
  ).toEqual([
    ["1", "Barriers", 0, []],
    ["1.1", "Barriers > A \\> B", 0, []],
    ["2", "Social", 3, ["T\nx"]],
  ]);
});
