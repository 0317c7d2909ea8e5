import type { Turn } from "../model/records.ts";
import { turnAtCaret } from "./turn-at.ts";

/**
 * What the respondents say to the question at the caret: their turns among the neighbouring turns of the same
 * question, so that what is asked in between is no part of it. Where no question was recognised, these are the turns up
 * to the next of an interviewer; at an interviewer's turn, those that follow it. Empty where nobody answers.
 */
export function answerAt(turns: readonly Turn[], caret: number): readonly Turn[] {
  const at = turnAtCaret(turns, caret);
  if (!at) return [];
  const index = turns.indexOf(at);
  const belongs =
    at.question === null
      ? ({ role, question }: Turn) => role === "respondent" && question === null
      : ({ question }: Turn) => question === at.question;
  let [first, end] = [index, index + 1];
  if (at.role === "respondent" || at.question !== null) while (first > 0 && holds(turns[first - 1], belongs)) first--;
  while (holds(turns[end], belongs)) end++;
  return turns.slice(first, end).filter(({ role, start, end }) => role === "respondent" && start < end);
}

function holds(turn: Turn | undefined, belongs: (turn: Turn) => boolean): boolean {
  return turn !== undefined && belongs(turn);
}
