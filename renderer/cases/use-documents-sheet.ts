import { useMemo } from "react";
import { type DocumentFacts, documentGroups, namesByDocument } from "../../app/analysis/documents-table.ts";
import type { Document } from "../../app/model/records.ts";
import { useDocumentLengths } from "../use-analysis.ts";
import { useMemoSigns } from "../use-memo-signs.ts";
import { useRecords } from "../use-project.tsx";
import { type Sheet, type SheetColumn, type SheetRow, variableColumns, variableText } from "./sheet.ts";

type Fact = "codings" | "words" | "characters" | "language" | "imported" | "sets" | "cases";

/** What is known of each document beside its row, and how far counting their words has come. */
export function useDocumentFacts() {
  const codings = useRecords(({ codings }) => codings);
  const sets = useRecords(({ sets }) => sets);
  const cases = useRecords(({ cases }) => cases);
  const { value: lengths, progress } = useDocumentLengths(null);
  const factsOf = useMemo(() => {
    const [inSets, inCases] = [namesByDocument(documentGroups(sets)), namesByDocument(cases)];
    return ({ id }: Pick<Document, "id">): DocumentFacts => ({
      codings: codings.get(id)?.length ?? 0,
      words: lengths?.get(id)?.words ?? null,
      characters: lengths?.get(id)?.characters ?? null,
      sets: inSets.get(id) ?? "",
      cases: inCases.get(id) ?? "",
    });
  }, [codings, sets, cases, lengths]);
  return { factsOf, progress };
}

/** All documents as a grid shows them: name, facts, variables. */
export function useDocumentsSheet(factsOf: (document: Document) => DocumentFacts): Sheet {
  const documents = useRecords(({ documents }) => documents);
  const variables = useRecords(({ variables }) => variables);
  const signs = useMemoSigns();
  return useMemo(() => {
    const columns: SheetColumn[] = [
      { kind: "name", id: "name", title: "Document", width: 220, isNumber: false, hasMemo: false },
      ...factColumns,
      ...variableColumns(variables.values(), signs),
    ];
    const textOf = (row: SheetRow, column: SheetColumn) => {
      if (column.kind === "variable") return variableText(row, column.variable.id);
      if (column.kind === "name" || !("importedAt" in row)) return row.name;
      return factText(row, factsOf(row), column.id as Fact);
    };
    return { label: "Documents", columns, rows: documents, textOf, hasMemo: ({ id }) => signs.has(id) };
  }, [documents, variables, signs, factsOf]);
}

const factColumns = (
  [
    ["codings", "Codings", 100],
    ["words", "Words", 100],
    ["characters", "Characters", 110],
    ["language", "Language", 100],
    ["imported", "Imported", 110],
    ["sets", "Sets", 160],
    ["cases", "Cases", 160],
  ] as const
).map(([id, title, width]): SheetColumn => {
  const isNumber = id === "codings" || id === "words" || id === "characters";
  return { kind: "fixed", id, title, width, isNumber, hasMemo: false };
});

function factText(document: Document, facts: DocumentFacts, fact: Fact): string {
  if (fact === "language") return document.language;
  if (fact === "imported") return document.importedAt.slice(0, 10);
  return String(facts[fact] ?? "");
}
