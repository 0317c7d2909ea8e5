import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { Answer } from "../../app/analysis/answers-grid.ts";
import type { CountFilter } from "../../app/analysis/count-filter.ts";
import type { Coding, Document, Id } from "../../app/model/records.ts";
import { ChoiceSelect } from "../ui/choice-select.tsx";
import { filterNote } from "../ui/filter-chips.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { useAnswers } from "../use-analysis.ts";
import { useRecords, useSnapshot } from "../use-project.tsx";
import { CompareFrame, type WayProps } from "./compare-frame.tsx";

/** What each interview says to one question. */
export function QuestionsWay(props: WayProps & { readonly counted: CountFilter; readonly onOpen: OpenPassage }) {
  const { filter, counted, onOpen } = props;
  const snapshot = useSnapshot();
  const answer = useAnswers(counted);
  const { answers: found = [], table = null } = answer.value ?? {};
  const questions = useMemo(() => [...new Set(found.map(({ question }) => question))], [found]);
  const [asked, setAsked] = useState<number | null>(null);
  const question = questions.find((one) => one === asked) ?? questions[0] ?? null;
  const at = question === null ? -1 : questions.indexOf(question);
  const wanted = snapshot.documents.filter(({ id }) => counted.documentIds?.has(id) ?? true);
  const step = (by: number) => setAsked(questions[at + by] ?? question);
  return (
    <CompareFrame
      {...props}
      answer={answer}
      table={table && { ...table, notes: [filterNote(filter, snapshot), ...table.notes] }}
      name="answers by question"
      controls={
        question !== null && (
          <>
            <ChoiceSelect
              label="Question"
              items={questions.map((number) => ({ id: `${number}`, name: `Question ${number}` }))}
              value={`${question}`}
              onChange={(id) => setAsked(Number(id))}
            />
            <Button className="icon-button" aria-label="Question before" isDisabled={at <= 0} onPress={() => step(-1)}>
              <ChevronLeft size={17} aria-hidden />
            </Button>
            <Button
              className="icon-button"
              aria-label="Next question"
              isDisabled={at >= questions.length - 1}
              onPress={() => step(1)}
            >
              <ChevronRight size={17} aria-hidden />
            </Button>
          </>
        )
      }
    >
      {answer.value && question === null && (
        <p className="empty">No question was recognised in these documents. Questions are numbered in the text.</p>
      )}
      {question !== null && (
        <section className="scroll answer-cards" aria-label={`Answers to question ${question}`}>
          {wanted.map((document) => (
            <AnswerCard
              key={document.id}
              document={document}
              answer={found.find((one) => one.documentId === document.id && one.question === question)}
              counted={counted}
              onOpen={onOpen}
            />
          ))}
        </section>
      )}
    </CompareFrame>
  );
}

function AnswerCard(props: {
  readonly document: Document;
  readonly answer: Answer | undefined;
  readonly counted: CountFilter;
  readonly onOpen: OpenPassage;
}) {
  const { document, answer, counted, onOpen } = props;
  return (
    <article className="answer-card" aria-label={document.name}>
      <h2>{document.name}</h2>
      {answer?.asked && (
        <p className="answer-asked" title={answer.asked.trim()} dir="auto">
          {answer.asked.trim()}
        </p>
      )}
      {answer ? (
        answer.turns.map(({ start, end, text }) => (
          <button
            key={start}
            type="button"
            className="answer"
            dir="auto"
            onClick={() => onOpen({ documentId: document.id, start, end })}
          >
            {text.trim()}
          </button>
        ))
      ) : (
        <p className="muted">
          {counted.speakers ? "The chosen speakers do not answer this question." : "No answer to this question."}
        </p>
      )}
      {answer && <CodesOf documentId={document.id} answer={answer} counted={counted} />}
    </article>
  );
}

/** The codes of the filter that lie on any of the answer's words, each once. */
function CodesOf(props: { readonly documentId: Id; readonly answer: Answer; readonly counted: CountFilter }) {
  const { documentId, answer } = props;
  const { codeIds, coderIds } = props.counted;
  const codings = useRecords(({ codings }) => codings);
  const codes = useRecords(({ codes }) => codes);
  const ids = useMemo(() => {
    const lies = ({ start, end, codeId, coderId }: Coding) =>
      (codeIds?.has(codeId) ?? true) &&
      (coderIds?.has(coderId) ?? true) &&
      answer.turns.some((turn) => start < turn.end && end > turn.start);
    return [...new Set((codings.get(documentId) ?? []).filter(lies).map(({ codeId }) => codeId))];
  }, [codings, documentId, answer, codeIds, coderIds]);
  if (ids.length === 0) return null;
  return (
    <p className="passage-codes">
      {ids.map((id) => (
        <span key={id} className="passage-code">
          <span className="swatch" style={{ background: codes.get(id)?.color }} />
          {codes.get(id)?.name ?? "Deleted code"}
        </span>
      ))}
    </p>
  );
}
