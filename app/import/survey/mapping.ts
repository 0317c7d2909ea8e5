import type { VariableType } from "../../model/records.ts";
import { caseLikeness, columnFacts, likelyContent } from "./column.ts";
import type { SurveyTable } from "./table.ts";

/** What a column of a table is for. */
export type ColumnUse =
  /** Names the case that a row is of. */
  | { readonly as: "case" }
  /** Holds answers in the respondents' own words, which become documents. */
  | { readonly as: "answer" }
  | { readonly as: "variable"; readonly type: VariableType }
  | { readonly as: "ignore" };

/**
 * What the columns of a table are for, one use each, and what becomes a document: each answer, or all answers of a row
 * together. Of several columns for the case, the first counts and the others are left out.
 */
export type SurveyMapping = { readonly uses: readonly ColumnUse[]; readonly documentsPer: "answer" | "row" };

/** What the columns seem to be for, by their headings and what is in them. */
export function guessMapping({ columns, rows }: SurveyTable): SurveyMapping {
  const facts = columns.map((_, column) => columnFacts(rows, column));
  const likeness = columns.map((heading, column) => caseLikeness(heading, facts[column] ?? NO_FACTS, rows.length));
  const most = Math.max(...likeness);
  const caseColumn = most > 0 ? likeness.indexOf(most) : -1;
  const uses = columns.map((heading, column): ColumnUse => {
    if (column === caseColumn) return { as: "case" };
    const content = likelyContent(heading, facts[column] ?? NO_FACTS);
    if (content === "nothing") return { as: "ignore" };
    return content === "answer" ? { as: "answer" } : { as: "variable", type: content };
  });
  const answers = uses.filter(({ as }) => as === "answer").length;
  return { uses, documentsPer: answers > 1 ? "row" : "answer" };
}

const NO_FACTS = { filled: [], distinct: 0, meanLength: 0, longest: 0 };
