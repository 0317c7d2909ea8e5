import type { Turn } from "../model/records.ts";
import { numberedParagraphs } from "./numbered-paragraphs.ts";
import { paragraphAt } from "./paragraphs.ts";
import { turnAt } from "./turn-at.ts";

/** Where a position stands, as a reader finds it. */
export type PlaceName = {
  readonly speaker: string | null;
  readonly question: number | null;
  /** 1 for the document's first line that is not blank. */
  readonly paragraph: number;
};

/** What names the places of a text; goes through the text once. */
export function placeNamer(text: string, turns: readonly Turn[]): (position: number) => PlaceName {
  const paragraphs = numberedParagraphs(text);
  return (position) => {
    const turn = turnAt(turns, position);
    return {
      speaker: turn?.speaker || null,
      question: turn?.question ?? null,
      paragraph: paragraphAt(paragraphs, position) + 1,
    };
  };
}
