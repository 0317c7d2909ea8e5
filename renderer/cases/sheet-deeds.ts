import type { Block, CellAt } from "../ui/grid-cursor.ts";
import type { MenuPoint } from "../ui/menu-at.tsx";
import type { SheetColumn, SheetRow } from "./sheet.ts";

/** What the grid asks of whoever shows it. */
export type SheetDeeds = {
  /** Puts a text into a cell; answers why it cannot, or null once it is on its way to the disk. */
  readonly put: (row: SheetRow, column: SheetColumn, text: string) => string | null;
  readonly paste: (cells: readonly (readonly string[])[], at: Block) => void;
  readonly clear: (block: Block) => void;
  /** Opens what a cell is chosen with, where it is not typed; answers whether there is such a thing. */
  readonly choose: (row: SheetRow, column: SheetColumn) => boolean;
  readonly choicesOf: (column: SheetColumn) => readonly string[];
  readonly menu: (at: CellAt, point: MenuPoint) => void;
  readonly sort: (columnId: string) => void;
  readonly setWidth: (columnId: string, width: number) => void;
};
