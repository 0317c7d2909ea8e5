import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { GridAsk } from "../../app/analysis/summary-grid.ts";
import type { SummaryFormat } from "../../app/report/summary-file.ts";
import type { Table } from "../../app/table/table.ts";
import { bridge } from "../bridge.ts";
import { useCommands } from "../ui/commands.tsx";
import { ExportCsvDialog } from "../ui/export-csv-dialog.tsx";
import { safeFileName } from "../ui/file-name.ts";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { useLatest } from "../ui/use-latest.ts";
import { useRecords } from "../use-project.tsx";
import { useSummaryWriter } from "../use-summaries.ts";
import type { ShownGrid } from "./use-grid.ts";

/** Writes the grid that is shown to a file, as a table or as pages with the quotes. */
export function ExportSummaries({ grid }: { readonly grid: ShownGrid }) {
  const project = useRecords(({ project }) => project);
  const writer = useSummaryWriter();
  const [table, setTable] = useState<Table | null>(null);
  const [isWriting, setWriting] = useState(false);
  const whileWriting = async (write: (ask: GridAsk) => Promise<void>) => {
    const { rowKind, rows, columns } = grid;
    setWriting(true);
    const ask = { rowKind, rowIds: rows.map(({ id }) => id), codeIds: columns.map(({ code }) => code.id) };
    await write(ask).catch(notifyProblem);
    setWriting(false);
  };
  const showTable = useLatest((form: "grid" | "list") => {
    void whileWriting(async (ask) => setTable(await writer.table(ask, form)));
  });
  const saveFile = useLatest((format: SummaryFormat) => {
    void whileWriting(async (ask) => {
      const bytes = await writer.file(ask, format);
      const name = safeFileName(`${project?.name ?? "Project"} summaries.${format}`);
      const saved = await bridge.saveFile({ name, bytes });
      if (saved) notifyDone(`Saved “${saved}”.`);
    });
  });
  const isDisabled = isWriting || grid.rows.length === 0 || grid.columns.length === 0;
  const ways = useMemo(
    () => [
      { id: "export-summaries-grid", label: "Grid (CSV)…", run: () => showTable("grid") },
      { id: "export-summaries-list", label: "Cells with quotes (CSV)…", run: () => showTable("list") },
      { id: "export-summaries-html", label: "Grid with quotes (web page)…", run: () => saveFile("html") },
      { id: "export-summaries-docx", label: "Grid with quotes (Word)…", run: () => saveFile("docx") },
    ],
    [showTable, saveFile],
  );
  const commands = useMemo(
    () => ways.map((way) => ({ ...way, label: `Export summaries: ${way.label}`, isDisabled })),
    [ways, isDisabled],
  );
  useCommands(commands);
  return (
    <>
      <MenuTrigger>
        <Button className="button" isDisabled={isDisabled}>
          {isWriting ? "Writing…" : "Export…"} <ChevronDown size={15} aria-hidden />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label="Export">
            {ways.map(({ id, label, run }) => (
              <MenuItem key={id} className="menu-item" onAction={run}>
                {label}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {table && <ExportCsvDialog table={table} name="summaries" onClose={() => setTable(null)} />}
    </>
  );
}
