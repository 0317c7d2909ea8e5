import { answerAt } from "../../app/text/answers.ts";
import { trimRange } from "../../app/text/trim.ts";
import { turnAtCaret } from "../../app/text/turn-at.ts";
import type { ScreenPoint } from "../transcript/screen-point.ts";
import { useLatest } from "../ui/use-latest.ts";
import type { Desk } from "./use-desk.ts";

/** The ways to code beside choosing a code for a selected passage. Each says in the desk bar what it did, or what it lacks. */
export type WaysToCode = {
  /** Applies a code that is named as the selected words are. */
  readonly inVivo: () => void;
  /** Asks for a code for the turn at the caret. */
  readonly turn: (at: ScreenPoint) => void;
  /** Asks for a code for all that is answered to the question at the caret: one coding each turn. */
  readonly answer: (at: ScreenPoint) => void;
  /** Applies the code that was applied last. */
  readonly again: () => void;
};

export function useWaysToCode(desk: Desk): WaysToCode {
  const { content, passage, asking, selection, changes, codes, say } = desk;
  const inVivo = useLatest(async () => {
    if (!passage || !content) return desk.needPassage();
    const made = await changes.applyInVivo(desk.at(passage), content.text.slice(passage.start, passage.end));
    if (made) desk.used(made.id, made.name, !codes.has(made.id));
  });
  const turn = useLatest((at: ScreenPoint) => {
    const found = content && turnAtCaret(content.turns, selection.caret.current);
    if (!found) return say("The caret is in no speaker’s turn. Click into one first.");
    asking.askForAll(at, [trimRange(content.text, found)]);
    say(`Code the whole turn of ${found.speaker}.`);
  });
  const answer = useLatest((at: ScreenPoint) => {
    const turns = content ? answerAt(content.turns, selection.caret.current) : [];
    if (!content || turns.length === 0)
      return say("There is no answer at the caret. Click into a question or its answer first.");
    const passages = turns.map((one) => trimRange(content.text, one)).filter(({ start, end }) => start < end);
    asking.askForAll(at, passages);
    const [{ question = null } = {}] = turns;
    const what = question === null ? "the answer" : `the answer to question ${question}`;
    say(`Code ${what}: ${passages.length === 1 ? "one turn" : `${passages.length} turns, one coding each`}.`);
  });
  const again = useLatest(() => {
    if (!passage) return desk.needPassage();
    const last = desk.lastCodeId === null ? undefined : codes.get(desk.lastCodeId);
    if (!last) return say("No code has been applied yet.");
    void desk.applyTo([passage], last.id);
  });
  return { inVivo: () => void inVivo(), turn, answer, again };
}
