import { countInWords } from "../../app/text/numbers-in-words.ts";
import type { Speaker } from "../../app/text/speakers.ts";

const SPEAKERS_SHOWN = 3;

/** `Interviewer 12 turns, ONGEI chief 12 turns`, in the order in which they first speak. */
export function speakersInWords(speakers: readonly Speaker[]): string {
  if (speakers.length === 0) return "no speakers found";
  const shown = speakers
    .slice(0, SPEAKERS_SHOWN)
    .map(({ name, turnCount }) => `${name} ${countInWords(turnCount, "turn")}`);
  const more = speakers.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more ${more === 1 ? "speaker" : "speakers"}` : "");
}
