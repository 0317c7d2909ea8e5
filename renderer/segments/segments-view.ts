import type { PassageGrouping } from "../../app/analysis/group-passages.ts";
import type { ContextUnit } from "../../app/analysis/passage-context.ts";
import { countsParagraphs, operatorNames } from "../../app/analysis/query-words.ts";
import { sharesWords } from "../../app/analysis/shared-words.ts";
import type {
  CodeQuery,
  Id,
  QueryCode,
  QueryOperand,
  QueryStep,
  SavedQuery,
  Variable,
} from "../../app/model/records.ts";
import { parseText } from "../ui/stored-texts.ts";

/** Where this screen remembers all but its filter. */
export const SEGMENTS_VIEW = "segments.view";

/** What is asked and how it is shown, as it is remembered between starts. */
export type SegmentsView = {
  /** The saved query that is looked at; null for a new one. */
  readonly savedId: Id | null;
  /** The query as it is edited; null where the saved one stands as it is. */
  readonly draft: CodeQuery | null;
  readonly words: string;
  /** Whether these are a regular expression. */
  readonly isRegex: boolean;
  /** Whether of each passage only the words are shown that the conditions share. */
  readonly onlyShared: boolean;
  readonly context: ContextUnit;
  readonly grouping: PassageGrouping;
};

/** Every coded passage. */
export const everything: CodeQuery = { operand: { kind: "any" }, steps: [] };

export const contexts: readonly { readonly id: ContextUnit; readonly name: string }[] = [
  { id: "none", name: "None" },
  { id: "words", name: "A few words" },
  { id: "sentence", name: "Sentence" },
  { id: "paragraph", name: "Paragraph" },
  { id: "turn", name: "Speaker’s turn" },
];

const groupings = [
  { id: "none", name: "Nothing" },
  { id: "document", name: "Document" },
  { id: "code", name: "Code" },
  { id: "speaker", name: "Speaker" },
  { id: "question", name: "Question" },
  { id: "coder", name: "Coder" },
  { id: "case", name: "Case" },
] as const;

/** What was remembered, or every passage. */
export function parseSegmentsView(stored: unknown): SegmentsView {
  const parts = (stored ?? {}) as Record<keyof SegmentsView, unknown>;
  return {
    savedId: parseText(parts.savedId),
    draft: parseQuery(parts.draft),
    words: parseText(parts.words) ?? "",
    isRegex: parts.isRegex === true,
    onlyShared: parts.onlyShared === true,
    context: contexts.find(({ id }) => id === parts.context)?.id ?? "none",
    grouping: parseGrouping(parts.grouping),
  };
}

function parseGrouping(stored: unknown): PassageGrouping {
  const { kind, variableId } = (stored ?? {}) as Record<"kind" | "variableId", unknown>;
  if (kind === "variable" && typeof variableId === "string") return { kind, variableId };
  return { kind: groupings.find(({ id }) => id === kind)?.id ?? "none" };
}

function parseQuery(stored: unknown): CodeQuery | null {
  const { operand, steps } = (stored ?? {}) as Record<keyof CodeQuery, unknown>;
  const first = parseOperand(operand);
  if (!first) return null;
  return { operand: first, steps: (Array.isArray(steps) ? steps : []).flatMap((step) => parseStep(step) ?? []) };
}

function parseStep(stored: unknown): QueryStep | null {
  const { operator, isNegated, operand, paragraphs } = (stored ?? {}) as Record<keyof QueryStep, unknown>;
  const known = [...operatorNames.keys()].find((one) => one === operator);
  const right = parseOperand(operand);
  if (!known || !right) return null;
  return {
    operator: known,
    operand: right,
    isNegated: isNegated === true,
    paragraphs: typeof paragraphs === "number" && paragraphs >= 0 ? Math.floor(paragraphs) : 0,
  };
}

function parseOperand(stored: unknown): QueryOperand | null {
  const { kind, codes, queryId } = (stored ?? {}) as Record<"kind" | "codes" | "queryId", unknown>;
  if (kind === "any") return { kind };
  if (kind === "query" && typeof queryId === "string") return { kind, queryId };
  if (kind !== "codes" || !Array.isArray(codes)) return null;
  return { kind, codes: codes.flatMap((code) => parseCode(code) ?? []) };
}

function parseCode(stored: unknown): QueryCode | null {
  const { codeId, withSubcodes } = (stored ?? {}) as Record<keyof QueryCode, unknown>;
  return typeof codeId === "string" ? { codeId, withSubcodes: withSubcodes === true } : null;
}

/** The query that is asked: the draft, else the saved one, else every passage. */
export function askedQuery(
  { savedId, draft }: SegmentsView,
  queries: readonly SavedQuery[],
): { readonly query: CodeQuery; readonly saved: SavedQuery | null; readonly isChanged: boolean } {
  const saved = queries.find(({ id }) => id === savedId) ?? null;
  return { query: draft ?? saved?.query ?? everything, saved, isChanged: saved !== null && draft !== null };
}

/** Whether a query has a condition whose words passages share. */
export function hasSharedWords({ steps }: CodeQuery): boolean {
  return steps.some(({ operator, isNegated }) => sharesWords(operator) && !isNegated);
}

/** The view with another query; none is changed that comes to the saved one. */
export function withQuery(view: SegmentsView, query: CodeQuery, saved: SavedQuery | null): SegmentsView {
  const isAsSaved = saved !== null && JSON.stringify(query) === JSON.stringify(saved.query);
  return { ...view, draft: isAsSaved ? null : query };
}

/** The view that was remembered, showing the passages of a code and of those below it. */
export function showingCode(stored: unknown, codeId: Id): SegmentsView {
  const operand: QueryOperand = { kind: "codes", codes: [{ codeId, withSubcodes: true }] };
  return { ...parseSegmentsView(stored), savedId: null, draft: { operand, steps: [] }, words: "" };
}

/** A step with another operator; only relations are negated, and only some count paragraphs. */
export function withOperator(step: QueryStep, operator: QueryStep["operator"]): QueryStep {
  const isRelation = operator !== "and" && operator !== "or" && operator !== "not";
  const paragraphs = countsParagraphs(operator) ? step.paragraphs || 1 : 0;
  return { ...step, operator, isNegated: isRelation && step.isNegated, paragraphs };
}

/** The groupings to choose from, with ids for a list. */
export function groupingItems(
  variables: readonly Variable[],
): readonly { readonly id: string; readonly name: string }[] {
  return [...groupings, ...variables.map(({ id, name }) => ({ id: `variable ${id}`, name: `Variable: ${name}` }))];
}

/** The id of a grouping in the list. */
export function groupingId(grouping: PassageGrouping): string {
  return grouping.kind === "variable" ? `variable ${grouping.variableId}` : grouping.kind;
}

/** The grouping with an id of the list. */
export function groupingOf(id: string): PassageGrouping {
  return id.startsWith("variable ") ? { kind: "variable", variableId: id.slice(9) } : parseGrouping({ kind: id });
}
