import { columnIds } from "../cases/column-ids.ts";
import { groupBy } from "../model/group-by.ts";
import type { Document, DocumentTurns, Id, Turn } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import type { Range } from "../text/range.ts";
import type { CountFilter } from "./count-filter.ts";

/** What is said to a question in a document. */
export type Answer = {
  readonly documentId: Id;
  readonly question: number;
  /** The interviewer's first turn with this number; null where there is none. */
  readonly asked: string | null;
  /** The respondents' turns with this question's number, in order. */
  readonly turns: readonly (Range & { readonly speaker: string; readonly text: string })[];
};

/** The texts and turns of the documents that are compared. */
export type AnswerInput = {
  readonly documents: readonly Document[];
  readonly turns: ReadonlyMap<Id, DocumentTurns>;
  readonly texts: ReadonlyMap<Id, string>;
};

/**
 * What each document says to each question, by question, then in the order of the documents; none where nobody answers.
 * Of the filter, the questions and the speakers count. [M10]
 */
export function answers(
  { documents, turns, texts }: AnswerInput,
  { questions, speakers }: Pick<CountFilter, "questions" | "speakers">,
): Answer[] {
  const found = documents.flatMap(({ id }) => {
    const some = (turns.get(id)?.turns ?? []).filter(({ question }) => questions?.has(question) ?? true);
    const isWanted = ({ role, speaker }: Turn) => role === "respondent" && (speakers?.has(speaker) ?? true);
    const asked = firstAsked(some);
    const textOf = ({ start, end }: Range) => texts.get(id)?.slice(start, end) ?? "";
    return [...groupBy(some.filter(isWanted), ({ question }) => question)].flatMap(([question, said]): Answer[] => {
      if (question === null) return [];
      const turn = asked.get(question);
      return [{ documentId: id, question, asked: turn ? textOf(turn) : null, turns: said.map(answered) }];
    });
    function answered({ start, end, speaker }: Turn) {
      return { start, end, speaker, text: textOf({ start, end }) };
    }
  });
  return found.sort((a, b) => a.question - b.question);
}

/** The interviewer's first turn with each number. */
function firstAsked(turns: readonly Turn[]): ReadonlyMap<number | null, Turn> {
  return new Map(
    turns
      .filter(({ role }) => role === "interviewer")
      .reverse()
      .map((turn) => [turn.question, turn]),
  );
}

/** Questions by documents: the words of the answers. `Row.id` is the question's number, `Column.of` the document's id. */
export function answersTable(all: readonly Answer[], documents: readonly Document[], notes: readonly string[]): Table {
  const questions = [...new Set(all.map(({ question }) => question))];
  const ids = columnIds(documents, ["question"]);
  const textOf = (question: number, documentId: Id) => {
    const answer = all.find((one) => one.question === question && one.documentId === documentId);
    return answer ? answer.turns.map(({ text }) => text).join("\n\n") : null;
  };
  return {
    title: "Answers by question",
    columns: [
      { id: "question", title: "Question", type: "count", unit: "number" },
      ...documents.map(({ id, name }, index) => ({ id: ids[index] ?? id, title: name, type: "text" as const, of: id })),
    ],
    rows: questions.map((question) => {
      return { id: `${question}`, cells: [question, ...documents.map(({ id }) => textOf(question, id))] };
    }),
    notes: [
      ...notes,
      "An answer is all that the respondents of a document say to a question: their turns with its number.",
    ],
  };
}
