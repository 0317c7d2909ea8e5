import { useState } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import type { Table } from "../../app/table/table.ts";
import { copyTable } from "./copy-table.ts";
import { ExportTableDialog } from "./export-table-dialog.tsx";

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
