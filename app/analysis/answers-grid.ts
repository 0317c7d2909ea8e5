import { columnIds } from "../cases/column-ids.ts";
import type { Document, DocumentTurns, Id } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import type { Range } from "../text/range.ts";

/** What is said to a question in a document. */
export type Answer = {
  readonly documentId: Id;
  readonly question: number;
  /** The respondents' turns with this question's number, in order. */
  readonly turns: readonly (Range & { readonly speaker: string; readonly text: string })[];
};

/** The texts and turns of the documents that are compared. */
export type AnswerInput = {
  readonly documents: readonly Document[];
  readonly turns: ReadonlyMap<Id, DocumentTurns>;
  readonly texts: ReadonlyMap<Id, string>;
};

/** What each document says to each question, by question, then in the order of the documents; none where nobody answers. [M10] */
export function answers({ documents, turns, texts }: AnswerInput, questions: ReadonlySet<number> | null): Answer[] {
  const found = new Map<number, Answer[]>();
  for (const { id: documentId } of documents) {
    const byQuestion = new Map<number, Answer["turns"][number][]>();
    for (const { start, end, role, question, speaker } of turns.get(documentId)?.turns ?? []) {
      if (role !== "respondent" || question === null || (questions && !questions.has(question))) continue;
      const said = { start, end, speaker, text: texts.get(documentId)?.slice(start, end) ?? "" };
      byQuestion.set(question, [...(byQuestion.get(question) ?? []), said]);
    }
    for (const [question, some] of byQuestion) {
      found.set(question, [...(found.get(question) ?? []), { documentId, question, turns: some }]);
    }
  }
  return [...found].sort(([a], [b]) => a - b).flatMap(([, some]) => some);
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
