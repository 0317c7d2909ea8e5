import { existsSync, readFileSync } from "node:fs";
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
  ])("%s has its speakers", (text, speakers) => {
    expect(findTurns(text).map(({ speaker }) => speaker)).toEqual(speakers);
  });

  test.each([
    "For example: we did this.\nFor example: we did that.",
    "Third stage: 2009 until now\nSecond stage: 2006",
    "See http://a.example and http://b.example\n10:30 we met\n11:45 we left",
    "A plain text. With sentences: some have colons.\nAnd more.",
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

test("a numbered list is no interview", () => {
  expect(findTurns("1. Milk\n2. Bread\n3. Eggs")).toEqual([]);
});

const interview = "../shared/seed/ongei-chief-interview.txt";
test.runIf(existsSync(interview))("a real interview has twelve questions and twelve answers", () => {
  const turns = findTurns(readFileSync(interview, "utf8"));
  expect(turns.map(({ question }) => question)).toEqual(Array.from({ length: 24 }, (_, index) => (index >> 1) + 1));
  expect(new Set(turns.map(({ speaker }) => speaker))).toEqual(new Set(["Interviewer", "ONGEI chief"]));
});
