import type { Mark, Role, Turn } from "../model/records.ts";
import { numberedQuestions, type Question, questionEnd, questionNumber } from "./numbered-questions.ts";
import { paragraphAt, paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";
import { findLabels, type Label } from "./speaker-labels.ts";
import { trimRange } from "./trim.ts";

/**
 * The turns of an interview: who speaks from where to where, and which question is asked or answered. A turn begins
 * with its label and ends before the blank lines in front of the next; an answer of several paragraphs stays one turn
 * and carries the number of the question before it. Where only questions are labelled, or numbered, what stands
 * between them is the answer of a "Respondent". Names in bold letters count as labels, too. Gives no turns for a text
 * that shows neither.
 */
export function findTurns(text: string, marks: readonly Mark[] = []): Turn[] {
  const lines = paragraphsOf(text);
  const labels = labelsIn(text, lines, marks);
  if (labels.length === 0) return alternatingTurns(text, numberedQuestions(text, lines), "Interviewer");
  const [first] = labels;
  const onlyAsks = first?.asks && labels.every(({ speaker }) => speaker === first.speaker);
  if (onlyAsks) return alternatingTurns(text, labelledQuestions(text, lines, labels), first.speaker);
  return labelledTurns(text, lines, labels);
}

/** The speakers' labels that the lines of a text open with. */
export function labelsIn(text: string, lines: readonly Range[], marks: readonly Mark[]): Label[] {
  return findLabels(
    lines.map(({ start, end }) => text.slice(start, end)),
    boldOpenings(lines, marks),
  );
}

/** How many letters a line opens with that are bold, of the lines of which only a part is. */
function boldOpenings(lines: readonly Range[], marks: readonly Mark[]): Map<number, number> {
  const openings = new Map<number, number>();
  for (const { kind, start, end } of marks) {
    if (kind !== "bold") continue;
    const line = paragraphAt(lines, start);
    const range = lines[line];
    if (range?.start === start && end < range.end) openings.set(line, end - start);
  }
  return openings;
}

function labelledTurns(text: string, lines: readonly Range[], labels: readonly Label[]): Turn[] {
  const numbers = labels.map((label) => numberOf(text, lines, label));
  const roles = rolesOf(labels, numbers);
  let question: number | null = null;
  return labels.map((label, index) => {
    const role = roles.get(label.speaker) ?? "respondent";
    if (role === "interviewer") question = numbers[index] ?? null;
    const start = lines[label.line]?.start ?? 0;
    const until = lines[labels[index + 1]?.line ?? -1]?.start ?? text.length;
    return { start, end: trimRange(text, { start, end: until }).end, speaker: label.speaker, role, question };
  });
}

/** The number that stands in the label, `Q3:`, or after it, `Interviewer: 3. …`, be it on the next line. */
function numberOf(text: string, lines: readonly Range[], { line, length, question }: Label): number | null {
  const start = (lines[line]?.start ?? 0) + length;
  return question ?? questionNumber(text.slice(start, start + 20));
}

/** Single letters that stand for who asks, unless someone else is known to: Spanish *entrevistador* and *pregunta*. */
const ASKING_LETTERS = ["e", "p"];

/** Who asks: known labels of interviewers; failing these, in a talk of two, the one who asks the numbered questions. */
function rolesOf(labels: readonly Label[], numbers: readonly (number | null)[]): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { speaker, asks } of labels) roles.set(speaker, asks ? "interviewer" : "respondent");
  if ([...roles.values()].includes("interviewer") || roles.size !== 2) return roles;
  const speakers = [...roles.keys()];
  const letter = ASKING_LETTERS.find((one) => speakers.some((speaker) => speaker.toLowerCase() === one));
  const numbering = new Set(labels.filter((_, index) => numbers[index] !== null).map(({ speaker }) => speaker));
  const asker = numbering.size === 1 ? [...numbering][0] : speakers.find((one) => one.toLowerCase() === letter);
  if (asker !== undefined) roles.set(asker, "interviewer");
  return roles;
}

function labelledQuestions(text: string, lines: readonly Range[], labels: readonly Label[]): Question[] {
  const own = new Set(labels.map(({ line }) => line));
  return labels.map((label) => ({
    start: lines[label.line]?.start ?? 0,
    end: questionEnd(text, lines, label.line, own) ?? lines[label.line]?.end ?? 0,
    number: numberOf(text, lines, label),
  }));
}

/** Questions, and as an answer whatever stands between one and the next. */
function alternatingTurns(text: string, questions: readonly Question[], asker: string): Turn[] {
  return questions.flatMap(({ start, end, number: question }, index) => {
    const until = questions[index + 1]?.start ?? text.length;
    const asked = trimRange(text, { start, end });
    const answer = trimRange(text, { start: end, end: until });
    const turns: Turn[] = [{ start, end: asked.end, speaker: asker, role: "interviewer", question }];
    if (answer.start < answer.end) turns.push({ ...answer, speaker: "Respondent", role: "respondent", question });
    return turns;
  });
}
