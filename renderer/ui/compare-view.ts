import type { ComparisonRequest, CrosstabRequest } from "../../app/analysis/comparison-request.ts";
import type { CrosstabUnit } from "../../app/analysis/crosstab.ts";
import type { Dimension } from "../../app/analysis/groups.ts";
import { type Measure, measures } from "../../app/analysis/measures.ts";
import { type Similarity, similarities } from "../../app/analysis/similarity.ts";
import { inOrder } from "../../app/cases/column-ids.ts";
import type { Id, Variable } from "../../app/model/records.ts";
import { parseChosen, parseText } from "./stored-texts.ts";

/** The ways of comparing, with their names. */
export const ways = [
  { id: "matrix", name: "Matrix" },
  { id: "passages", name: "Side by side" },
  { id: "questions", name: "By question" },
  { id: "mentions", name: "Only one, or both" },
  { id: "similarity", name: "Similarity" },
  { id: "crosstab", name: "Crosstab" },
] as const;

export type Way = (typeof ways)[number]["id"];

/** What is compared and how, as it is remembered between starts. */
export type CompareView = {
  readonly way: Way;
  readonly dimension: Dimension;
  /** The groups that are compared; null for all. */
  readonly groupIds: readonly string[] | null;
  readonly withSubcodes: boolean;
  readonly measure: Measure;
  readonly isShaded: boolean;
  readonly similarity: Similarity;
  readonly unit: CrosstabUnit;
  /** The variable of the crosstab. */
  readonly variableId: Id | null;
  /** The code whose passages stand side by side. */
  readonly codeId: Id | null;
};

const kinds = ["document", "set", "case", "speaker", "question", "coder"] as const;

/** What was remembered, or the documents by their codings. */
export function parseCompareView(stored: unknown): CompareView {
  const parts = (stored ?? {}) as Record<keyof CompareView, unknown>;
  return {
    way: ways.find(({ id }) => id === parts.way)?.id ?? "matrix",
    dimension: parseDimension(parts.dimension),
    groupIds: parseChosen(parts.groupIds),
    withSubcodes: parts.withSubcodes === true,
    measure: measures.find(({ id }) => id === parts.measure)?.id ?? "codings",
    isShaded: parts.isShaded !== false,
    similarity: similarities.find(({ id }) => id === parts.similarity)?.id ?? "jaccard",
    unit: parts.unit === "case" ? "case" : "document",
    variableId: parseText(parts.variableId),
    codeId: parseText(parts.codeId),
  };
}

/** A remembered dimension; documents where none of use was. */
export function parseDimension(stored: unknown): Dimension {
  const { kind, variableId } = (stored ?? {}) as Record<"kind" | "variableId", unknown>;
  if (kind === "variable" && typeof variableId === "string") return { kind, variableId };
  return { kind: kinds.find((one) => one === kind) ?? "document" };
}

/** The dimensions to choose from, with ids for a list. */
export function dimensionItems(
  variables: readonly Variable[],
): readonly { readonly id: string; readonly name: string }[] {
  const names: Readonly<Record<(typeof kinds)[number], string>> = {
    ...{ document: "Documents", set: "Document sets", case: "Cases" },
    ...{ speaker: "Speakers", question: "Questions", coder: "Coders" },
  };
  return [
    ...kinds.map((kind) => ({ id: kind, name: names[kind] })),
    ...variables.map(({ id, name }) => ({ id: `variable ${id}`, name: `Variable: ${name}` })),
  ];
}

/** The id of a dimension in the list. */
export function dimensionId(dimension: Dimension): string {
  return dimension.kind === "variable" ? `variable ${dimension.variableId}` : dimension.kind;
}

/** The dimension with an id of the list. */
export function dimensionOf(id: string): Dimension {
  return id.startsWith("variable ") ? { kind: "variable", variableId: id.slice(9) } : parseDimension({ kind: id });
}

/** A matrix of codes by the groups of a view. */
export function matrixRequest(of: Groups & Pick<CompareView, "measure">): ComparisonRequest {
  return { ...groupsIn(of), show: { as: "matrix", measure: of.measure } };
}

/** How alike the groups of a view are. */
export function similarityRequest(view: CompareView): ComparisonRequest {
  return { ...groupsIn(view), show: { as: "similarity", by: view.similarity } };
}

/** What two groups of a view mention: the two that were chosen first, filled up with the first of `all`. */
export function mentionsRequest(view: CompareView, all: readonly string[]): ComparisonRequest {
  const known = (view.groupIds ?? []).filter((id) => all.includes(id));
  const groupIds = [...known, ...all.filter((id) => !known.includes(id))].slice(0, 2);
  return { ...groupsIn(view), groupIds, show: { as: "mentions" } };
}

/** The crosstab of a view, by the variable that was chosen or the first; null where there is no variable. */
export function crosstabRequest(
  { unit, variableId, withSubcodes }: CompareView,
  { variables, codeId }: { readonly variables: ReadonlyMap<Id, Variable>; readonly codeId: Id | null },
): CrosstabRequest | null {
  const [first] = inOrder(variables.values());
  const by = variableId !== null && variables.has(variableId) ? variableId : first?.id;
  return by === undefined ? null : { unit, variableId: by, withSubcodes, codeId };
}

type Groups = Pick<ComparisonRequest, "dimension" | "groupIds" | "withSubcodes">;

function groupsIn({ dimension, groupIds, withSubcodes }: Groups): Groups {
  return { dimension, groupIds, withSubcodes };
}
