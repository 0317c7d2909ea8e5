import type { Turn } from "../../model/records.ts";
import type { SurveyMapping } from "./mapping.ts";
import type { SurveyTable } from "./table.ts";

/** The text that a row, or an answer in it, becomes, with who says what. */
type SurveyText = {
  /** The heading of the answer's column; null for a whole row. */
  readonly question: string | null;
  readonly text: string;
  readonly turns: readonly Turn[];
};

/** A column of answers, with the number of its question. */
type Question = { readonly column: number; readonly heading: string; readonly number: number };

const ASKER = "Interviewer";

/** Makes texts of the rows of a table. */
export type TextMaker = (row: readonly string[], speaker: string) => readonly SurveyText[];

/**
 * How the answers of a row become texts, verbatim: one each, said by the speaker; or one of all of them, each under its
 * question, which the interviewer asks. Blank answers, and their questions, are left out.
 */
export function textMaker(table: SurveyTable, mapping: SurveyMapping): TextMaker {
  const questions = questionsOf(table, mapping);
  const answered = (row: readonly string[]) => questions.filter(({ column }) => (row[column] ?? "").trim() !== "");
  if (mapping.documentsPer === "answer") {
    return (row, speaker) => answered(row).map((question) => answerText(question, row, speaker));
  }
  return (row, speaker) => {
    const asked = answered(row);
    return asked.length === 0 ? [] : [rowText(asked, row, speaker)];
  };
}

function answerText({ column, heading, number }: Question, row: readonly string[], speaker: string): SurveyText {
  const text = row[column] ?? "";
  const turn: Turn = { start: 0, end: text.length, speaker, role: "respondent", question: number };
  return { question: heading, text, turns: [turn] };
}

function rowText(asked: readonly Question[], row: readonly string[], speaker: string): SurveyText {
  let text = "";
  const turns: Turn[] = [];
  for (const { column, heading, number: question } of asked) {
    if (text !== "") text += "\n\n";
    const [start, from] = [text.length, text.length + heading.length + 1];
    text += `${heading}\n${row[column] ?? ""}`;
    turns.push({ start, end: from - 1, speaker: ASKER, role: "interviewer", question });
    turns.push({ start: from, end: text.length, speaker, role: "respondent", question });
  }
  return { question: null, text, turns };
}

/** `Q3: Why? -> 3`, `4. Why? -> 4` */
const NUMBER = /^\s*(?:\p{L}\s?(\d{1,3})(?!\d)|(\d{1,3})(?=[.)]))/u;

/** The columns of answers, under the numbers that their headings have, or else numbered from 1. */
function questionsOf({ columns }: SurveyTable, { uses }: SurveyMapping): Question[] {
  const answers = columns.flatMap((heading, column) => (uses[column]?.as === "answer" ? [{ column, heading }] : []));
  const own = answers.map(({ heading }) => {
    const [, lettered, plain] = NUMBER.exec(heading) ?? [];
    return Number(lettered ?? plain ?? Number.NaN);
  });
  const isNumbered = own.every(Number.isInteger) && new Set(own).size === own.length;
  return answers.map((answer, index) => ({ ...answer, number: isNumbered ? (own[index] ?? 0) : index + 1 }));
}
