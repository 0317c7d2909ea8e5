import type { CoOccurrenceInput, CoOccurrenceOptions } from "./co-occurrence.ts";
import type { CountFilter } from "./count-filter.ts";
import { filterNotes } from "./count-notes.ts";

/** The sentences that stand below the table and in its export: what was counted, how, and with which filters. */
export function coOccurrenceNotes(
  input: CoOccurrenceInput,
  filter: CountFilter,
  options: CoOccurrenceOptions,
): readonly string[] {
  return [
    ...filterNotes(input, filter),
    howCounted(options),
    ...(options.by === "turn" || options.by === "answer" ? turnsNote(input, filter) : []),
    options.withSubcodes
      ? "A code is counted with the codes below it; a code and one below it give no figure."
      : "Each code is counted by itself, without the codes below it.",
    "c = n12/(n1+n2−n12), from 0 to 1. Where one code is found more than five times as often as the other, c stays small: at most the smaller number divided by the larger.",
  ];
}

function howCounted({ by, paragraphs }: CoOccurrenceOptions): string {
  if (by === "turn") return "Counted are turns: n1 and n2 those with the one code and the other, n12 those with both.";
  if (by === "answer") {
    return "Counted are answers, all that respondents say to one question of a document: n1 and n2 those with the one code and the other, n12 those with both. A turn of a respondent without a question is an answer of its own.";
  }
  if (by === "document") {
    return "Counted are documents: n1 and n2 those with the one code and the other, n12 those with both.";
  }
  const where =
    by === "overlap"
      ? "share a character"
      : paragraphs === 0
        ? "touch the same paragraph"
        : `lie no more than ${paragraphs} ${paragraphs === 1 ? "paragraph" : "paragraphs"} apart`;
  return `Counted are passages: codings of a code that overlap or touch are one. Passages of two codes that ${where} are joined and count once: n12 are the joined passages with both codes, n1 and n2 all those with the one and the other.`;
}

function turnsNote({ documents, turns }: CoOccurrenceInput, { documentIds }: CountFilter): string[] {
  const without = documents.filter(
    ({ id }) => (!documentIds || documentIds.has(id)) && !turns.get(id)?.turns.length,
  ).length;
  const general = "What stands outside of them is not counted.";
  if (without === 0) return [general];
  return [general, without === 1 ? "1 document has no turns." : `${without} documents have no turns.`];
}
