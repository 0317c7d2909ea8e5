import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTurns } from "./turns.ts";

/** The turns of a text as one line each: role, question number, speaker, first words. */
function summary(text: string): string[] {
  return findTurns(text).map(({ start, end, speaker, role, question }) => {
    return `${role} ${question ?? "-"} ${speaker} | ${text.slice(start, end).slice(0, 24)}`;
  });
}

describe("speakers", () => {
  test("labels with numbered questions give questions and answers", () => {
    const text =
      "Title\n\nInterviewer: 1. Why?\n\nClerk: Because.\n\nAnd so on.\n\nInterviewer: 2. How?\n\nClerk: So.\n";
    expect(summary(text)).toEqual([
      "interviewer 1 Interviewer | Interviewer: 1. Why?",
      "respondent 1 Clerk | Clerk: Because.\n\nAnd so ",
      "interviewer 2 Interviewer | Interviewer: 2. How?",
      "respondent 2 Clerk | Clerk: So.",
    ]);
  });

  test.each([
    ["**Interviewer:** Hello?\n\n**Rosa:** Yes.\n\n**Rosa:** No.", ["Interviewer", "Rosa", "Rosa"]],
    ["[id1] Hello\n[id2] Yes\n[id1] No\n[id2] Well", ["id1", "id2", "id1", "id2"]],
    ["Q: Hello?\nA: Yes.", ["Q", "A"]],
    ["P1: Hello\nP2: Yes\nP1: No\nP2: Well", ["P1", "P2", "P1", "P2"]],
    ["Interviewer (00:12:03): Hello?\nRosa (00:12:09): Yes", ["Interviewer", "Rosa"]],
    ["Entrevistadora: ¿Hola?\nDocente: Sí.", ["Entrevistadora", "Docente"]],
    ["면담자： 안녕하세요?\n응답자： 네.", ["면담자", "응답자"]],
    ["Moderator: Hello\nP1: Yes\nP2: No\nModerator: So?\nP1: Well", ["Moderator", "P1", "P2", "Moderator", "P1"]],
    ["INTERVIEWER: Why?\nRosa: So.\nInterviewer: How?\nROSA: Thus.", ["INTERVIEWER", "Rosa", "INTERVIEWER", "Rosa"]],
    ["Interviewer\tHello?\nRosa\tYes.", ["Interviewer", "Rosa"]],
    [
      "Ana Rojas  0:03\nHi.\n\nLuis  0:09\nHi.\n\nAna Rojas  0:12\nSo?\n\nLuis  0:14\nYes.",
      ["Ana Rojas", "Luis", "Ana Rojas", "Luis"],
    ],
    [
      "Interviewer: Why?\nRosa: He did.\nHe said: go.\nHe said: stay.\nInterviewer: So?\nRosa: Yes.",
      ["Interviewer", "Rosa", "Interviewer", "Rosa"],
    ],
    [
      "Interviewer: Why?\nChief: Third stage: 2009\n\nFirst stage: 2003\n\nThird stage: 2009\nInterviewer: So?",
      ["Interviewer", "Chief", "Interviewer"],
    ],
    [
      "Interviewer: Why?\nRosa: These:\nCost: high\nSkills: low\nInterviewer: So?\nRosa: And\nCost: low\nSkills: high",
      ["Interviewer", "Rosa", "Interviewer", "Rosa"],
    ],
  ])("%s has its speakers", (text, speakers) => {
    expect(findTurns(text).map(({ speaker }) => speaker)).toEqual(speakers);
  });

  test.each([
    "For example: we did this.\nFor example: we did that.",
    "Third stage: 2009 until now\nSecond stage: 2006",
    "See http://a.example and http://b.example\n10:30 we met\n11:45 we left",
    "A plain text. With sentences: some have colons.\nAnd more.",
    "First stage: 2003-2006 we\nThird stage: 2009\nFirst stage: again\nThird stage: again",
    "From: Ana\nTo: Luis\n\nHello\n\nFrom: Luis\nTo: Ana",
    "Peru\t12\nChile\t13\nPeru\t14\nChile\t15",
    "**Ana** came.\n**Luis** went.\n**Ana** stayed.\n**Luis** left.",
    "Figure 1: a\nTable 1: b\nFigure 1: c\nTable 1: d",
    "",
  ])("%s has no speakers", (text) => {
    expect(findTurns(text)).toEqual([]);
  });

  test("in a talk of two without known labels the one who asks the numbered questions is the interviewer", () => {
    const text = "Ana: 1. Why?\nLuis: So.\nAna: 2. How?\nLuis: Thus.";
    expect(findTurns(text).map(({ role }) => role)).toEqual(["interviewer", "respondent", "interviewer", "respondent"]);
  });
});

test("numbered questions without speakers give questions and answers", () => {
  expect(summary("Title\n1. Why?\nBecause.\nIndeed.\n2. How?\nSo.")).toEqual([
    "interviewer 1 Interviewer | 1. Why?",
    "respondent 1 Respondent | Because.\nIndeed.",
    "interviewer 2 Interviewer | 2. How?",
    "respondent 2 Respondent | So.",
  ]);
});

test("a question that is broken over lines is one question", () => {
  expect(summary("1. Why did\nyou go?\nBecause.\n2. How many\nof you?\n1. one\n2. two\n3. And\nnow?\nHere.")).toEqual([
    "interviewer 1 Interviewer | 1. Why did\nyou go?",
    "respondent 1 Respondent | Because.",
    "interviewer 2 Interviewer | 2. How many\nof you?",
    "respondent 2 Respondent | 1. one\n2. two",
    "interviewer 3 Interviewer | 3. And\nnow?",
    "respondent 3 Respondent | Here.",
  ]);
});

test.each([
  ["1. Why?\nHe asked:\n3. Really?\nYes.\n2. How?\nSo.\n3. And?\nEnd.", [1, 1, 2, 2, 3, 3]],
  ["1. Why?\nSo.\n2. How?\nThus.\n4. When?\nThen.", [1, 1, 2, 2, 4, 4]],
  ["1. Why?\nSo.\n2. How?\nIn 90 days.\n90. Really?\nYes.", [1, 1, 2, 2]],
  ["4. Why?\nSo.\n5. How?\nThus.", []],
  ["4. Why?\nSo.\n5. How?\nThus.\n6. When?\nThen.", [4, 4, 5, 5, 6, 6]],
])("%j is asked in the order of its numbers", (text, questions) => {
  expect(findTurns(text).map(({ question }) => question)).toEqual(questions);
});

test("where only the questions are labelled, the answers are the respondent's", () => {
  expect(summary("Interviewer: 1. Why?\nBecause.\n\nAnd so.\n\nInterviewer: Tell me more.\nWell.")).toEqual([
    "interviewer 1 Interviewer | Interviewer: 1. Why?",
    "respondent 1 Respondent | Because.\n\nAnd so.",
    "interviewer - Interviewer | Interviewer: Tell me mor",
    "respondent - Respondent | Well.",
  ]);
});

test.each([
  ["Q1: Why?\nA1: So.\nQ2: How?\nA2: Thus.", [1, 1, 2, 2]],
  ["Interviewer:\n7. Why?\nRosa:\nSo.", [7, 7]],
  ["Interviewer: 1. Why?\nRosa: So.\nInterviewer: Really?\nRosa: Yes.", [1, 1, null, null]],
])("%j has its question numbers", (text, questions) => {
  expect(findTurns(text).map(({ question }) => question)).toEqual(questions);
});

test.each([
  ["E: ¿Por qué?\nP: Así.\nE: ¿Cómo?\nP: Bien.", "E"],
  ["P: ¿Por qué?\nR: Así.\nP: ¿Cómo?\nR: Bien.", "P"],
  ["I: Why?\nP: So.\nI: How?\nP: Thus.", "I"],
])("%j has its interviewer by a letter", (text, asker) => {
  const asking = findTurns(text).filter(({ role }) => role === "interviewer");
  expect(asking.map(({ speaker }) => speaker)).toEqual([asker, asker]);
});

test("turns are in order, apart, and end before blank lines, whatever the text", () => {
  const line = fc.constantFrom(
    "Interviewer: 1. Why?",
    "Rosa: so",
    "2. How?",
    "",
    "  ",
    "text",
    "Q: x",
    "A:",
    "He said: no",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join("\n");
      let last = 0;
      for (const { start, end } of findTurns(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end).trimEnd()).toHaveLength(end - start);
        last = end;
      }
    }),
  );
});

test("a numbered list is no interview", () => {
  expect(findTurns("1. Milk\n2. Bread\n3. Eggs")).toEqual([]);
});

/** A real interview where it is, and else one of our own; whole, and with its lines broken. */
const [interview, questions] = existsSync("../shared/seed")
  ? ["../shared/seed/ongei-chief-interview", 12]
  : ["fixtures/interviews/librarian", 3];
test.each(["txt", "wrapped.txt"])("a whole interview has as many answers as questions: .%s", (ending) => {
  const turns = findTurns(readFileSync(`${interview}.${ending}`, "utf8"));
  const numbers = Array.from({ length: questions * 2 }, (_, index) => (index >> 1) + 1);
  expect(turns.map(({ question }) => question)).toEqual(numbers);
  expect(new Set(turns.map(({ speaker }) => speaker)).size).toBe(2);
});

describe("names that are set apart by other signs", () => {
  const speakers = (text: string, bold: readonly string[] = []) => {
    const marks = bold.flatMap((words) =>
      [...text.matchAll(new RegExp(words, "g"))].map(({ index }) => {
        return { kind: "bold" as const, start: index, end: index + words.length };
      }),
    );
    return findTurns(text, marks).map(({ speaker, role }) => [speaker, role]);
  };

  test("a dash after a loud or a known name names a speaker", () => {
    expect(
      speakers("ENTREVISTADOR – ¿Qué barreras hay?\nROSA – La conexión.\nENTREVISTADOR — ¿Y luego?\nROSA - Nada."),
    ).toEqual([
      ["ENTREVISTADOR", "interviewer"],
      ["ROSA", "respondent"],
      ["ENTREVISTADOR", "interviewer"],
      ["ROSA", "respondent"],
    ]);
  });

  test("a dash within sentences names nobody", () => {
    expect(speakers("Lima – a city.\nPuno – another one.\nLima – once more.\nIt is far – very far.")).toEqual([]);
  });

  test("bold letters at the start of a line name a speaker, with or without a colon", () => {
    const text = "Rosa I waited.\nEva Why?\nRosa The line was slow.\nIt often is.\nEva And then?";
    expect(speakers(text, ["Rosa", "Eva"])).toEqual([
      ["Rosa", "respondent"],
      ["Eva", "respondent"],
      ["Rosa", "respondent"],
      ["Eva", "respondent"],
    ]);
    expect(speakers(text)).toEqual([]);
  });

  test("bold words that only one line opens with, and bold lines, name nobody", () => {
    expect(speakers("Slow lines are dear.\nThe rest is plain.\nIntroduction", ["Slow", "Introduction"])).toEqual([]);
  });
});

test("turns begin where their lines begin, follow one another and leave no word between them, in any text", () => {
  const labels = [
    "Interviewer:",
    "Rosa:",
    "[Luis]",
    "P1:",
    "Q:",
    "A:",
    "ROSA –",
    "면담자：",
    "Entrevistadora (00:01:02):",
    "1.",
    "2.",
  ];
  const line = fc.oneof(
    fc
      .tuple(fc.constantFrom(...labels), fc.string({ unit: "grapheme", maxLength: 12 }))
      .map(([label, words]) => `${label} ${words}`),
    fc
      .tuple(fc.constantFrom("1.", "2.", "3."), fc.string({ maxLength: 8 }))
      .map(([number, words]) => `${number} ${words}?`),
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constant(""),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const text = lines.join("\n").replace(/\r/g, "");
      const turns = findTurns(text);
      for (const [index, { start, end }] of turns.entries()) {
        const lineStart = text.lastIndexOf("\n", start - 1) + 1;
        expect(text.slice(lineStart, start).trim()).toBe("");
        expect(start).toBeLessThanOrEqual(end);
        const next = turns[index + 1]?.start ?? text.length;
        expect(end).toBeLessThanOrEqual(next);
        expect(text.slice(end, next).trim()).toBe("");
      }
    }),
    { numRuns: 1500 },
  );
});
