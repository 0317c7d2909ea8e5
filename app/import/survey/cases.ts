import type { Case, Document, Variable, VariableType, VariableValue } from "../../model/records.ts";
import { countInWords, numbersInWords } from "../../text/numbers-in-words.ts";
import { FreeNames, folded } from "../file-names.ts";
import type { SurveyMapping } from "./mapping.ts";
import type { SurveyTable } from "./table.ts";
import { valueReader } from "./values.ts";

/** What a project has before a table is imported into it. */
export type SurveyProject = {
  readonly documents: readonly Document[];
  readonly cases: readonly Case[];
  readonly variables: readonly Variable[];
};

/** A column that is a variable, one that the project has or a new one. */
type SurveyVariable = {
  readonly column: number;
  readonly name: string;
  readonly type: VariableType;
  readonly known: Variable | null;
};

/** A case that one or more rows are of, one that the project has or a new one. */
export type SurveyCase = {
  readonly name: string;
  readonly known: Case | null;
  /** What the rows say of it and was not known, by the columns of the variables. */
  readonly values: ReadonlyMap<number, VariableValue["value"]>;
};

/** Something about a column, in a sentence. */
export type SurveyProblem = { readonly column: number; readonly sentence: string };

/** Whom a table is about. */
export type SurveyCases = {
  readonly variables: readonly SurveyVariable[];
  /** In the order of their first rows. */
  readonly cases: readonly SurveyCase[];
  /** The case of each row. */
  readonly caseOfRow: readonly SurveyCase[];
  readonly problems: readonly SurveyProblem[];
};

/**
 * The cases and their values that the rows of a table are about. A row without a name is a case of its own, `Row 12`; rows
 * of one name are one case, and a case that the project has is that case. The first value of a variable stays; what
 * differs from it, or does not fit the variable's type, is left out with a sentence.
 */
export function surveyCases(table: SurveyTable, mapping: SurveyMapping, project: SurveyProject): SurveyCases {
  const caseColumn = mapping.uses.findIndex(({ as }) => as === "case");
  const { caseOfRow, cases } = namedCases(table, caseColumn, project.cases);
  const variables = surveyVariables(table, mapping, project.variables);
  const problems = [
    ...namelessRows(table, caseColumn),
    ...variables.flatMap((variable) => readValues(table, variable, caseOfRow)),
  ];
  return { variables, cases, caseOfRow, problems };
}

type OpenCase = SurveyCase & { readonly values: Map<number, VariableValue["value"]> };

function namedCases(table: SurveyTable, caseColumn: number, known: readonly Case[]) {
  const names = table.rows.map((row) => caseName(row[caseColumn]));
  const byName = new Map(known.map((one) => [folded(one.name), one]));
  const free = new FreeNames([...known.map(({ name }) => name), ...names]);
  const cases = new Map<string, OpenCase>();
  const caseOfRow = names.map((given, index) => {
    const name = given === "" ? free.take(`Row ${table.rowNumbers[index]}`) : given;
    const found = cases.get(folded(name));
    if (found) return found;
    const made = { name, known: byName.get(folded(name)) ?? null, values: new Map() };
    cases.set(folded(name), made);
    return made;
  });
  return { caseOfRow, cases: [...cases.values()] };
}

function caseName(cell = ""): string {
  return cell.replace(/\s+/g, " ").trim();
}

function namelessRows(table: SurveyTable, caseColumn: number): SurveyProblem[] {
  if (caseColumn < 0) return [];
  const rows = table.rowNumbers.filter((_, index) => caseName(table.rows[index]?.[caseColumn]) === "");
  if (rows.length === 0) return [];
  const [have, were] = rows.length === 1 ? ["has", "was"] : ["have", "were"];
  const sentence = `${countInWords(rows.length, "row")} ${have} no name in “${table.columns[caseColumn]}” and ${were} called by number (${numbersInWords("row", rows)}).`;
  return [{ column: caseColumn, sentence }];
}

function surveyVariables(table: SurveyTable, mapping: SurveyMapping, known: readonly Variable[]): SurveyVariable[] {
  const byName = new Map(known.map((one) => [folded(one.name), one]));
  return mapping.uses.flatMap((use, column) => {
    if (use.as !== "variable") return [];
    const name = table.columns[column] ?? "";
    const found = byName.get(folded(name)) ?? null;
    return [{ column, name: found?.name ?? name, type: found?.type ?? use.type, known: found }];
  });
}

/** Gives the cases their values of a variable, and sentences on the values that they could not be given. */
function readValues(table: SurveyTable, variable: SurveyVariable, caseOfRow: readonly OpenCase[]): SurveyProblem[] {
  const { column, type } = variable;
  const cells = table.rows.map((row) => row[column] ?? "");
  const read = valueReader(type, cells);
  const [unfit, different]: [number[], number[]] = [[], []];
  for (const [index, cell] of cells.entries()) {
    if (cell.trim() === "") continue;
    const [value, of] = [read(cell), caseOfRow[index]];
    if (value === null || !of) {
      unfit.push(index);
      continue;
    }
    const had = of.values.get(column) ?? knownValue(of, variable);
    if (had === undefined) of.values.set(column, value);
    else if (had !== value) different.push(index);
  }
  const numbers = (indexes: readonly number[]) => indexes.map((index) => table.rowNumbers[index] ?? 0);
  const sentences = [
    ...unfitSentence(variable, numbers(unfit), cells[unfit[0] ?? 0] ?? ""),
    ...differentSentence(variable, numbers(different)),
  ];
  return sentences.map((sentence) => ({ column, sentence }));
}

function knownValue({ known }: SurveyCase, { known: variable }: SurveyVariable): VariableValue["value"] | undefined {
  return known?.values.find(({ variableId }) => variableId === variable?.id)?.value;
}

const UNFIT: ReadonlyMap<VariableType, readonly [one: string, several: string, example: string]> = new Map([
  ["number", ["is no number", "are no numbers", "A number such as 1234.5 leaves no doubt."]],
  ["date", ["is no date", "are no dates", "A date such as 2026-01-31 leaves no doubt."]],
  ["yes-no", ["is neither yes nor no", "are neither yes nor no", "Yes and no can be given as 1 and 0, too."]],
]);

const LONGEST_EXAMPLE = 40;

function unfitSentence({ name, type }: SurveyVariable, rows: readonly number[], first: string): string[] {
  const [one, several, example] = UNFIT.get(type) ?? [];
  if (rows.length === 0 || one === undefined) return [];
  const [what, were] = rows.length === 1 ? [one, "was"] : [several, "were"];
  const shown = [...first.trim()].slice(0, LONGEST_EXAMPLE).join("");
  return [
    `${countInWords(rows.length, "value")} of “${name}” ${what} and ${were} left out (${numbersInWords("row", rows)}); the first is “${shown}”. ${example}`,
  ];
}

function differentSentence({ name }: SurveyVariable, rows: readonly number[]): string[] {
  if (rows.length === 0) return [];
  const differ = rows.length === 1 ? "differs" : "differ";
  return [
    `${countInWords(rows.length, "value")} of “${name}” ${differ} from what the case has already, which was kept (${numbersInWords("row", rows)}).`,
  ];
}
