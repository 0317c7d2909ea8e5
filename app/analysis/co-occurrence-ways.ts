import { countInWords } from "../text/numbers-in-words.ts";
import type { CoOccurrenceOptions, CoOccurrenceWay } from "./co-occurrence.ts";

/** The ways to count co-occurrence, and what they are called. */
export const ways: readonly { readonly id: CoOccurrenceWay; readonly name: string }[] = [
  { id: "overlap", name: "Overlap" },
  { id: "turn", name: "Same turn" },
  { id: "answer", name: "Same answer" },
  { id: "document", name: "Same document" },
  { id: "paragraphs", name: "Within paragraphs" },
];

/** How was counted, in words: `Together by same turn`. */
export function wayName({ by, paragraphs }: CoOccurrenceOptions): string {
  if (by === "paragraphs") return `Together within ${countInWords(paragraphs, "paragraph")}`;
  return `Together by ${ways.find(({ id }) => id === by)?.name.toLowerCase()}`;
}
