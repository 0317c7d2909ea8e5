import type { Dimension } from "../../app/analysis/groups.ts";
import { type Measure, measures } from "../../app/analysis/measures.ts";
import type { Id } from "../../app/model/records.ts";
import { parseDimension } from "./compare-view.ts";

/** How frequencies are divided, as it is remembered between starts. */
export type Division = {
  /** Null for all together. */
  readonly dimension: Dimension | null;
  readonly measure: Measure;
  readonly isShaded: boolean;
};

/** What was remembered, or all together. */
export function parseDivision(stored: unknown): Division {
  const { dimension, measure, isShaded } = (stored ?? {}) as Record<keyof Division, unknown>;
  return {
    dimension: dimension ? parseDimension(dimension) : null,
    measure: measures.find(({ id }) => id === measure)?.id ?? "codings",
    isShaded: isShaded !== false,
  };
}

/** The dimension as long as there is such a thing: a variable may be gone. */
export function currentDimension(
  { dimension }: Division,
  variables: { readonly has: (id: Id) => boolean },
): Dimension | null {
  return dimension?.kind === "variable" && !variables.has(dimension.variableId) ? null : dimension;
}

/** What to do where there is nothing to divide by. */
export const nothingToDivideBy: Readonly<Record<Dimension["kind"], string>> = {
  document: "There are no documents yet. Import some in Transcripts.",
  set: "There are no document sets yet. Make one in the list of documents in Transcripts.",
  case: "There are no cases yet. Add them under Cases.",
  variable: "No document has a value of this variable yet. Fill in values under Cases.",
  speaker: "No speakers are known. Set them for a document in Transcripts.",
  question: "No questions are known in these documents.",
  coder: "There is no coder yet.",
};
