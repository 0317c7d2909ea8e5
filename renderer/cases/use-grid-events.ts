import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from "react";
import { clipboardCells, clipboardText } from "../../app/table/clipboard.ts";
import { type Block, blockOf, type CellAt, type Cursor, type GridSize, HEADINGS, moved } from "../ui/grid-cursor.ts";
import type { Sheet } from "./sheet.ts";
import type { SheetDeeds } from "./sheet-deeds.ts";
import { cellId } from "./sheet-row.tsx";

type Hearing = {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  readonly size: GridSize;
  readonly deeds: SheetDeeds;
  readonly go: (cursor: Cursor) => void;
  /** Edits the active cell, with what was typed in place of its text. */
  readonly edit: (typed: string | null) => void;
  readonly gridId: string;
};

/** What the grid hears while no cell is edited. */
export function useGridEvents(grid: Hearing) {
  return { ...keyEvents(grid), ...clipboardEvents(grid), ...usePointerEvents(grid) };
}

function keyEvents(grid: Hearing) {
  const { cursor, size, go, edit } = grid;
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey;
      const next = event.altKey ? null : moved(cursor, { key: event.key, shift: event.shiftKey, mod }, size);
      const isLetter = [...event.key].length === 1 && !mod && !event.altKey && cursor.active.row !== HEADINGS;
      if (next) go(next);
      else if (isLetter) edit(event.key);
      else if (!actOnKey(event, grid)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Does what a key is for that neither moves the cursor nor types; answers whether it is for anything. */
function actOnKey(event: KeyboardEvent, { cursor, size, deeds, go, edit, gridId }: Hearing): boolean {
  const { active, anchor } = cursor;
  switch (event.key) {
    case "Enter":
    case "F2":
      edit(null);
      return true;
    case "Delete":
    case "Backspace":
      deeds.clear(blockOf(cursor));
      return true;
    case "F10":
    case "ContextMenu": {
      if (event.key === "F10" && !event.shiftKey) return false;
      const cell = document.getElementById(cellId(gridId, active.row, active.column))?.getBoundingClientRect();
      if (cell) deeds.menu(active, { x: cell.left + 12, y: cell.bottom });
      return true;
    }
    case "a":
      if (!event.ctrlKey && !event.metaKey) return false;
      go({ active: { row: size.rows - 1, column: size.columns - 1 }, anchor: { row: 0, column: 0 } });
      return true;
    case "Escape":
      if (active.row === anchor.row && active.column === anchor.column) return false;
      go({ active, anchor: active });
      return true;
    default:
      return false;
  }
}

function clipboardEvents({ sheet, cursor, deeds }: Hearing) {
  const block = blockOf(cursor);
  const copy = (event: ClipboardEvent): boolean => {
    if (block.top === HEADINGS || sheet.rows.length === 0) return false;
    const columns = sheet.columns.slice(block.left, block.right + 1);
    const rows = sheet.rows.slice(block.top, block.bottom + 1);
    const cells = rows.map((row) => columns.map((column) => sheet.textOf(row, column)));
    event.clipboardData.setData("text/plain", clipboardText(cells));
    event.preventDefault();
    return true;
  };
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) deeds.clear(block);
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      const text = event.clipboardData.getData("text/plain");
      if (text !== "" && block.top !== HEADINGS) deeds.paste(clipboardCells(text), block);
    },
  };
}

function usePointerEvents({ cursor, deeds, go, edit }: Hearing) {
  const isDragging = useRef(false);
  const { active, anchor } = cursor;
  return {
    onPointerDown: (event: PointerEvent) => {
      const cell = cellUnder(event);
      if (!cell || event.button !== 0 || cell.row === HEADINGS) return;
      isDragging.current = true;
      go({ active: cell, anchor: event.shiftKey ? anchor : cell });
    },
    onPointerMove: (event: PointerEvent) => {
      const cell = isDragging.current && event.buttons === 1 ? cellUnder(event) : null;
      if (!cell || cell.row === HEADINGS) return;
      if (cell.row !== active.row || cell.column !== active.column) go({ active: cell, anchor });
    },
    onPointerUp: () => {
      isDragging.current = false;
    },
    onDoubleClick: (event: MouseEvent) => {
      if (active.row !== HEADINGS && cellUnder(event)?.row === active.row) edit(null);
    },
    onContextMenu: (event: MouseEvent) => {
      const cell = cellUnder(event);
      if (!cell) return;
      event.preventDefault();
      if (!isInside(cell, blockOf(cursor))) go({ active: cell, anchor: cell });
      deeds.menu(cell, { x: event.clientX, y: event.clientY });
    },
  };
}

function isInside({ row, column }: CellAt, { top, bottom, left, right }: Block): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The cell that the mouse is on; none while it is on what a cell is edited with. */
function cellUnder({ target }: MouseEvent): CellAt | null {
  if (target instanceof Element && target.closest(".sheet-editor")) return null;
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  if (!cell) return null;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}
