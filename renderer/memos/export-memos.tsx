import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { MemoRow } from "../../app/analysis/memo-rows.ts";
import { memosTable } from "../../app/analysis/memos-table.ts";
import { memosMarkdown } from "../../app/report/memos-markdown.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { bridge } from "../bridge.ts";
import { useCommands } from "../ui/commands.tsx";
import { ExportCsvDialog } from "../ui/export-csv-dialog.tsx";
import { safeFileName } from "../ui/file-name.ts";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { useLatest } from "../ui/use-latest.ts";
import { useRecords } from "../use-project.tsx";

/** Writes the listed memos to a file, as a table or as a text to read. */
export function ExportMemos({ rows }: { readonly rows: readonly MemoRow[] }) {
  const project = useRecords(({ project }) => project);
  const [isCsv, setCsv] = useState(false);
  const name = project?.name ?? "Project";
  const saveMarkdown = useLatest(async () => {
    const bytes = new TextEncoder().encode(memosMarkdown(name, rows));
    const saved = await bridge.saveFile({ name: safeFileName(`${name} memos.md`), bytes }).catch(notifyProblem);
    if (saved) notifyDone(`Saved “${saved}”: ${countInWords(rows.length, "memo")}.`);
  });
  const isDisabled = rows.length === 0;
  const commands = useMemo(
    () => [
      { id: "export-memos-csv", label: "Export memos as CSV…", isDisabled, run: () => setCsv(true) },
      { id: "export-memos-md", label: "Export memos as Markdown…", isDisabled, run: () => void saveMarkdown() },
    ],
    [isDisabled, saveMarkdown],
  );
  useCommands(commands);
  return (
    <>
      <MenuTrigger>
        <Button className="button" isDisabled={isDisabled}>
          {isDisabled ? "Export…" : `Export ${countInWords(rows.length, "memo")}…`}{" "}
          <ChevronDown size={15} aria-hidden />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label="Export">
            <MenuItem className="menu-item" onAction={() => setCsv(true)}>
              Table (CSV)…
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => void saveMarkdown()}>
              Text (Markdown)…
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {isCsv && <ExportCsvDialog table={memosTable(rows)} name="memos" onClose={() => setCsv(false)} />}
    </>
  );
}
