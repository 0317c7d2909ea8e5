import { Plus, Table2 } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { documentsTable } from "../../app/analysis/documents-table.ts";
import type { Id } from "../../app/model/records.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { useCommands } from "../ui/commands.tsx";
import { ExportCsvDialog } from "../ui/export-csv-dialog.tsx";
import { useRecords } from "../use-project.tsx";
import { SheetPage } from "./sheet-page.tsx";
import type { SheetQuestion } from "./sheet-questions.tsx";
import { TableImportDialog } from "./table-import-dialog.tsx";
import { useDocumentFacts, useDocumentsSheet } from "./use-documents-sheet.ts";
import { useTableFile } from "./use-table-file.ts";

/** Documents in rows, what is known of them and their variables in columns. */
export function DocumentsPage(props: { readonly onOpenDocument: (id: Id) => void }) {
  const { factsOf, progress } = useDocumentFacts();
  const sheet = useDocumentsSheet(factsOf);
  const documents = useRecords(({ documents }) => documents);
  const variables = useRecords(({ variables }) => variables);
  const [question, setQuestion] = useState<SheetQuestion | null>(null);
  const [isExporting, setExporting] = useState(false);
  const { table: imported, choose, close } = useTableFile();
  useCommands(
    useMemo(
      () => [
        { id: "add-variable", label: "Add a variable…", run: () => setQuestion({ ask: "variable", variable: null }) },
        { id: "import-document-values", label: "Import variables of documents from a table…", run: choose },
        { id: "export-documents", label: "Export the documents as CSV…", run: () => setExporting(true) },
      ],
      [choose],
    ),
  );
  const counted =
    progress && ` · counting words: ${progress.done.toLocaleString("en")} of ${progress.all.toLocaleString("en")}`;
  return (
    <>
      <SheetPage
        {...props}
        kind="documents"
        all={sheet}
        status={`${countInWords(documents.length, "document")} · ${countInWords(variables.size, "variable")}${counted ?? ""}`}
        question={question}
        onQuestion={setQuestion}
        empty={<p className="empty">No documents yet. Import interviews in Transcripts; they are listed here.</p>}
      >
        <Button className="button" onPress={() => setQuestion({ ask: "variable", variable: null })}>
          <Plus size={15} aria-hidden /> Variable…
        </Button>
        <Button className="button" isDisabled={documents.length === 0} onPress={choose}>
          <Table2 size={15} aria-hidden /> Import table…
        </Button>
        <Button className="button" isDisabled={documents.length === 0} onPress={() => setExporting(true)}>
          Export CSV…
        </Button>
      </SheetPage>
      {imported && <TableImportDialog kind="documents" {...imported} onClose={close} />}
      {isExporting && (
        <ExportCsvDialog
          table={documentsTable(documents, [...variables.values()], factsOf)}
          name="documents"
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}
