import { useState } from "react";
import { documentFinder } from "../../app/cases/documents-named.ts";
import type { CaseEdit } from "../../app/cases/edit-cases.ts";
import { planPaste } from "../../app/cases/plan-paste.ts";
import type { RowKind } from "../../app/cases/table-columns.ts";
import type { Block, Cursor } from "../ui/grid-cursor.ts";
import { notifyProblem } from "../ui/notices.ts";
import { useProject } from "../use-project.tsx";
import type { Sheet, SheetColumn, SheetRow } from "./sheet.ts";
import { refusal, useSheetCommit } from "./use-sheet-commit.ts";

/** What a block would do that needs an answer first, or why it was not pasted. */
export type PasteQuestion =
  | { readonly problems: readonly string[] }
  | { readonly added: number; readonly edits: readonly CaseEdit[]; readonly selected: Cursor };

/** What the grid's cells can be told: to hold a text, to take a block, to be empty. */
export function useCellDeeds(kind: RowKind, sheet: Sheet, onCursor: (cursor: Cursor) => void) {
  const session = useProject();
  const commit = useSheetCommit(kind);
  const [question, setQuestion] = useState<PasteQuestion | null>(null);
  const plan = (cells: readonly (readonly (string | undefined)[])[], { top, left }: Pick<Block, "top" | "left">) => {
    const { cases, documents } = session.state.snapshot;
    const rows = sheet.rows.slice(top, top + cells.length);
    const columns = sheet.columns.slice(left);
    const textOf = (row: number, column: number) => textAt(sheet, rows[row], columns[column]);
    const taken = kind === "cases" ? cases.map(({ name }) => name) : null;
    return planPaste(cells, { rows, columns, textOf, documents: documentFinder(documents), taken });
  };
  const put = (row: SheetRow, column: SheetColumn, text: string) => {
    const at = { top: sheet.rows.indexOf(row), left: sheet.columns.indexOf(column) };
    const { edits, problems } = plan([[text]], at);
    const refused = problems[0] ?? refusal(kind, edits, session.state.snapshot);
    // the next cell is edited while this one is being written
    if (refused === null) void commit("Edit cell", edits).then(tell);
    return refused;
  };
  const write = async (edits: readonly CaseEdit[], selected: Cursor) => {
    setQuestion(null);
    const problem = await commit("Paste cells", edits);
    if (problem !== null) setQuestion({ problems: [problem] });
    else onCursor(selected);
  };
  const paste = (copied: readonly (readonly string[])[], block: Block) => {
    const cells = repeated(copied, block);
    const { edits, added, problems } = plan(cells, block);
    const width = cells.reduce((most, { length }) => Math.max(most, length), 1);
    const end = { row: block.top + cells.length - 1, column: block.left + width - 1 };
    const selected = { active: { row: block.top, column: block.left }, anchor: end };
    if (problems.length > 0) setQuestion({ problems });
    else if (added > 0) setQuestion({ added, edits, selected });
    else void write(edits, selected);
  };
  const clear = ({ top, bottom, left, right }: Block) => {
    if (top < 0) return;
    const columns = sheet.columns.slice(left, right + 1);
    const cells = columns.map(({ kind: of }) => (of === "variable" || of === "documents" ? "" : undefined));
    if (cells.every((cell) => cell === undefined)) return;
    const { edits } = plan(Array(Math.min(bottom + 1, sheet.rows.length) - top).fill(cells), { top, left });
    void commit("Clear cells", edits).then(tell);
  };
  return { put, paste, clear, question, setQuestion, write };
}

function tell(problem: string | null): void {
  if (problem !== null) notifyProblem(problem);
}

function textAt(sheet: Sheet, row: SheetRow | undefined, column: SheetColumn | undefined): string {
  return row && column ? sheet.textOf(row, column) : "";
}

/** One copied cell fills the whole block that is selected. */
function repeated(cells: readonly (readonly string[])[], block: Block): readonly (readonly string[])[] {
  const [[cell] = []] = cells;
  if (cells.length !== 1 || cells[0]?.length !== 1 || cell === undefined) return cells;
  const width = block.right - block.left + 1;
  return Array.from({ length: block.bottom - block.top + 1 }, () => Array<string>(width).fill(cell));
}
