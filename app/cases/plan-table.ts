import { folded } from "../import/file-names.ts";
import { isUnclearNumber } from "../import/survey/numbers.ts";
import type { SurveyTable } from "../import/survey/table.ts";
import { combine, type Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Case, Document, Variable, VariableValue } from "../model/records.ts";
import { documentFinder, documentNames } from "./documents-named.ts";
import { type CaseEdit, caseName, editCases } from "./edit-cases.ts";
import { editDocuments } from "./edit-documents.ts";
import type { RowKind, TableColumnUse } from "./table-columns.ts";
import { TableProblems } from "./table-problems.ts";
import { tableVariables, type ValueColumn, valueColumns } from "./table-values.ts";
import { valueText } from "./value-text.ts";

/** What a project has before a table is taken into it. */
export type TableProject = {
  readonly cases: readonly Case[];
  readonly documents: readonly Document[];
  readonly variables: readonly Variable[];
};

/** What taking in a table comes to. */
export type TablePlan = {
  readonly diff: Diff;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly newVariables: number;
  /** What of the table is left out, in sentences. */
  readonly problems: readonly string[];
};

/** A row of the project with what the table says of it. */
type Subject = { readonly row: Case | Document | null; edit: CaseEdit };

/**
 * What a table of cases, or of documents, changes: a row is about the case or document of its name; other cases are new, other
 * documents are left out. A cell sets what it says, an empty one leaves what is there, and one that says what is there
 * already changes nothing. Of several rows of one name the last value counts, and the documents of all do. Where documents
 * are named that the project does not have, the others are added to the case's; else they take the place of those it had.
 */
export function planTable(
  table: SurveyTable,
  uses: readonly TableColumnUse[],
  about: { readonly kind: RowKind; readonly project: TableProject },
  identity: Identity,
): TablePlan {
  const { kind, project } = about;
  const problems = new TableProblems(table);
  const subjects = subjectsOf(table, uses, about, problems);
  const { variables, added } = tableVariables(table, uses, project.variables, identity);
  const columns = valueColumns(table, uses, variables);
  for (const [index, subject] of subjects.ofRow.entries()) {
    if (subject) readValues(subject, { cells: table.rows[index] ?? [], index, columns, problems });
  }
  const documentsColumn = uses.findIndex(({ as }) => as === "documents");
  if (kind === "cases" && documentsColumn >= 0) {
    const cells = table.rows.map((row) => row[documentsColumn] ?? "");
    readDocuments(cells, subjects.ofRow, project.documents, problems);
  }
  return planned(subjects.all, { kind, project, added, problems: problems.sentences() }, identity);
}

function readValues(
  subject: Subject,
  row: {
    readonly cells: readonly string[];
    readonly index: number;
    readonly columns: readonly ValueColumn[];
    readonly problems: TableProblems;
  },
): void {
  const { cells, index, columns, problems } = row;
  const standing = new Map(subject.row?.values.map(({ variableId, value }) => [variableId, value]));
  for (const { column, variable, read } of columns) {
    const cell = cells[column] ?? "";
    const known = standing.get(variable.id);
    const isKnown = isSame(cell, known);
    // an earlier row of the same name may have said otherwise
    if (cell.trim() === "" || (isKnown && !subject.edit.values?.has(variable.id))) continue;
    const value = isKnown ? (known ?? null) : read(cell);
    if (value === null && variable.type === "number" && isUnclearNumber(cell)) problems.unclear(column, index);
    else if (value === null) problems.unfit(column, variable.type, index);
    else subject.edit = { ...subject.edit, values: new Map(subject.edit.values).set(variable.id, value) };
  }
}

/** A value that is written as Quipu writes it is that value, whatever the column looks like otherwise. */
function isSame(cell: string, standing: VariableValue["value"] | undefined): boolean {
  return cell.trim() === valueText(standing).replace(/\r\n?/g, "\n").trim();
}

function readDocuments(
  cells: readonly string[],
  ofRow: readonly (Subject | null)[],
  documents: readonly Document[],
  problems: TableProblems,
): void {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const finder = documentFinder(documents);
  for (const [index, subject] of ofRow.entries()) {
    const cell = (cells[index] ?? "").trim();
    if (!subject || cell === "") continue;
    const had = subject.row && "documentIds" in subject.row ? subject.row.documentIds : [];
    const isSame = cell === documentNames(had, byId).trim();
    const { ids, unknown } = isSame ? { ids: had, unknown: [] } : finder.find(cell, had);
    problems.unknown(unknown);
    const named = [...(subject.edit.documentIds ?? []), ...(unknown.length > 0 ? had : []), ...ids];
    subject.edit = { ...subject.edit, documentIds: [...new Set(named)] };
  }
}

function planned(
  subjects: readonly Subject[],
  about: {
    readonly kind: RowKind;
    readonly project: TableProject;
    readonly added: readonly Variable[];
    readonly problems: readonly string[];
  },
  identity: Identity,
): TablePlan {
  const { kind, project, added, problems } = about;
  const edits = subjects.map(({ edit }) => edit);
  const rows =
    kind === "cases"
      ? editCases(project.cases, edits, identity)
      : editDocuments(
          project.documents,
          edits.flatMap(({ id, values }) => (id === null ? [] : [{ id, ...(values && { values }) }])),
        );
  const changed = (rows.cases?.updated ?? rows.documents?.updated ?? []).length;
  const made = rows.cases?.added?.length ?? 0;
  return {
    diff: added.length > 0 ? combine({ variables: { added } }, rows) : rows,
    added: made,
    changed,
    same: subjects.length - changed - made,
    newVariables: added.length,
    problems,
  };
}

function subjectsOf(
  table: SurveyTable,
  uses: readonly TableColumnUse[],
  { kind, project }: { readonly kind: RowKind; readonly project: TableProject },
  problems: TableProblems,
): { readonly all: readonly Subject[]; readonly ofRow: readonly (Subject | null)[] } {
  const rows: readonly (Case | Document)[] = kind === "cases" ? project.cases : project.documents;
  const column = uses.findIndex(({ as }) => as === "name");
  // rows of one name that the project has twice are about the first, then the second
  const waiting = new Map<string, (Case | Document)[]>();
  for (const row of rows) {
    const key = folded(caseName(row.name));
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  const found = new Map<string, Subject>();
  const subjectOf = (name: string): Subject | null => {
    const row = waiting.get(folded(name))?.shift() ?? null;
    const before = found.get(folded(name));
    if (!row && (before || kind === "documents")) return before ?? null;
    const subject = { row, edit: row ? { id: row.id } : { id: null, name } };
    found.set(folded(name), subject);
    all.push(subject);
    return subject;
  };
  const all: Subject[] = [];
  const ofRow = table.rows.map((cells, index) => {
    const name = caseName(cells[column] ?? "");
    const subject = name === "" ? null : subjectOf(name);
    if (name === "") problems.nameless(index);
    else if (!subject) problems.unknown([name]);
    return subject;
  });
  return { all, ofRow };
}
