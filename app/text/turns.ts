import type { Role, Turn } from "../model/records.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";
import { findLabels, type Label } from "./speaker-labels.ts";

const QUESTION_NUMBER = /^\s*(\d{1,3})[.)]\s+\S/;

/**
 * The turns of an interview: who speaks from where to where, and which question is asked or answered. A turn begins
 * with its label and ends before the blank lines in front of the next; an answer of several paragraphs stays one turn
 * and carries the number of the question before it. A text without labels is read by its numbered questions.
 * Gives no turns for a text that shows neither.
 */
export function findTurns(text: string): Turn[] {
  const lines = paragraphsOf(text);
  const labels = findLabels(lines.map(({ start, end }) => text.slice(start, end)));
  return labels.length > 0 ? labelledTurns(text, lines, labels) : numberedTurns(text, lines);
}

function labelledTurns(text: string, lines: readonly Range[], labels: readonly Label[]): Turn[] {
  const numbered = labels.map(({ line, length }) => {
    const { start, end } = lines[line] ?? { start: 0, end: 0 };
    return questionNumber(text.slice(start + length, end));
  });
  const roles = rolesOf(labels, numbered);
  let question: number | null = null;
  return labels.map((label, index) => {
    const role = roles.get(label.speaker) ?? "respondent";
    if (role === "interviewer") question = numbered[index] ?? null;
    const start = lines[label.line]?.start ?? 0;
    const until = lines[labels[index + 1]?.line ?? -1]?.start ?? text.length;
    return { start, end: trimmedEnd(text, start, until), speaker: label.speaker, role, question };
  });
}

/** Who asks: known labels of interviewers; failing these, in a talk of two, the one who asks the numbered questions. */
function rolesOf(labels: readonly Label[], numbered: readonly (number | null)[]): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { speaker, asks } of labels) roles.set(speaker, asks ? "interviewer" : "respondent");
  if ([...roles.values()].includes("interviewer") || roles.size !== 2) return roles;
  const askers = new Set(labels.filter((_, index) => numbered[index] !== null).map(({ speaker }) => speaker));
  const [asker] = askers;
  if (askers.size === 1 && asker !== undefined) roles.set(asker, "interviewer");
  return roles;
}

/** Questions numbered 1, 2, 3 … at line starts, each ending in a question mark, with answers between them. */
function numberedTurns(text: string, lines: readonly Range[]): Turn[] {
  const turns: Turn[] = [];
  const questions = lines.filter(({ start, end }) => {
    const line = text.slice(start, end);
    return questionNumber(line) !== null && /[?？]\s*$/.test(line);
  });
  let expected = 1;
  for (const [index, { start, end }] of questions.entries()) {
    const question = questionNumber(text.slice(start, end));
    if (question === null || question !== expected) return [];
    expected++;
    const until = questions[index + 1]?.start ?? text.length;
    turns.push({ start, end: trimmedEnd(text, start, end), speaker: "Interviewer", role: "interviewer", question });
    const answer = skipBlank(text, end, until);
    if (answer < until) {
      const answerEnd = trimmedEnd(text, answer, until);
      turns.push({ start: answer, end: answerEnd, speaker: "Respondent", role: "respondent", question });
    }
  }
  return questions.length >= 2 ? turns : [];
}

function questionNumber(line: string): number | null {
  const found = QUESTION_NUMBER.exec(line)?.[1];
  return found === undefined ? null : Number(found);
}

function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text.charAt(to - 1))) to--;
  return to;
}

function skipBlank(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && /\s/.test(text.charAt(from))) from++;
  return from;
}
