import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { casesTable } from "../../app/analysis/cases-table.ts";
import type { Id } from "../../app/model/records.ts";
import { ExportCsvDialog } from "../ui/export-csv-dialog.tsx";
import { useRecords } from "../use-project.tsx";
import { CasesGrid } from "./cases-grid.tsx";
import "../ui/table-screen.css";

/** The units of analysis with their variables and documents. */
export function CasesScreen({ onOpenDocument }: { readonly onOpenDocument: (id: Id) => void }) {
  const cases = useRecords(({ cases }) => cases);
  const variables = useRecords(({ variables }) => variables);
  const documents = useRecords(({ documents }) => documents);
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents]);
  const table = useMemo(() => casesTable(cases, [...variables.values()], byId), [cases, variables, byId]);
  const [isExporting, setExporting] = useState(false);
  return (
    <div className="panel table-screen">
      <div className="table-head">
        <div className="table-title">
          <h1>Cases</h1>
          <span className="muted" role="status">
            {cases.length.toLocaleString("en")} {cases.length === 1 ? "case" : "cases"} ·{" "}
            {variables.size.toLocaleString("en")} {variables.size === 1 ? "variable" : "variables"}
          </span>
          <Button className="button" isDisabled={cases.length === 0} onPress={() => setExporting(true)}>
            Export CSV…
          </Button>
        </div>
      </div>
      {cases.length === 0 ? (
        <p className="empty">
          No cases yet. Import a survey as a table (.csv, .tsv, .xlsx): each of its rows becomes a case with its
          variables.
        </p>
      ) : (
        <CasesGrid table={table} cases={cases} documents={byId} onOpenDocument={onOpenDocument} />
      )}
      {isExporting && <ExportCsvDialog table={table} name="cases" onClose={() => setExporting(false)} />}
    </div>
  );
}
