import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diff } from "../../model/diff.ts";
import type { Case, Document, Variable } from "../../model/records.ts";
import type { SurveyProject } from "./cases.ts";
import type { ColumnUse, SurveyMapping } from "./mapping.ts";
import { planSurvey } from "./plan.ts";
import { surveyPreview } from "./preview.ts";
import { type SurveyTable, tableOf } from "./table.ts";

const NOTHING: SurveyProject = { documents: [], cases: [], variables: [] };
const AT = "2026-01-31T00:00:00.000Z";
const original = { fileName: "Ronda 1.csv", digest: "d1", byteLength: 99 };
const CASE: ColumnUse = { as: "case" };
const ANSWER: ColumnUse = { as: "answer" };
const NUMBER: ColumnUse = { as: "variable", type: "number" };
const TEXT: ColumnUse = { as: "variable", type: "text" };

function identity() {
  let count = 0;
  return { newId: () => `id-${++count}`, now: () => AT };
}

function plan(table: SurveyTable, mapping: SurveyMapping, project = NOTHING) {
  const { diff, warnings } = planSurvey(table, mapping, { original, project, language: "es" }, identity());
  return { diff, warnings, ...read(diff) };
}

/** What a diff adds, each under its name. */
function read({ documents, texts, turns, cases, variables }: Diff) {
  const textOf = new Map(texts?.added?.map(({ id, text }) => [id, text]));
  const turnsOf = new Map(turns?.added?.map((one) => [one.id, one.turns]));
  const nameOf = new Map(variables?.added?.map(({ id, name }) => [id, name]));
  const docs = (documents?.added ?? []).map(({ id, name }) => ({
    name,
    text: textOf.get(id) ?? "",
    turns: turnsOf.get(id) ?? [],
  }));
  const docName = new Map(documents?.added?.map(({ id, name }) => [id, name]));
  const people = (cases?.added ?? []).map(({ name, documentIds, values }) => ({
    name,
    documents: documentIds.map((id) => docName.get(id)),
    values: Object.fromEntries(values.map(({ variableId, value }) => [nameOf.get(variableId) ?? variableId, value])),
  }));
  return { docs, people };
}

const table = (...lines: readonly string[][]) => tableOf("Ronda 1.csv", lines, []);

describe("each answer a document", () => {
  const answers = table(
    ["ID", "Why did you stop going there after the first year or so?", "Age", "Anything else"],
    ["Ana", "It was far.\n\nToo far.", "24", ""],
    ["Eva", " ", "about 30", "No."],
    ["", "", "31", ""],
  );
  const mapping: SurveyMapping = { uses: [CASE, ANSWER, NUMBER, ANSWER], documentsPer: "answer" };

  test("has a case with typed values and its documents, also without an answer", () => {
    const { docs, people, warnings } = plan(answers, mapping);
    expect(docs).toEqual([
      {
        name: "Ana – Why did you stop going there after the first…",
        text: "It was far.\n\nToo far.",
        turns: [{ start: 0, end: 21, speaker: "Ana", role: "respondent", question: 1 }],
      },
      {
        name: "Eva – Anything else",
        text: "No.",
        turns: [{ start: 0, end: 3, speaker: "Eva", role: "respondent", question: 2 }],
      },
    ]);
    expect(people).toEqual([
      { name: "Ana", documents: [docs[0]?.name], values: { Age: 24 } },
      { name: "Eva", documents: [docs[1]?.name], values: {} },
      { name: "Row 4", documents: [], values: { Age: 31 } },
    ]);
    expect(warnings).toEqual([
      "1 row has no name in “ID” and was called by number (row 4).",
      "1 value of “Age” is no number and was left out (row 3); the first is “about 30”. A number such as 1234.5 leaves no doubt.",
    ]);
  });

  test("is counted before", () => {
    expect(surveyPreview(answers, mapping, NOTHING)).toMatchObject({
      ...{ newCases: 3, knownCases: 0, newVariables: 1, documents: 2 },
      problems: [{ column: 0 }, { column: 2 }],
    });
  });

  test("has the table as its original, and its place behind the documents that are there", () => {
    const there: Document = {
      id: "d",
      name: "EVA – anything ELSE",
      language: "es",
      position: 4,
      length: 1,
      revision: 0,
      values: [],
      importedAt: AT,
    };
    const { diff, docs } = plan(answers, mapping, { ...NOTHING, documents: [there] });
    expect(diff.originals?.added).toEqual(["id-1", "id-2"].map((id) => ({ id, ...original })));
    expect(diff.documents?.added?.map(({ position, length, language }) => [position, length, language])).toEqual([
      [5, 21, "es"],
      [6, 3, "es"],
    ]);
    expect(docs[1]?.name).toBe("Eva – Anything else (2)");
  });
});

describe("each row a document", () => {
  const rows = table(
    ["ID", "Q4: Why?", "Q7: How?"],
    ["Ana", "Far.", "On foot.\n"],
    ["Eva", "", "By bus."],
    ["Eva", "", ""],
  );
  const mapping: SurveyMapping = { uses: [CASE, ANSWER, ANSWER], documentsPer: "row" };

  test("has its answers under their questions, which the interviewer asks", () => {
    const { docs, people } = plan(rows, mapping);
    expect(docs.map(({ name, text }) => [name, text])).toEqual([
      ["Ana", "Q4: Why?\nFar.\n\nQ7: How?\nOn foot.\n"],
      ["Eva", "Q7: How?\nBy bus."],
    ]);
    expect(
      docs[0]?.turns.map((turn) => [turn.speaker, turn.role, turn.question, docs[0]?.text.slice(turn.start, turn.end)]),
    ).toEqual([
      ["Interviewer", "interviewer", 4, "Q4: Why?"],
      ["Ana", "respondent", 4, "Far."],
      ["Interviewer", "interviewer", 7, "Q7: How?"],
      ["Ana", "respondent", 7, "On foot.\n"],
    ]);
    expect(people.map(({ documents }) => documents)).toEqual([["Ana"], ["Eva"]]);
  });

  test("is called after the file as well where a document has its name", () => {
    const again = table(["ID", "Why"], ["Ana", "1"], ["ana", "2"], ["ANA", "3"]);
    const { docs, people } = plan(again, { uses: [CASE, ANSWER], documentsPer: "row" });
    expect(docs.map(({ name }) => name)).toEqual(["Ana", "Ana – Ronda 1", "Ana – Ronda 1 (2)"]);
    expect(people).toHaveLength(1);
  });
});

describe("a project that has cases and variables", () => {
  const variable: Variable = { id: "v", name: "age", type: "number", position: 2, createdAt: AT };
  const known: Case = {
    id: "c",
    name: "Ána",
    position: 6,
    documentIds: ["d"],
    values: [{ variableId: "v", value: 24 }],
    createdAt: AT,
  };
  const other: Case = { id: "r", name: "Row 4", position: 7, documentIds: [], values: [], createdAt: AT };
  const project: SurveyProject = { documents: [], cases: [known, other], variables: [variable] };
  const lines = table(
    ["ID", "Age", "Town", "Why"],
    ["a\u0301na", "25", "Anta", "Far"],
    ["Eva", "31", "", ""],
    ["", "", "Calca", ""],
  );
  const mapping: SurveyMapping = { uses: [CASE, TEXT, TEXT, ANSWER], documentsPer: "answer" };

  test("has these taken: documents and values are added, what is there stays", () => {
    const { diff, warnings } = plan(lines, mapping, project);
    expect(diff.variables?.added).toEqual([{ id: "id-2", name: "Town", type: "text", position: 3, createdAt: AT }]);
    expect(diff.cases?.updated).toEqual([
      [
        known,
        { ...known, documentIds: ["d", "id-1"], values: [...known.values, { variableId: "id-2", value: "Anta" }] },
      ],
    ]);
    expect(warnings).toContain("1 value of “age” differs from what the case has already, which was kept (row 2).");
  });

  test("gives a row without a name no case that is there, be it called so", () => {
    const { diff } = plan(lines, mapping, project);
    expect(diff.cases?.added?.map(({ name, position }) => [name, position])).toEqual([
      ["Eva", 8],
      ["Row 4 (2)", 9],
    ]);
  });

  test("does not change a case of which nothing new is said", () => {
    const same = table(["ID", "Age"], ["Ána", "24"]);
    expect(plan(same, { uses: [CASE, NUMBER], documentsPer: "row" }, project).diff.cases).toEqual({
      added: [],
      updated: [],
    });
  });
});

describe("whatever the table", () => {
  const anyCell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", " ", "1", "yes", "a\n\nb", "\n", "Ana", "2026-01-31"),
  );
  const anyUse: fc.Arbitrary<ColumnUse> = fc.oneof(
    fc.constantFrom(CASE, ANSWER, ANSWER, { as: "ignore" } as const),
    fc
      .constantFrom("number", "text", "choice", "yes-no", "date")
      .map((type) => ({ as: "variable", type }) as ColumnUse),
  );
  const anySurvey = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      headings: fc.array(anyCell, { minLength: width, maxLength: width }),
      uses: fc.array(anyUse, { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      documentsPer: fc.constantFrom("answer", "row") as fc.Arbitrary<"answer" | "row">,
    }),
  );
  const check = (property: (survey: SurveyTable, mapping: SurveyMapping) => void) => {
    fc.assert(
      fc.property(anySurvey, ({ headings, uses, rows, documentsPer }) => {
        const survey = tableOf("a.csv", [["id", ...headings], ...rows.map((row) => ["x", ...row])], []);
        property(survey, { uses: [{ as: "ignore" }, ...uses], documentsPer });
      }),
    );
  };

  test("every answer stands verbatim in one document, in a respondent's turn", () => {
    check((survey, mapping) => {
      const { docs } = plan(survey, mapping);
      const said = docs.flatMap(({ text, turns }) => {
        return turns.filter(({ role }) => role === "respondent").map(({ start, end }) => text.slice(start, end));
      });
      const answers = survey.rows.flatMap((row) => row.filter((_, column) => mapping.uses[column]?.as === "answer"));
      expect(said).toEqual(answers.filter((answer) => answer.trim() !== ""));
    });
  });

  test("turns begin at the starts of lines, in order, and lie in the text", () => {
    check((survey, mapping) => {
      for (const { text, turns } of plan(survey, mapping).docs) {
        let last = 0;
        for (const { start, end } of turns) {
          expect(start === 0 || text[start - 1] === "\n").toBe(true);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBe(text.length);
      }
    });
  });

  test("names are given once, every row is of a case, and the preview counts what is made", () => {
    check((survey, mapping) => {
      const { diff, docs, people } = plan(survey, mapping);
      const names = docs.map(({ name }) => name.normalize().toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(people.flatMap(({ documents }) => documents)).toHaveLength(docs.length);
      expect(people.length).toBeGreaterThan(0);
      expect(surveyPreview(survey, mapping, NOTHING)).toMatchObject({
        ...{ newCases: people.length, documents: docs.length, newVariables: diff.variables?.added?.length },
      });
      for (const one of diff.documents?.added ?? []) {
        expect(one.length).toBe(diff.texts?.added?.find(({ id }) => id === one.id)?.text.length);
      }
    });
  });
});

test("a table that would become too many documents is refused with a sentence", () => {
  const uses = [CASE, ...new Array<ColumnUse>(11).fill(ANSWER)];
  const rows = Array.from({ length: 10_000 }, (_, index) => [`${index}`, ...new Array<string>(11).fill("a")]);
  const wide = table(["ID", ..."abcdefghijk"], ...rows);
  expect(() => plan(wide, { uses, documentsPer: "answer" })).toThrow(
    "“Ronda 1.csv” would become more than 100,000 documents. Make each row a document, or import fewer columns.",
  );
});
