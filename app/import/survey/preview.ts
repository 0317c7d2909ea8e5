import { type SurveyProblem, type SurveyProject, surveyCases } from "./cases.ts";
import type { SurveyMapping } from "./mapping.ts";
import type { SurveyTable } from "./table.ts";
import { textMaker } from "./texts.ts";

/** What a table would become, for the user to look at before anything is written. */
export type SurveyPreview = {
  readonly newCases: number;
  /** Cases of the project that rows are of. */
  readonly knownCases: number;
  readonly newVariables: number;
  readonly documents: number;
  /** What is wrong with its columns. */
  readonly problems: readonly SurveyProblem[];
};

/** Counts what a table would become with its columns used so. */
export function surveyPreview(table: SurveyTable, mapping: SurveyMapping, project: SurveyProject): SurveyPreview {
  const { cases, variables, problems } = surveyCases(table, mapping, project);
  const make = textMaker(table, mapping);
  return {
    newCases: cases.filter(({ known }) => known === null).length,
    knownCases: cases.filter(({ known }) => known !== null).length,
    newVariables: variables.filter(({ known }) => known === null).length,
    documents: table.rows.reduce((count, row) => count + make(row, "").length, 0),
    problems,
  };
}
