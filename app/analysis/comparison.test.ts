import fc from "fast-check";
import { expect, test } from "vitest";
import { comparisonMatrix, comparisonTable } from "./comparison-tables.ts";
import { countCodes } from "./count-codes.ts";
import { type CountFilter, narrow } from "./count-filter.ts";
import type { Dimension } from "./groups.ts";
import { type Measure, measures } from "./measures.ts";
import { anyFilter, anyLittle } from "./test-any-little.ts";
import { type Beside, caseOf, compared, setOf, three } from "./test-comparison.ts";
import { figures, type inputOf, type Little } from "./test-input.ts";

function matrix(little: Little, dimension: Dimension, measure: Measure, part: Partial<Beside> = {}) {
  const { input, comparison } = compared(little, dimension, part);
  return comparisonMatrix(comparison, { codes: input.codes, codeIds: null, withSubcodes: false, notes: [], measure });
}

test("[M1] documents in several sets, cases and values are in each; what is in none is the last group", () => {
  const sets = [setOf("early", ["d", "e"]), setOf("late", ["e"]), { ...setOf("codes", ["a"]), kind: "codes" as const }];
  const cases = [caseOf("Ana", ["d"], 41), caseOf("Luis", ["d", "e"], 7)];
  const variables = new Map([["v", { id: "v", name: "Age", type: "number" as const, position: 0, createdAt: "" }]]);
  const names = (dimension: Dimension) => {
    const { groups } = compared(three, dimension, { sets, cases, variables });
    return groups.map(({ name, filter }) => [name, [...(filter.documentIds ?? [])].join("")]);
  };
  expect(names({ kind: "set" })).toEqual([
    ["early", "de"],
    ["late", "e"],
    ["In no set", "f"],
  ]);
  expect(names({ kind: "case" })).toEqual([
    ["Ana", "d"],
    ["Luis", "de"],
    ["Of no case", "f"],
  ]);
  expect(names({ kind: "variable", variableId: "v" })).toEqual([
    ["Age: 7", "de"],
    ["Age: 41", "d"],
    ["No value", "f"],
  ]);
  expect(names({ kind: "document" }).map(([name]) => name)).toEqual(["d", "e", "f"]);
  expect(names({ kind: "coder" }).map(([name]) => name)).toEqual(["ana", "luis"]);
});

test("[M1] speakers and questions are groups, and so is the text that has neither", () => {
  const turns = {
    d: [[4, 7, "Ana", 2] as const, [7, 10, "I", null] as const],
    e: [[0, 10, "constructor", 10] as const],
    f: [[0, 20, "Ana", 2] as const],
  };
  const names = (kind: "speaker" | "question") =>
    compared({ ...three, turns }, { kind }).groups.map(({ name }) => name);
  expect(names("speaker")).toEqual(["Ana", "constructor", "I", "No speaker"]);
  expect(names("question")).toEqual(["Question 2", "Question 10", "No question"]);
});

test("[M2] a coding across two speakers counts for both, each with its part of the words", () => {
  const turns = { d: [[0, 4, "A", 1] as const, [4, 10, "B", 1] as const] };
  const little = { ...three, codings: [["d", 0, 7, "a"] as const], turns };
  expect(matrix(little, { kind: "speaker" }, "codings").rows[0]?.cells).toEqual(["a", 1, 1, 0, 1]);
  expect(matrix(little, { kind: "speaker" }, "characters").rows[0]?.cells).toEqual(["a", 4, 3, 0, 7]);
});

test("[M3] all are counted anew where groups share documents", () => {
  const sets = [setOf("early", ["d", "e"]), setOf("late", ["e"])];
  const table = matrix(three, { kind: "set" }, "codings", { sets });
  expect(table.columns.map(({ title }) => title)).toEqual(["Code", "early", "late", "In no set", "All"]);
  expect(table.rows[0]?.cells).toEqual(["a", 2, 1, 0, 2]);
  expect(table.totals?.cells).toEqual(["All codes", 4, 2, 0, 4]);
});

test("[M4] presence is whether a code is there at all; codes without a coding have their row", () => {
  const table = matrix(three, { kind: "document" }, "presence");
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ["a", 1, 1, 0, 1],
    ["b", 1, 0, 0, 1],
    ["constructor", 0, 1, 0, 1],
    ["__proto__", 0, 0, 0, 0],
  ]);
});

test("[M5] row and column shares say what they are out of", () => {
  expect(matrix(three, { kind: "document" }, "share_of_row").rows[0]?.cells).toEqual(["a", 0.5, 0.5, 0, 1]);
  const columns = matrix(three, { kind: "document" }, "share_of_column");
  expect(columns.rows[0]?.cells).toEqual(["a", 0.5, 0.5, null, 0.5]);
  expect(columns.denominators?.cells).toEqual(["Out of", 2, 2, 0, 4]);
});

test("[M6] a group's share of the text is pooled; the mean of its documents is another figure", () => {
  const sets = [setOf("all three", ["d", "e", "f"])];
  const pooled = matrix(three, { kind: "set" }, "share_of_text", { sets });
  expect(pooled.rows[0]?.cells).toEqual(["a", 15 / 40, 15 / 40]);
  expect(pooled.denominators?.cells).toEqual(["Out of", 40, 40]);
  const mean = matrix(three, { kind: "set" }, "mean_share_of_text", { sets });
  expect(mean.rows[0]?.cells).toEqual(["a", 0.5, 0.5]);
  expect(mean.denominators?.cells).toEqual(["Out of", 3, 3]);
  expect(mean.notes.join(" ")).toContain("mean");
  const codings = matrix(three, { kind: "set" }, "mean_share_of_column", { sets });
  expect(codings.rows[0]?.cells).toEqual(["a", 0.5, 0.5]);
  expect(codings.denominators?.cells).toEqual(["Out of", 2, 2]);
});

test("[M7] the share of documents is out of those of which anything counts", () => {
  const sets = [setOf("two", ["d", "f"])];
  expect(matrix(three, { kind: "set" }, "share_of_documents", { sets }).rows[0]?.cells).toEqual(["a", 1 / 2, 1, 2 / 3]);
});

test("names that are alike get headings of their own", () => {
  const sets = [setOf("Round 1", ["d"]), { ...setOf("round 1", ["e"]), id: "other" }];
  expect(matrix(three, { kind: "set" }, "codings", { sets }).columns.map(({ id }) => id)).toEqual([
    ...["code", "round_1", "round_1_2", "in_no_set", "all"],
  ]);
});

test("[M2] [M5] each group's figures are those of the same filter alone, in the matrix and in the long table", () => {
  const dimension = fc.constantFrom<Dimension["kind"]>("document", "speaker", "question", "coder");
  fc.assert(
    fc.property(anyLittle, anyFilter, dimension, fc.boolean(), (little, filter, kind, withSubcodes) => {
      const { input, groups, comparison } = compared(little, { kind } as Dimension, {}, filter);
      const view = { codes: input.codes, codeIds: filter.codeIds, withSubcodes, notes: [] };
      const long = comparisonTable(comparison, { ...view, groupTitle: "Group" });
      for (const { id } of measures) {
        const table = comparisonMatrix(comparison, { ...view, measure: id });
        for (const [index, group] of groups.entries()) {
          for (const row of table.rows) {
            const cell = row.cells[index + 1];
            expect(cell).toEqual(
              expected(input, narrow(filter, group.filter), { id, codeId: row.id, withSubcodes, filter }),
            );
            expect(figures(long, `${group.id} ${row.id}`)[id]).toEqual(cell);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** A measure by counting for this one group alone. */
function expected(
  input: ReturnType<typeof inputOf>,
  own: CountFilter,
  of: { readonly id: Measure; readonly codeId: string; readonly withSubcodes: boolean; readonly filter: CountFilter },
): number | null {
  const count = (filter: CountFilter) => {
    const counts = countCodes(input, filter);
    return { ...counts, code: counts.figuresOf(of.codeId, of.withSubcodes) };
  };
  const { code, total, textCharacters, documents } = count(own);
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const mean = (shares: (number | null)[]) => {
    const known = shares.filter((one) => one !== null);
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
  };
  const each = input.documents.map(({ id }) => count(narrow(own, { documentIds: new Set([id]) })));
  const byMeasure: Readonly<Record<Measure, () => number | null>> = {
    ...{ codings: () => code.codings, presence: () => Math.min(1, code.codings), documents: () => code.documents },
    ...{ words: () => code.words, characters: () => code.characters },
    share_of_row: () => share(code.codings, count(of.filter).code.codings),
    share_of_column: () => share(code.codings, total.codings),
    share_of_text: () => share(code.characters, textCharacters),
    share_of_documents: () => share(code.documents, documents),
    mean_share_of_column: () => mean(each.map((one) => share(one.code.codings, one.total.codings))),
    mean_share_of_text: () => mean(each.map((one) => share(one.code.characters, one.textCharacters))),
  };
  return byMeasure[of.id]();
}
