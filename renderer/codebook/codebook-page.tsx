import { Download, Printer } from "lucide-react";
import { useMemo } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { setsOfCodes } from "../../app/codebook/code-sets.ts";
import type { CodebookReport } from "../../app/report/codebook-report.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { bridge } from "../bridge.ts";
import { Check } from "../ui/check.tsx";
import { useCommands } from "../ui/commands.tsx";
import { safeFileName } from "../ui/file-name.ts";
import { notifyDone, notifyProblem } from "../ui/notices.ts";
import { useLatest } from "../ui/use-latest.ts";
import { useRecords, useViewState } from "../use-project.tsx";
import { useCodeCounts } from "./code-figures.tsx";
import { codebookEntries } from "./codebook-entries.ts";
import { CodebookText } from "./codebook-text.tsx";
import { type CodebookFormat, codebookFile, codebookFormats } from "./export-codebook.ts";
import { usePrinting } from "./use-printing.ts";
import { useCodeTree } from "./use-tree-view.ts";

import "../ui/table-screen.css";
import "./codebook-page.css";

/** The codebook as a page to read, print and export. */
export function CodebookPage() {
  const { report, showsCounts, showsMemos, onCounts, onMemos } = useReport();
  const { isPrinting, print } = usePrinting();
  const save = useSave(report);
  const commands = useMemo(
    () => [
      { id: "codebook-print", label: "Print the codebook…", run: print },
      ...codebookFormats.map(({ id, label }) => ({
        id: `codebook-${id}`,
        label: `Export the codebook: ${label}`,
        run: () => save(id),
      })),
    ],
    [print, save],
  );
  useCommands(commands);
  const isEmpty = report.entries.length === 0;
  return (
    <div className="panel table-screen codebook-page">
      <div className="table-head">
        <div className="table-title">
          <h1>Codebook</h1>
          <span className="muted" role="status">
            {report.subtitle}
          </span>
          <div className="codebook-page-actions">
            <Button className="button" isDisabled={isEmpty} onPress={print}>
              <Printer size={15} aria-hidden /> Print…
            </Button>
            <MenuTrigger>
              <Button className="button" isDisabled={isEmpty}>
                <Download size={15} aria-hidden /> Export
              </Button>
              <Popover className="popover" placement="bottom end">
                <Menu className="menu" aria-label="Export" onAction={(key) => save(key as CodebookFormat)}>
                  {codebookFormats.map(({ id, label }) => (
                    <MenuItem key={id} id={id} className="menu-item">
                      {label}
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
          </div>
        </div>
        <div className="codebook-page-shows">
          <Check isSelected={showsCounts} onChange={onCounts}>
            Number of codings
          </Check>
          <Check isSelected={showsMemos} onChange={onMemos}>
            Memos
          </Check>
        </div>
      </div>
      {isEmpty ? <p className="empty">No codes yet.</p> : <CodebookText report={report} isWhole={isPrinting} />}
    </div>
  );
}

function useReport() {
  const project = useRecords(({ project }) => project);
  const memos = useRecords(({ memos }) => memos);
  const documents = useRecords(({ documents }) => documents);
  const nodes = useCodeTree(useRecords(({ codes }) => codes));
  const counts = useCodeCounts();
  const [showsCounts, onCounts] = useViewState("codebook.page.counts", isNotFalse);
  const [showsMemos, onMemos] = useViewState("codebook.page.memos", isTrue);
  const entries = useMemo(() => codebookEntries(nodes, counts, memos.values()), [nodes, counts, memos]);
  const report = useMemo((): CodebookReport => {
    const codings = entries.reduce((sum, entry) => sum + entry.codings, 0);
    const used = `${countInWords(codings, "coding")} in ${countInWords(documents.length, "document")}`;
    return {
      title: `${project?.name ?? "Project"}: codebook`,
      language: "en",
      subtitle: [countInWords(entries.length, "code"), ...(showsCounts ? [used] : [])].join(", "),
      ...{ entries, showsCounts, showsMemos },
    };
  }, [project, documents.length, entries, showsCounts, showsMemos]);
  return { report, showsCounts, showsMemos, onCounts, onMemos };
}

/** Saves the codebook as a file, and says so. */
function useSave(report: CodebookReport): (format: CodebookFormat) => void {
  const project = useRecords(({ project }) => project);
  const nodes = useCodeTree(useRecords(({ codes }) => codes));
  const sets = useRecords(({ sets }) => sets);
  return useLatest((format) => {
    const save = async () => {
      const bytes = await codebookFile(format, { report, nodes, sets: setsOfCodes(sets) });
      const saved = await bridge.saveFile({
        name: safeFileName(`${project?.name ?? "Project"} codebook.${format}`),
        bytes,
      });
      if (saved) notifyDone(`Saved “${saved}”: ${countInWords(report.entries.length, "code")}.`);
    };
    void save().catch(notifyProblem);
  });
}

function isNotFalse(stored: unknown): boolean {
  return stored !== false;
}

function isTrue(stored: unknown): boolean {
  return stored === true;
}
