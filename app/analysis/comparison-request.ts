import type { Id } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import { type AnswerInput, answers, answersTable } from "./answers-grid.ts";
import { type Comparison, compare } from "./comparison.ts";
import { comparisonMatrix, comparisonTable } from "./comparison-tables.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import { countNotes } from "./count-notes.ts";
import { type CrosstabUnit, crosstab, crosstabTable, expectedTable } from "./crosstab.ts";
import { type Dimension, dimensionTitle, type Group, type GroupInput, groupsOf } from "./groups.ts";
import { isMean, type Measure } from "./measures.ts";
import { mentionsTable } from "./mentions.ts";
import { type Similarity, similarityTable } from "./similarity.ts";

/** What is asked of a comparison: which groups, and what is shown of them. */
export type ComparisonRequest = {
  readonly dimension: Dimension;
  /** The groups that are compared, in this order; null for all. */
  readonly groupIds: readonly string[] | null;
  readonly withSubcodes: boolean;
  readonly show:
    | { readonly as: "matrix"; readonly measure: Measure }
    | { readonly as: "long" }
    | { readonly as: "mentions" }
    | { readonly as: "similarity"; readonly by: Similarity };
};

/** The table that was asked for, the groups in it, and all that there are to choose from. */
export type ComparisonAnswer = {
  readonly table: Table;
  readonly groups: readonly Group[];
  readonly all: readonly Group[];
};

/** Answers what is asked of a comparison; null where what is asked for needs two groups and there are fewer. */
export function answerComparison(
  input: CountInput & GroupInput,
  filter: CountFilter,
  request: ComparisonRequest,
): ComparisonAnswer {
  const { dimension, groupIds, show } = request;
  const all = groupsOf(input, dimension);
  const groups = groupIds ? groupIds.flatMap((id) => all.find((group) => group.id === id) ?? []) : all;
  const byDocument = show.as === "long" || (show.as === "matrix" && isMean(show.measure));
  const comparison = compare(input, filter, { groups, byDocument });
  const empty: Table = { title: "What two groups mention", columns: [], rows: [], notes: [] };
  return { all, groups, table: tableOf(comparison, input, { filter, request }) ?? empty };
}

function tableOf(
  comparison: Comparison,
  input: CountInput & Pick<GroupInput, "variables">,
  { filter, request }: { readonly filter: CountFilter; readonly request: ComparisonRequest },
): Table | null {
  const { show, withSubcodes, dimension } = request;
  const { codes } = input;
  const groupTitle = dimensionTitle(dimension, input.variables);
  const view = { codes, codeIds: filter.codeIds, withSubcodes, groupTitle, notes: countNotes(input, filter) };
  switch (show.as) {
    case "matrix":
      return comparisonMatrix(comparison, { ...view, measure: show.measure });
    case "long":
      return comparisonTable(comparison, view);
    case "similarity":
      return similarityTable(comparison, {
        ...view,
        codes: codes.filter(({ id }) => filter.codeIds?.has(id) ?? true),
        by: show.by,
      });
    case "mentions": {
      const [first, second] = comparison.groups;
      return first && second ? mentionsTable([first, second], comparison.all, view) : null;
    }
  }
}

/** What is asked of a crosstab: of which units, by which variable, and the code whose expected counts are shown. */
export type CrosstabRequest = {
  readonly unit: CrosstabUnit;
  readonly variableId: Id;
  readonly withSubcodes: boolean;
  readonly codeId: Id | null;
};

/** The table of tests, the expected counts of the code that was asked for, and each value's documents by its name. */
export type CrosstabAnswer = {
  readonly table: Table;
  readonly expected: Table | null;
  readonly documentIds: ReadonlyMap<string, ReadonlySet<Id>>;
};

/** The tests of every code against a variable, and the expected counts of one; null where the variable is gone. */
export function answerCrosstab(
  input: CountInput & GroupInput,
  filter: CountFilter,
  { codeId, ...query }: CrosstabRequest,
): CrosstabAnswer | null {
  const variable = input.variables.get(query.variableId);
  if (!variable) return null;
  const found = crosstab(input, filter, query);
  const notes = countNotes(input, filter);
  return {
    table: crosstabTable(found, { codes: input.codes, unit: query.unit, variable, notes }),
    expected: codeId === null ? null : expectedTable(found, codeId),
    documentIds: new Map(
      found.values.map(({ name, units }) => [name, new Set(units.flatMap((one) => [...one.documentIds]))]),
    ),
  };
}

/** What the filter's speakers say to its questions in some documents, as a table and as the turns to read and to open. */
export function answerQuestions(input: AnswerInput, filter: CountFilter) {
  const found = answers(input, filter);
  return { answers: found, table: answersTable(found, input.documents, []) };
}
