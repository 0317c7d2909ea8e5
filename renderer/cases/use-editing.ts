import { type RefObject, useState } from "react";
import { type CellAt, HEADINGS } from "../ui/grid-cursor.ts";
import type { Step } from "./cell-editor.tsx";
import type { Sheet } from "./sheet.ts";
import type { SheetDeeds } from "./sheet-deeds.ts";
import { cellId } from "./sheet-row.tsx";

type Editing = {
  /** The edited cell; the cursor may have gone on to another, which the press of a mouse does. */
  readonly at: CellAt;
  readonly text: string;
  /** Whether typing opened the editor, so that it replaces what was there. */
  readonly isTyped: boolean;
  /** Whether what belongs to the editor opens above it, since there is no room below. */
  readonly opensUp: boolean;
};

/** The editing of the active cell: how it begins, how its text is put, how it ends. */
export function useEditing(
  grid: {
    readonly sheet: Sheet;
    readonly active: CellAt;
    readonly deeds: SheetDeeds;
    readonly scroller: RefObject<HTMLDivElement | null>;
    readonly gridId: string;
  },
  move: (step: Step) => void,
) {
  const { sheet, active, deeds, scroller, gridId } = grid;
  const [editing, setEditing] = useState<Editing | null>(null);
  const edit = (typed: string | null) => {
    const [row, column] = [sheet.rows[active.row], sheet.columns[active.column]];
    if (active.row === HEADINGS && column) return deeds.sort(column.id);
    if (!row || !column || column.kind === "fixed" || deeds.choose(row, column)) return;
    move({ row: 0, column: 0 });
    const box = scroller.current?.getBoundingClientRect();
    const cell = document.getElementById(cellId(gridId, active.row, active.column))?.getBoundingClientRect();
    const opensUp = box !== undefined && cell !== undefined && cell.top > (box.top + box.bottom) / 2;
    setEditing({ at: active, text: typed ?? sheet.textOf(row, column), isTyped: typed !== null, opensUp });
  };
  const leave = (step: Step | null) => {
    setEditing(null);
    if (!step) return;
    scroller.current?.focus({ preventScroll: true });
    if (step.row !== 0 || step.column !== 0) move(step);
  };
  const put = (text: string, step: Step | null) => {
    const [row, column] = [sheet.rows[editing?.at.row ?? -1], sheet.columns[editing?.at.column ?? -1]];
    if (!row || !column) return null;
    const problem = text === sheet.textOf(row, column) ? null : deeds.put(row, column, text);
    if (problem === null) leave(step);
    return problem;
  };
  return { editing, edit, put, leave };
}
