import { codeline } from "../app/analysis/codeline.ts";
import type { CountInput } from "../app/analysis/count-codes.ts";
import type { CountFilter } from "../app/analysis/count-filter.ts";
import { countNotes } from "../app/analysis/count-notes.ts";
import { documentSlices, type Slicing } from "../app/analysis/document-slices.ts";
import type { Id } from "../app/model/records.ts";
import { numberedParagraphs } from "../app/text/numbered-paragraphs.ts";

/** Which columns a codeline has. */
export type CodelineOf = { readonly documentId: Id; readonly unit: "paragraphs" | "turns" };

/** How much of each slice of a document every code covers, and what was counted. */
export function notedSlices(input: CountInput, filter: CountFilter, slicing: Slicing) {
  return { ...documentSlices(input, filter, slicing), notes: countNotes(input, filter) };
}

/** Which paragraphs or turns of a document with a text every code stands at, and what was counted. */
export function notedCodeline(
  input: CountInput,
  filter: CountFilter,
  { documentId, unit, text }: CodelineOf & { readonly text: string },
) {
  const columns = unit === "turns" ? (input.turns.get(documentId)?.turns ?? []) : numberedParagraphs(text);
  return { ...codeline(input, filter, { documentId, columns }), notes: countNotes(input, filter) };
}
