import type { Id } from "../model/records.ts";
import type { Column } from "../table/table.ts";
import type { GroupCounts } from "./comparison.ts";
import type { CodeCounts } from "./count-codes.ts";
import type { Figures } from "./coverage.ts";

/** What can be asked of a code in a group. */
export type Measure = (typeof measures)[number]["id"];

/** The measures with their titles; a share says what it is divided by. [M4]-[M7] */
export const measures = [
  { id: "codings", title: "Codings", type: "count", unit: "codings" },
  { id: "presence", title: "Presence (0/1)", type: "count", unit: "presence" },
  { id: "documents", title: "Documents", type: "count", unit: "documents" },
  { id: "words", title: "Words", type: "count", unit: "words" },
  { id: "characters", title: "Characters", type: "count", unit: "characters" },
  { id: "share_of_row", title: "Row %", type: "share", of: "the code's codings" },
  { id: "share_of_column", title: "Column %", type: "share", of: "the group's codings" },
  { id: "share_of_text", title: "% of text", type: "share", of: "the group's characters" },
  { id: "share_of_documents", title: "% of documents", type: "share", of: "the group's documents" },
  { id: "mean_share_of_column", title: "Column %, mean of documents", type: "share", of: "documents with codings" },
  { id: "mean_share_of_text", title: "% of text, mean of documents", type: "share", of: "documents with text" },
] as const satisfies readonly (Pick<Column, "id" | "title" | "type" | "unit"> & { readonly of?: string })[];

/** Whether a measure needs the figures of each document. */
export function isMean(measure: Measure): boolean {
  return measure === "mean_share_of_column" || measure === "mean_share_of_text";
}

/** A code, its own figures or those with the codes below it. */
export type MeasuredCode = { readonly codeId: Id; readonly withSubcodes: boolean };

/** The figures of a code in a count; those of all codes together where `code` is null. */
function figuresOf({ figuresOf: ofCode, total }: CodeCounts, code: MeasuredCode | null): Figures {
  return code ? ofCode(code.codeId, code.withSubcodes) : total;
}

/**
 * A measure of a code in a group, of all codes together where `code` is null; `all` is the count of all that the filter
 * takes in. Null where a share has nothing that it is of.
 */
export function measured(
  measure: Measure,
  code: MeasuredCode | null,
  { in: group, all }: { readonly in: GroupCounts; readonly all: GroupCounts },
): number | null {
  const { counts } = group;
  const figures = figuresOf(counts, code);
  switch (measure) {
    case "presence":
      return figures.codings > 0 ? 1 : 0;
    case "codings":
    case "documents":
    case "words":
    case "characters":
      return figures[measure];
    case "share_of_row":
      return share(figures.codings, figuresOf(all.counts, code).codings);
    case "share_of_column":
      return share(figures.codings, counts.total.codings);
    case "share_of_text":
      return share(figures.characters, counts.textCharacters);
    case "share_of_documents":
      return share(figures.documents, counts.documents);
    case "mean_share_of_column":
      return mean(group.byDocument.map((one) => share(figuresOf(one, code).codings, one.total.codings)));
    case "mean_share_of_text":
      return mean(group.byDocument.map((one) => share(figuresOf(one, code).characters, one.textCharacters)));
  }
}

/** What a share of a group is divided by, where it is the same for all codes; of a mean, over how many documents. */
export function denominator(measure: Measure, { counts, byDocument }: GroupCounts): number | null {
  switch (measure) {
    case "share_of_column":
      return counts.total.codings;
    case "share_of_text":
      return counts.textCharacters;
    case "share_of_documents":
      return counts.documents;
    case "mean_share_of_column":
      return byDocument.filter(({ total }) => total.codings > 0).length;
    case "mean_share_of_text":
      return byDocument.filter(({ textCharacters }) => textCharacters > 0).length;
    default:
      return null;
  }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The mean of the shares that there are; null where there is none. */
function mean(shares: readonly (number | null)[]): number | null {
  const known = shares.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}
