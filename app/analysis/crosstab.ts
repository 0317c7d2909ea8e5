import { columnIds } from "../cases/column-ids.ts";
import { codeTree, flatten } from "../codebook/tree.ts";
import type { Id, Variable, VariableValue } from "../model/records.ts";
import type { Cell, Column, Table } from "../table/table.ts";
import { countInWords } from "../text/numbers-in-words.ts";
import { type CountInput, countGroups } from "./count-codes.ts";
import { type CountFilter, narrow } from "./count-filter.ts";
import { subcodesNote } from "./count-notes.ts";
import { byValueOrder, type GroupInput, groupName } from "./groups.ts";
import { type Independence, independence } from "./independence.ts";

/** What a crosstab is of: documents, or cases with all their documents. */
export type CrosstabUnit = "document" | "case";

/** How many units of each value have a code, and what tests say of it. */
export type Crosstab = {
  readonly values: readonly { readonly name: string; readonly units: readonly Unit[] }[];
  /** By code: of each value, how many of its units have the code. */
  readonly present: ReadonlyMap<Id, readonly number[]>;
  /** Units without a value, and those with several, which belong to no column. */
  readonly leftOut: number;
  /** Units that the filter leaves nothing of. [C14] */
  readonly unheard: number;
  readonly withSubcodes: boolean;
};

type Unit = { readonly id: Id; readonly documentIds: ReadonlySet<Id>; readonly value: VariableValue["value"] };

/** What a crosstab asks. */
export type CrosstabQuery = {
  readonly unit: CrosstabUnit;
  readonly variableId: Id;
  readonly withSubcodes: boolean;
};

/** Counts in how many units of each value of a variable a code is there at all. [S1] */
export function crosstab(input: CountInput & GroupInput, filter: CountFilter, query: CrosstabQuery): Crosstab {
  const { units: valued, leftOut } = unitsOf(input, filter, query);
  const filters = valued.map(({ documentIds }) => narrow(filter, { documentIds }));
  const counts = new Map(countGroups(input, filter.codeIds, filters).map((one, index) => [valued[index]?.id, one]));
  const units = valued.filter(({ id }) => (counts.get(id)?.documents ?? 0) > 0);
  const byValue = new Map<VariableValue["value"], Unit[]>();
  for (const unit of units) byValue.set(unit.value, [...(byValue.get(unit.value) ?? []), unit]);
  const sorted = [...byValue].sort(([a], [b]) => byValueOrder(a, b));
  const present = input.codes
    .filter(({ id }) => !filter.codeIds || filter.codeIds.has(id))
    .map(({ id: codeId }) => {
      const has = ({ id }: Unit) => (counts.get(id)?.figuresOf(codeId, query.withSubcodes).codings ?? 0) > 0;
      return [codeId, sorted.map(([, some]) => some.filter(has).length)] as const;
    });
  const variable = input.variables.get(query.variableId);
  return {
    values: sorted.map(([value, some]) => ({ name: groupName(variable?.name ?? "", value), units: some })),
    present: new Map(present),
    leftOut,
    unheard: valued.length - units.length,
    withSubcodes: query.withSubcodes,
  };
}

function unitsOf(
  { documents, cases }: GroupInput,
  { documentIds }: CountFilter,
  { unit, variableId }: CrosstabQuery,
): { readonly units: readonly Unit[]; readonly leftOut: number } {
  const isWanted = (id: Id) => !documentIds || documentIds.has(id);
  const own = (values: readonly VariableValue[]) => values.filter((one) => one.variableId === variableId);
  const all =
    unit === "case"
      ? cases.map((one) => ({ id: one.id, documentIds: one.documentIds.filter(isWanted), values: own(one.values) }))
      : documents
          .filter(({ id }) => isWanted(id))
          .map(({ id, values }) => {
            const ofCases = cases.filter((one) => one.documentIds.includes(id)).flatMap((one) => own(one.values));
            return { id, documentIds: [id], values: [...own(values), ...ofCases] };
          });
  const units = all.flatMap(({ id, documentIds: ids, values }): Unit[] => {
    const [value] = new Set(values.map((one) => one.value));
    const isOne = new Set(values.map((one) => one.value)).size === 1;
    return value !== undefined && isOne ? [{ id, documentIds: new Set(ids), value }] : [];
  });
  return { units, leftOut: all.length - units.length };
}

/** What a test is worth where nobody was drawn at random; stands with every table of tests. */
const DESCRIPTIVE =
  "Descriptive only: small samples chosen for a purpose are no random samples, so p-values say nothing about a population, and many tests at once find something by chance.";

/**
 * One row a code: of each value how many units have it and out of how many, chi-square, its p, Fisher's exact p and
 * Cramér's V, empty where nothing can be tested. `Row.id` is the code's id, `Column.of` the name of the value. [S1]-[S4]
 */
export function crosstabTable(
  { values, present, leftOut, unheard, withSubcodes }: Crosstab,
  {
    codes,
    unit,
    variable,
    notes,
  }: Pick<CountInput, "codes"> & {
    readonly unit: CrosstabUnit;
    readonly variable: Variable;
    readonly notes: readonly string[];
  },
): Table {
  const ids = columnIds(
    values,
    fixedColumns.map(({ id }) => id),
  );
  const sums = values.map(({ units }) => units.length);
  const rows = flatten(codeTree(codes)).flatMap(({ code: { id }, path }) => {
    const counts = present.get(id);
    if (!counts) return [];
    return [{ id, cells: [path, ...counts, ...testCells(independence(counts, absentOf(counts, sums)))] }];
  });
  const [code, ...tests] = fixedColumns;
  const title = `Presence of codes by ${variable.name}`;
  return {
    title,
    columns: [
      code,
      ...values.map(({ name }, index): Column => {
        return { id: ids[index] ?? name, title: name, type: "count", unit: `${unit}s`, of: name };
      }),
      ...tests,
    ],
    rows,
    denominators: { id: "denominators", cells: ["Out of", ...sums, ...tests.map(() => null)] },
    notes: [
      ...notes,
      subcodesNote(withSubcodes),
      `Each number: ${unit}s that have the code at all.`,
      ...(leftOut > 0 ? [`Left out: ${countInWords(leftOut, unit)} with no value, or with several.`] : []),
      ...(unheard > 0 ? [`Left out: ${countInWords(unheard, unit)} of which no text is counted.`] : []),
      "Chi-square after Pearson, without correction; a warning stands where an expected count is below 1, or more than a fifth of them below 5.",
      DESCRIPTIVE,
    ],
  };
}

const fixedColumns = [
  { id: "code", title: "Code", type: "text" },
  { id: "chi_square", title: "χ²", type: "number" },
  { id: "degrees_of_freedom", title: "df", type: "number" },
  { id: "p", title: "p", type: "number" },
  { id: "fisher_p", title: "Fisher's exact p", type: "number" },
  { id: "cramers_v", title: "Cramér's V", type: "coefficient" },
  { id: "smallest_expected", title: "Smallest expected", type: "number" },
  { id: "warning", title: "Warning", type: "text" },
] as const satisfies readonly Column[];

function testCells(found: Independence | null): Cell[] {
  if (!found) return [null, null, null, null, null, null, "nothing to test"];
  const { chiSquare, degreesOfFreedom, p, exactP, cramersV, smallestExpected, hasSmallCounts } = found;
  const warning = hasSmallCounts ? "small expected counts" : "";
  return [chiSquare, degreesOfFreedom, p, exactP, cramersV, smallestExpected, warning];
}

/** The observed and expected counts of one code, in two rows; null where the code is not counted, or gone. [S2] */
export function expectedTable({ values, present }: Crosstab, codeId: Id): Table | null {
  const counts = present.get(codeId);
  if (!counts) return null;
  const sums = values.map(({ units }) => units.length);
  const absent = absentOf(counts, sums);
  const found = independence(counts, absent);
  const ids = columnIds(values, ["row"]);
  const row = (id: string, title: string, cells: readonly (number | null)[]) => ({ id, cells: [title, ...cells] });
  return {
    title: "Observed and expected",
    columns: [
      { id: "row", title: "", type: "text" },
      ...values.map(({ name }, index): Column => ({ id: ids[index] ?? name, title: name, type: "number" })),
    ],
    rows: [
      row("present", "With the code", counts),
      row("absent", "Without it", absent),
      ...(found
        ? [
            row("expected_present", "Expected with", found.expected[0]),
            row("expected_absent", "Expected without", found.expected[1]),
          ]
        : []),
    ],
    notes: [],
  };
}

function absentOf(counts: readonly number[], sums: readonly number[]): number[] {
  return sums.map((sum, index) => sum - (counts[index] ?? 0));
}
