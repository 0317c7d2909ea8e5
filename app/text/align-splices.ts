import { splitsPair } from "./position.ts";
import type { Splice } from "./splices.ts";
import { hasWord } from "./words.ts";

/**
 * The splices with words that come or go moved, among the places that give the same text, to where they begin and end
 * with lines or sentences: `One.| Two.| Three.` rather than `One|. Two|. Three.`
 */
export function aligned(splices: readonly Splice[], text: string): Splice[] {
  return splices.map((splice, index) => {
    const [least, most] = [(splices[index - 1]?.end ?? -1) + 1, (splices[index + 1]?.start ?? text.length + 1) - 1];
    const words = splice.start === splice.end ? splice.inserted : text.slice(splice.start, splice.end);
    if (splice.start !== splice.end && splice.inserted !== "") return splice;
    const step = bestStep(text, splice, words, least, most);
    const moved = { start: splice.start + step, end: splice.end + step };
    if (splice.start !== splice.end) return { ...moved, inserted: "" };
    const turned = ((step % words.length) + words.length) % words.length;
    return { ...moved, inserted: words.slice(turned) + words.slice(0, turned) };
  });
}

/** By how many letters to move words that come or go, for the best edges; 0 where no other place is better. */
function bestStep(text: string, { start, end }: Splice, words: string, least: number, most: number): number {
  const length = words.length;
  const letter = (at: number) => words[((at % length) + length) % length] ?? "";
  const edges = (step: number) => {
    const [first, last] = [letter(step), letter(step - 1)];
    return edgeScore(text[start + step - 1], first) + edgeScore(last, text[end + step]);
  };
  let best = { step: 0, score: edges(0) };
  const look = (step: number) => {
    const score = edges(step);
    if (score > best.score && !splitsPair(text, start + step)) best = { step, score };
  };
  for (let step = -1; start + step >= least && text[start + step] === letter(step); step--) look(step);
  for (let step = 1; end + step <= most && text[end + step - 1] === letter(step - 1); step++) look(step);
  return best.step;
}

/** How well a text divides between two letters. */
function edgeScore(before: string | undefined, after: string | undefined): number {
  if (before === undefined || after === undefined || before === "\n") return 5;
  if (after === "\n") return 4;
  if (/\s/.test(before)) return 3;
  if (/\s/.test(after)) return 2;
  return hasWord(before) && hasWord(after) ? 0 : 1;
}
