// biome-ignore-all lint/a11y/useSemanticElements: cells are placed by themselves, which elements of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is one of two cells, which both have a column
import { NotebookPen } from "lucide-react";
import { memo, type ReactNode } from "react";
import type { SheetColumn, SheetRow } from "./sheet.ts";

/** A column with its place, of those that are near the viewport. */
export type ShownColumn = { readonly index: number; readonly left: number; readonly column: SheetColumn };

/** The id of a cell in the page. */
export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

/** One line of the grid. Nothing of it is drawn anew while others are scrolled, selected or edited. */
export const SheetLine = memo(function SheetLine(props: {
  readonly gridId: string;
  readonly row: SheetRow;
  readonly index: number;
  readonly top: number;
  readonly width: number;
  readonly columns: readonly ShownColumn[];
  readonly textOf: (row: SheetRow, column: SheetColumn) => string;
  readonly hasMemo: boolean;
  readonly activeColumn: number | null;
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly editedColumn: number | null;
  /** In place of the edited cell's text. */
  readonly editor: ReactNode;
}) {
  const { gridId, row, index, columns, textOf, hasMemo, activeColumn, selectedFrom, selectedTo } = props;
  const style = { transform: `translateY(${props.top}px)`, width: props.width };
  return (
    <div className="sheet-line" role="row" aria-rowindex={index + 2} style={style}>
      {columns.map((shown) => (
        <SheetCell
          key={shown.column.id}
          id={cellId(gridId, index, shown.index)}
          rowIndex={index}
          shown={shown}
          text={textOf(row, shown.column)}
          isActive={shown.index === activeColumn}
          isSelected={shown.index >= selectedFrom && shown.index <= selectedTo}
          editor={shown.index === props.editedColumn ? props.editor : null}
          hasMemo={hasMemo && shown.column.kind === "name"}
        />
      ))}
    </div>
  );
});

/** As much text as the narrowest columns show; what is longer is shown whole when the mouse rests on it. */
const SHORT = 20;

function SheetCell(props: {
  readonly id: string;
  readonly rowIndex: number;
  readonly shown: ShownColumn;
  readonly text: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly editor: ReactNode;
  readonly hasMemo: boolean;
}) {
  const { id, rowIndex, shown, text, isActive, isSelected, editor, hasMemo } = props;
  const { column, index, left } = shown;
  return (
    <div
      id={id}
      role={column.kind === "name" ? "rowheader" : "gridcell"}
      aria-colindex={index + 1}
      aria-selected={isSelected}
      aria-readonly={column.kind === "fixed" || undefined}
      className={column.isNumber ? "sheet-cell figure" : "sheet-cell"}
      data-active={isActive || undefined}
      data-edited={editor !== null || undefined}
      data-row={rowIndex}
      data-column={index}
      style={index === 0 ? { width: column.width } : { width: column.width, left }}
      dir="auto"
      title={text.length > SHORT ? text : undefined}
    >
      {editor ?? text}
      {hasMemo && editor === null && <NotebookPen className="memo-sign" size={12} aria-label="has a memo" />}
    </div>
  );
}
