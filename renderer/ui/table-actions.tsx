import { useState } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { copiedTable } from "../../app/table/clipboard-table.ts";
import type { Table } from "../../app/table/table.ts";
import { copyText } from "./copy-text.ts";
import { ExportTableDialog } from "./export-table-dialog.tsx";
import { notifyDone, notifyProblem } from "./notices.ts";

/** “Copy table” and “Export CSV…”: what every screen with a table offers, in any format. */
export function TableActions(props: {
  /** Gives the table as it stands when a button is pressed; null where there is none. */
  readonly table: (() => Table) | null;
  /** Of the file, after the project's name. */
  readonly name: string;
}) {
  const { table, name } = props;
  const [exported, setExported] = useState<Table | null>(null);
  return (
    <div className="table-actions">
      <Button className="button" isDisabled={!table} onPress={() => table && copyTable(table())}>
        Copy table
      </Button>
      <TooltipTrigger delay={400}>
        <Button className="button" isDisabled={!table} onPress={() => table && setExported(table())}>
          Export CSV…
        </Button>
        <Tooltip className="tooltip">CSV, TSV, Excel, JSON, web page or Markdown</Tooltip>
      </TooltipTrigger>
      {exported && <ExportTableDialog table={exported} name={name} onClose={() => setExported(null)} />}
    </div>
  );
}

/** Puts a table on the clipboard, for spreadsheets and for word processors, and says so. */
function copyTable(table: Table): void {
  const rows = `${table.rows.length.toLocaleString("en")} ${table.rows.length === 1 ? "row" : "rows"}`;
  if (copyText(copiedTable(table))) notifyDone(`Copied: ${rows}. Paste them into a spreadsheet or a text.`);
  else notifyProblem(new Error("The system did not take the table. Export it as a file instead."));
}
