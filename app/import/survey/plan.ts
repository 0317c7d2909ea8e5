import type { Diff } from "../../model/diff.ts";
import type { Identity } from "../../model/identity.ts";
import type { Case, Document, Id, Original, Turn, Variable, VariableValue } from "../../model/records.ts";
import { ImportProblem } from "../import-problem.ts";
import { MOST_CHARACTERS } from "../plain-text.ts";
import { type SurveyCase, type SurveyProject, surveyCases } from "./cases.ts";
import type { SurveyMapping } from "./mapping.ts";
import { documentNames } from "./names.ts";
import type { SurveyTable } from "./table.ts";
import { textMaker } from "./texts.ts";

/** The file of a table, and the project that it is imported into, with the language (BCP 47) of its documents. */
export type SurveyImport = {
  readonly original: Omit<Original, "id">;
  readonly project: SurveyProject;
  readonly language: string;
};

/** The most documents that a table may become. */
const MOST_DOCUMENTS = 100_000;

/**
 * Adds the cases, variables and documents that a table holds, and says what of it is left out. Every row is of a case,
 * which gets the values of its variables and the documents of its answers; a case and a variable that the project has by
 * the same name are taken for it. Each document has the whole table as its original, of which the bytes are kept once.
 * Throws ImportProblem where it would become too many documents, or one that is too long.
 */
export function planSurvey(
  table: SurveyTable,
  mapping: SurveyMapping,
  { original, project, language }: SurveyImport,
  identity: Identity,
): { readonly diff: Diff; readonly warnings: readonly string[] } {
  const { variables, cases, caseOfRow, problems } = surveyCases(table, mapping, project);
  const texts = surveyTexts(original.fileName, table, mapping, caseOfRow);
  const names = documentNames(project.documents, original.fileName);
  const [createdAt, position] = [identity.now(), nextPosition(project.documents)];
  const documents = texts.map((one, index) => {
    const [id, name] = [identity.newId(), names(one.of.name, one.question)];
    const document = {
      id,
      name,
      language,
      position: position + index,
      length: one.text.length,
      revision: 0,
      values: [],
    };
    return { ...one, document: { ...document, importedAt: createdAt } };
  });
  const added = newVariables(variables, project.variables, { createdAt, newId: identity.newId });
  const ids = new Map(variables.map(({ column, known }) => [column, known?.id ?? added.get(column)?.id ?? ""]));
  const rows = documents.map(({ document: { id }, text, turns }) => ({ id, text, turns }));
  return {
    diff: {
      documents: { added: documents.map(({ document }) => document) },
      texts: { added: rows.map(({ id, text }) => ({ id, text })) },
      originals: { added: rows.map(({ id }) => ({ id, ...original })) },
      turns: { added: rows.map(({ id, turns }) => ({ id, turns })) },
      variables: { added: [...added.values()] },
      cases: caseRows(cases, { documents, ids, known: project.cases, createdAt, newId: identity.newId }),
    },
    warnings: problems.map(({ sentence }) => sentence),
  };
}

/** A text and whose it is. */
type OwnText = { readonly of: SurveyCase; readonly question: string | null } & {
  readonly text: string;
  readonly turns: readonly Turn[];
};

function surveyTexts(
  fileName: string,
  table: SurveyTable,
  mapping: SurveyMapping,
  caseOfRow: readonly SurveyCase[],
): OwnText[] {
  const make = textMaker(table, mapping);
  const texts: OwnText[] = [];
  for (const [index, of] of caseOfRow.entries()) {
    for (const one of make(table.rows[index] ?? [], of.name)) {
      if (one.text.length > MOST_CHARACTERS) {
        const most = MOST_CHARACTERS.toLocaleString("en");
        throw new ImportProblem(
          `The answers in row ${table.rowNumbers[index]} of “${fileName}” have more than ${most} characters together. Make each answer a document.`,
        );
      }
      texts.push({ ...one, of });
    }
    if (texts.length > MOST_DOCUMENTS) {
      const most = MOST_DOCUMENTS.toLocaleString("en");
      throw new ImportProblem(
        `“${fileName}” would become more than ${most} documents. Make each row a document, or import fewer columns.`,
      );
    }
  }
  return texts;
}

function nextPosition(rows: readonly { readonly position: number }[]): number {
  return rows.reduce((most, { position }) => Math.max(most, position + 1), 0);
}

type Made = { readonly createdAt: string; readonly newId: () => Id };

function newVariables(
  variables: ReturnType<typeof surveyCases>["variables"],
  known: readonly Variable[],
  { createdAt, newId }: Made,
): Map<number, Variable> {
  const position = nextPosition(known);
  const added = variables.filter((one) => one.known === null);
  return new Map(
    added.map(({ column, name, type }, index) => {
      return [column, { id: newId(), name, type, position: position + index, createdAt }] as const;
    }),
  );
}

type CaseContent = Made & {
  readonly documents: readonly (OwnText & { readonly document: Document })[];
  /** The ids of the variables by their columns. */
  readonly ids: ReadonlyMap<number, Id>;
  readonly known: readonly Case[];
};

function caseRows(
  cases: readonly SurveyCase[],
  { documents, ids, known, createdAt, newId }: CaseContent,
): NonNullable<Diff["cases"]> {
  const documentIds = new Map<SurveyCase, Id[]>(cases.map((one) => [one, []]));
  for (const { of, document } of documents) documentIds.get(of)?.push(document.id);
  const added: Case[] = [];
  const updated: (readonly [Case, Case])[] = [];
  let position = nextPosition(known);
  for (const one of cases) {
    const values = [...one.values].map(
      ([column, value]): VariableValue => ({ variableId: ids.get(column) ?? "", value }),
    );
    const own = documentIds.get(one) ?? [];
    if (!one.known)
      added.push({ id: newId(), name: one.name, position: position++, documentIds: own, values, createdAt });
    else if (own.length + values.length > 0) updated.push([one.known, extended(one.known, own, values)]);
  }
  return { added, updated };
}

function extended(known: Case, documentIds: readonly Id[], values: readonly VariableValue[]): Case {
  return {
    ...known,
    documentIds: [...known.documentIds, ...documentIds],
    values: [...known.values, ...values],
  };
}
