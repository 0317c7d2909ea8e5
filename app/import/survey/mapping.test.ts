import { expect, test } from "vitest";
import { guessMapping } from "./mapping.ts";
import { tableOf } from "./table.ts";

const LONG = [
  "The line was cut every day, so that we had to walk to the town.",
  "Nobody told us which papers we needed before we came.",
  "I would have liked someone to ask at the counter.",
  "It worked well, but only because my daughter helped.",
];
const guess = (columns: Record<string, readonly string[]>) => {
  const headings = Object.keys(columns);
  const rows = (columns[headings[0] ?? ""] ?? []).map((_, row) =>
    headings.map((heading) => columns[heading]?.[row] ?? ""),
  );
  return guessMapping(tableOf("a.csv", [headings, ...rows], []));
};
const uses = (columns: Record<string, readonly string[]>) => {
  return guess(columns).uses.map((use) => (use.as === "variable" ? use.type : use.as));
};

test("columns are what they hold", () => {
  expect(
    uses({
      ID: ["P1", "P2", "P3", "P4"],
      "How did it go": LONG,
      Age: ["24", "", "67", "31"],
      Rating: ["4,5", "3", "2,25", "5"],
      Consent: ["yes", "no", "yes", "yes"],
      Visited: ["31/1/2026", "2/2/2026", "", "5/3/2026"],
      Region: ["North", "South", "North", "South"],
      Town: ["Anta", "Calca", "Lares", "Urubamba"],
      Postcode: ["08001", "08002", "01234", "15001"],
      Empty: ["", " ", "", ""],
    }),
  ).toEqual(["case", "answer", "number", "number", "yes-no", "date", "choice", "text", "text", "ignore"]);
});

test.each(["id", "Participant ID", "RespondentID", "Código", "Nombre", "Participante", "이름", "Case", "No."])(
  "“%s” names the case",
  (heading) => {
    expect(uses({ Town: ["a", "b", "c"], [heading]: ["1", "2", "3"] })[1]).toBe("case");
  },
);

test.each([
  ["whose values repeat", "ID", ["1", "1", "2"]],
  ["with a gap", "ID", ["1", "", "2"]],
  ["called otherwise", "Town", ["a", "b", "c"]],
  ["that is a question", "What is the name of the library that you use", ["a", "b", "c"]],
])("a column %s does not", (_, heading, cells) => {
  expect(uses({ Town: ["a", "a", "b"], [heading]: cells })).not.toContain("case");
});

test("of several columns that could name the case, one does", () => {
  expect(uses({ Name: ["Ana", "Eva"], ID: ["7", "8"], Code: ["x", "y"] })).toEqual(["text", "case", "text"]);
});

test("an answer to a question may be shorter, and one in Korean or Chinese is short", () => {
  expect(uses({ "Why?": ["It was too far away", "Nobody was there at noon", "The papers were lost"] })).toEqual([
    "answer",
  ]);
  expect(
    uses({
      이유: ["서류가 부족하다고 다시 오라고 했습니다", "너무 멀어서 갈 수 없었습니다", "딸이 도와줘서 잘 끝났습니다"],
    }),
  ).toEqual(["answer"]);
});

test("several columns of answers become a document a row, one becomes a document an answer", () => {
  expect(guess({ ID: ["1", "2", "3", "4"], a: LONG }).documentsPer).toBe("answer");
  expect(guess({ ID: ["1", "2", "3", "4"], a: LONG, b: [...LONG].reverse() }).documentsPer).toBe("row");
});
