import type { Role, Turn } from "../model/records.ts";
import { questionNumber } from "./numbered-questions.ts";
import { labelOf } from "./speaker-labels.ts";

/** Someone who speaks in a document. */
export type Speaker = { readonly name: string; readonly role: Role; readonly turnCount: number };

/** Who a speaker of a list of turns is to be; two that get one name are one from then on. */
export type SpeakerChoice = { readonly name: string; readonly role: Role };

/** The speakers of turns, in the order in which they first speak; turns without a speaker count for nobody. */
export function speakersOf(turns: readonly Turn[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const { speaker: name, role } of turns) {
    if (name === "") continue;
    const known = speakers.get(name);
    speakers.set(name, { name, role: known?.role ?? role, turnCount: (known?.turnCount ?? 0) + 1 });
  }
  return [...speakers.values()];
}

/**
 * The turns with their speakers renamed, merged or given another role. Where who asks has changed, the numbers of the
 * questions are found anew: an interviewer's turn has the number that it opens with, an answer that of the question
 * before it.
 */
export function chooseSpeakers(
  text: string,
  turns: readonly Turn[],
  choices: ReadonlyMap<string, SpeakerChoice>,
): readonly Turn[] {
  let hasNewRoles = false;
  const chosen = turns.map((turn): Turn => {
    const choice = choices.get(turn.speaker);
    if (!choice) return turn;
    hasNewRoles ||= choice.role !== turn.role;
    return { ...turn, speaker: choice.name, role: choice.role };
  });
  return hasNewRoles ? withQuestions(text, chosen) : chosen;
}

function withQuestions(text: string, turns: readonly Turn[]): Turn[] {
  let question: number | null = null;
  return turns.map((turn) => {
    if (turn.role === "interviewer") question = openingNumber(text, turn);
    return { ...turn, question };
  });
}

/** As far into a turn as its label and its number are looked for. */
const REACH = 120;

function openingNumber(text: string, { start, end }: Turn): number | null {
  const opening = text.slice(start, Math.min(end, start + REACH));
  const [line = ""] = opening.split("\n", 1);
  const label = labelOf(line);
  return label?.question ?? questionNumber(opening.slice(label?.length ?? 0));
}
