import { useMemo } from "react";
import { documentNames } from "../../app/cases/documents-named.ts";
import { useMemoSigns } from "../use-memo-signs.ts";
import { useRecords } from "../use-project.tsx";
import { type Sheet, type SheetColumn, type SheetRow, variableColumns, variableText } from "./sheet.ts";

/** All cases as a grid shows them: name, documents, variables. */
export function useCasesSheet(): Sheet {
  const cases = useRecords(({ cases }) => cases);
  const variables = useRecords(({ variables }) => variables);
  const documents = useRecords(({ documents }) => documents);
  const signs = useMemoSigns();
  return useMemo(() => {
    const byId = new Map(documents.map((document) => [document.id, document]));
    const columns: SheetColumn[] = [
      { kind: "name", id: "name", title: "Case", width: 190, isNumber: false, hasMemo: false },
      { kind: "documents", id: "documents", title: "Documents", width: 220, isNumber: false, hasMemo: false },
      ...variableColumns(variables.values(), signs),
    ];
    const textOf = (row: SheetRow, column: SheetColumn) => {
      if (column.kind === "variable") return variableText(row, column.variable.id);
      if (column.kind === "name") return row.name;
      return "documentIds" in row ? documentNames(row.documentIds, byId) : "";
    };
    return { label: "Cases", columns, rows: cases, textOf, hasMemo: ({ id }) => signs.has(id) };
  }, [cases, variables, documents, signs]);
}
