import { Plus, Table2 } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { casesTable } from "../../app/analysis/cases-table.ts";
import { editCases } from "../../app/cases/edit-cases.ts";
import { FreeNames } from "../../app/import/file-names.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import type { Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { useCommands } from "../ui/commands.tsx";
import { ExportCsvDialog } from "../ui/export-csv-dialog.tsx";
import { useLatest } from "../ui/use-latest.ts";
import { type Reader, useCommit, useRecords } from "../use-project.tsx";
import { SheetPage } from "./sheet-page.tsx";
import type { SheetQuestion } from "./sheet-questions.tsx";
import { TableImportDialog } from "./table-import-dialog.tsx";
import { useCasesSheet } from "./use-cases-sheet.ts";
import { useTableFile } from "./use-table-file.ts";

/** Cases in rows, their documents and variables in columns. */
export function CasesPage(props: { readonly onOpenDocument: (id: Id) => void }) {
  const sheet = useCasesSheet();
  const cases = useRecords(({ cases }) => cases);
  const variables = useRecords(({ variables }) => variables);
  const documents = useRecords(({ documents }) => documents);
  const [question, setQuestion] = useState<SheetQuestion | null>(null);
  const [isExporting, setExporting] = useState(false);
  const { table: imported, choose, close } = useTableFile();
  const commit = useCommit();
  const [newRowId, setNewRowId] = useState<Id | null>(null);
  const addCase = useLatest(async () => {
    let made: Id | undefined;
    await commit("Add case", async (read) => {
      const diff = await planCase(read);
      made = diff.cases?.added?.[0]?.id;
      return diff;
    });
    if (made !== undefined) setNewRowId(made);
  });
  useCommands(
    useMemo(
      () => [
        { id: "add-case", label: "Add a case", run: () => void addCase() },
        { id: "add-variable", label: "Add a variable…", run: () => setQuestion({ ask: "variable", variable: null }) },
        { id: "import-cases", label: "Import cases from a table…", run: choose },
        {
          id: "export-cases",
          label: "Export the cases as CSV…",
          isDisabled: cases.length === 0,
          run: () => setExporting(true),
        },
      ],
      [addCase, choose, cases.length],
    ),
  );
  const table = useMemo(() => {
    if (!isExporting) return null;
    return casesTable(cases, [...variables.values()], new Map(documents.map((one) => [one.id, one])));
  }, [isExporting, cases, variables, documents]);
  return (
    <>
      <SheetPage
        {...props}
        kind="cases"
        all={sheet}
        status={`${countInWords(cases.length, "case")} · ${countInWords(variables.size, "variable")}`}
        question={question}
        onQuestion={setQuestion}
        newRowId={newRowId}
        empty={
          <p className="empty">
            No cases yet. A case is a person, an agency, a household: what you compare. Add one, or import a table
            (.csv, .tsv, .xlsx) with a row for each case and a column for each variable.
          </p>
        }
      >
        <Button className="button" onPress={() => void addCase()}>
          <Plus size={15} aria-hidden /> Add case
        </Button>
        <Button className="button" onPress={() => setQuestion({ ask: "variable", variable: null })}>
          <Plus size={15} aria-hidden /> Variable…
        </Button>
        <Button className="button" onPress={choose}>
          <Table2 size={15} aria-hidden /> Import table…
        </Button>
        <Button className="button" isDisabled={cases.length === 0} onPress={() => setExporting(true)}>
          Export CSV…
        </Button>
      </SheetPage>
      {imported && <TableImportDialog kind="cases" {...imported} onClose={close} />}
      {table && <ExportCsvDialog table={table} name="cases" onClose={() => setExporting(false)} />}
    </>
  );
}

async function planCase(read: Reader) {
  const cases = await read.cases.toArray();
  const free = new FreeNames(cases.map(({ name }) => name));
  let number = cases.length + 1;
  while (free.has(`Case ${number}`)) number++;
  return editCases(cases, [{ id: null, name: `Case ${number}` }], systemIdentity);
}
