import { type CSSProperties, memo, type ReactNode } from "react";
import type { Cell, Column, Row } from "../../app/table/table.ts";
import type { CellAt } from "./grid-cursor.ts";

/** How a cell looks and what it leads to, where it is more than its number. */
type CellLook = {
  /** What a screen reader says of its button; without, the cell leads nowhere. */
  readonly label?: string | undefined;
  /** Whether the button says something and opens nothing. */
  readonly isIdle?: boolean;
  /** What stands in it instead of its number. */
  readonly shown?: ReactNode;
  /** How strongly it is shaded, from 0 to 1. */
  readonly heat?: number | undefined;
  /** Of a bar beside its number; the length from 0 to 1. */
  readonly bar?: { readonly length: number; readonly color: string } | undefined;
  /** A warning, for which a sign stands in its corner. */
  readonly warning?: string | undefined;
  /** If not as its number says: where nothing was found, or on the diagonal of a square. */
  readonly kind?: "number" | "nothing" | "diagonal";
};

/** What is said of a cell beyond its number; `text` is what it says. */
export type LookOf = (
  row: Row,
  column: Column,
  at: { readonly cell: Cell | undefined; readonly text: string },
) => CellLook;

/** So much of the colour has the cell with the largest number: words on it stay readable, in light and dark. */
const MOST_HEAT = 45;

/** What a cell of the body is drawn from. */
type CellProps = {
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell | undefined;
  readonly text: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Whether Tab comes to it. */
  readonly isActive: boolean;
  readonly isPressed: boolean;
  readonly look: LookOf | undefined;
  readonly onFocus: (at: CellAt) => void;
  readonly onCell: ((row: Row, column: Column) => void) | undefined;
};

/** A cell of a matrix: a button where it leads somewhere, else what it says; either takes the focus. */
export const MatrixCell = memo(function MatrixCell(props: CellProps) {
  const { row, column, cell, text, rowIndex, columnIndex, isActive, isPressed, onCell } = props;
  const looks = props.look?.(row, column, { cell, text }) ?? {};
  const { label, isIdle = false, shown = text, heat = 0, bar, warning } = looks;
  const { kind = cell === 0 || cell === null ? "nothing" : "number" } = looks;
  const at = {
    className: "matrix-cell",
    "data-row": rowIndex,
    "data-column": columnIndex,
    tabIndex: isActive ? 0 : -1,
    onFocus: () => props.onFocus({ row: rowIndex, column: columnIndex }),
  };
  return (
    <td
      aria-colindex={columnIndex + 1}
      data-type={column.type}
      data-kind={kind}
      style={heat > 0 ? ({ "--heat": `${Math.round(heat * MOST_HEAT)}%` } as CSSProperties) : undefined}
    >
      {bar && (
        <span
          className="matrix-bar"
          style={{ width: `calc((100% - 78px) * ${bar.length})`, backgroundColor: bar.color }}
        />
      )}
      {label === undefined ? (
        <span {...at} title={column.type === "text" ? text : undefined}>
          {shown}
        </span>
      ) : (
        <button
          {...at}
          type="button"
          aria-label={label}
          aria-disabled={isIdle || undefined}
          aria-pressed={isPressed}
          title={warning}
          onClick={() => !isIdle && onCell?.(row, column)}
        >
          {shown}
          {warning !== undefined && <span className="matrix-sign" aria-hidden />}
        </button>
      )}
    </td>
  );
});
