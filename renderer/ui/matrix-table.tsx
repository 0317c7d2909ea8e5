import { ArrowDown, ArrowUp } from "lucide-react";
import { type CSSProperties, Fragment, type KeyboardEvent, memo, type ReactNode, useRef, useState } from "react";
import type { Column, Row, Table } from "../../app/table/table.ts";
import { cellText } from "./cell-text.ts";
import { type Drawn, type MatrixCell, NAME_WIDTH, useMatrixLayout, widthOf } from "./use-matrix-layout.ts";
import "./matrix-table.css";

/** How the rows are ordered; null is the order of the table. */
export type MatrixSorting = { readonly columnId: string; readonly isDescending: boolean } | null;

export type MatrixProps = {
  readonly label: string;
  /** Its first column names the rows. */
  readonly table: Table;
  readonly rows: readonly Row[];
  /** Shades cells by their size; null for none. */
  readonly heat: Heat | null;
  /** What stands at the head of a row. */
  readonly rowHead: (row: Row) => ReactNode;
  readonly sorting: MatrixSorting;
  readonly onSort: (sorting: MatrixSorting) => void;
  readonly pressed: { readonly rowId: string; readonly columnId: string } | null;
  /** Says what a cell leads to, for who does not see where it stands; null for a cell that leads nowhere. */
  readonly cellLabel: (row: Row, column: Column, text: string) => string | null;
  readonly onCell: (row: Row, column: Column) => void;
};

/** How strongly a cell is shaded, from 0 to 1. */
export type Heat = (cell: number, column: Column) => number;

/**
 * A matrix of any size as a table with fixed heads; only what is near the viewport is drawn. One cell takes the focus,
 * the arrow keys move it, Enter presses it.
 */
export function MatrixTable(props: MatrixProps) {
  const { label, table, rows, rowHead, sorting, onSort } = props;
  const [names, ...columns] = table.columns;
  const scroller = useRef<HTMLElement>(null);
  const [active, setActive] = useState<MatrixCell>({ row: 0, column: 0 });
  const [goal, setGoal] = useState(active);
  const size = { rows: rows.length, columns: columns.length };
  const layout = useMatrixLayout(scroller, { rows: rows.length, columns }, { active, goal });
  const width = columns.reduce((sum, column) => sum + widthOf(column), NAME_WIDTH);
  const move = (event: KeyboardEvent) => {
    const next = moved(active, event, size);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    setGoal(next);
    requestAnimationFrame(() => focusCell(scroller.current, next));
  };
  const spans = { drawn: layout.columns.drawn, after: layout.columns.after, all: columns.length };
  return (
    <section className="scroll matrix-scroller" ref={scroller} aria-label={label}>
      <table
        className="matrix-table"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={move}
        style={{ width }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <HeadCell column={names} index={0} sorting={sorting} onSort={onSort} />
            <Spread {...spans}>
              {(index) => <HeadCell column={columns[index]} index={index + 1} sorting={sorting} onSort={onSort} />}
            </Spread>
          </tr>
        </thead>
        <tbody>
          {layout.rows.drawn.map(({ index, before }) => {
            const row = rows[index];
            return (
              row && (
                <Fragment key={row.id}>
                  {before > 0 && <tr aria-hidden style={{ height: before }} />}
                  <tr aria-rowindex={index + 2}>
                    <th scope="row">{rowHead(row)}</th>
                    <Spread {...spans}>
                      {(place) => (
                        <BodyCell
                          {...props}
                          row={row}
                          column={columns[place]}
                          place={{ row: index, column: place }}
                          isActive={active.row === index && active.column === place}
                          onFocus={setActive}
                        />
                      )}
                    </Spread>
                  </tr>
                </Fragment>
              )
            );
          })}
          {layout.rows.after > 0 && <tr aria-hidden style={{ height: layout.rows.after }} />}
        </tbody>
        <Foot table={table} columns={columns} spans={spans} />
      </table>
    </section>
  );
}

type Spans = { readonly drawn: readonly Drawn[]; readonly after: number; readonly all: number };

/** The cells that are drawn, and empty ones as wide as what is not. */
function Spread({ drawn, after, all, children }: Spans & { readonly children: (index: number) => ReactNode }) {
  const gap = (width: number, count: number) => (
    <td aria-hidden className="matrix-gap" colSpan={Math.max(1, count)} style={{ width }} />
  );
  return (
    <>
      {drawn.map(({ index, before, skipped }) => (
        <Fragment key={index}>
          {before > 0 && gap(before, skipped)}
          {children(index)}
        </Fragment>
      ))}
      {after > 0 && gap(after, all - (drawn.at(-1)?.index ?? -1) - 1)}
    </>
  );
}

function HeadCell(props: {
  readonly column: Column | undefined;
  readonly index: number;
  readonly sorting: MatrixSorting;
  readonly onSort: (sorting: MatrixSorting) => void;
}) {
  const { column, index, sorting, onSort } = props;
  if (!column) return null;
  const isSorted = sorting?.columnId === column.id;
  const direction = isSorted ? (sorting.isDescending ? "descending" : "ascending") : "none";
  const firstDescends = column.type !== "text";
  const next = (): MatrixSorting => {
    if (!isSorted) return { columnId: column.id, isDescending: firstDescends };
    return sorting.isDescending === firstDescends ? { columnId: column.id, isDescending: !firstDescends } : null;
  };
  return (
    <th
      scope="col"
      aria-sort={direction}
      aria-colindex={index + 1}
      data-type={column.type}
      style={{ width: index === 0 ? NAME_WIDTH : widthOf(column) }}
    >
      <button type="button" className="sort" title={column.title} onClick={() => onSort(next())}>
        <span className="matrix-title">{column.title}</span>
        {direction === "ascending" && <ArrowUp size={13} aria-hidden />}
        {direction === "descending" && <ArrowDown size={13} aria-hidden />}
      </button>
    </th>
  );
}

const BodyCell = memo(function BodyCell(
  props: MatrixProps & {
    readonly row: Row;
    readonly column: Column | undefined;
    readonly place: MatrixCell;
    readonly isActive: boolean;
    readonly onFocus: (at: MatrixCell) => void;
  },
) {
  const { row, column, place, heat, pressed, isActive } = props;
  if (!column) return null;
  const cell = row.cells[place.column + 1];
  const text = cellText(column, cell);
  const label = props.cellLabel(row, column, text);
  const strength = heat && typeof cell === "number" ? heat(cell, column) : 0;
  return (
    <td
      aria-colindex={place.column + 2}
      data-type={column.type}
      className={cell === 0 || cell === null ? "nothing" : undefined}
      style={strength > 0 ? ({ "--heat": `${Math.round(strength * 45)}%` } as CSSProperties) : undefined}
    >
      {label === null ? (
        <span className="matrix-text" title={typeof cell === "string" ? cell : undefined}>
          {text}
        </span>
      ) : (
        <button
          type="button"
          className="number"
          data-row={place.row}
          data-column={place.column}
          tabIndex={isActive ? 0 : -1}
          aria-label={label}
          aria-pressed={pressed?.rowId === row.id && pressed.columnId === column.id}
          onFocus={() => props.onFocus(place)}
          onClick={() => props.onCell(row, column)}
        >
          {text}
        </button>
      )}
    </td>
  );
});

function Foot(props: { readonly table: Table; readonly columns: readonly Column[]; readonly spans: Spans }) {
  const { totals, denominators } = props.table;
  const lines = [totals, denominators].filter((line) => line !== undefined);
  if (lines.length === 0) return null;
  return (
    <tfoot>
      {lines.map((line) => (
        <tr key={line.id} data-line={line.id}>
          <th scope="row">{cellText({ type: "text" }, line.cells[0])}</th>
          <Spread {...props.spans}>
            {(index) => {
              const type = line === denominators ? "count" : (props.columns[index]?.type ?? "count");
              return <td>{cellText({ type }, line.cells[index + 1])}</td>;
            }}
          </Spread>
        </tr>
      ))}
    </tfoot>
  );
}

function moved(
  { row, column }: MatrixCell,
  event: KeyboardEvent,
  size: { rows: number; columns: number },
): MatrixCell | null {
  if (event.altKey || event.shiftKey) return null;
  const far = event.ctrlKey || event.metaKey;
  const [last, right] = [size.rows - 1, size.columns - 1];
  const steps: Readonly<Record<string, MatrixCell>> = {
    ArrowUp: { row: far ? 0 : Math.max(0, row - 1), column },
    ArrowDown: { row: far ? last : Math.min(last, row + 1), column },
    ArrowLeft: { row, column: far ? 0 : Math.max(0, column - 1) },
    ArrowRight: { row, column: far ? right : Math.min(right, column + 1) },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? last : row, column: right },
    PageUp: { row: Math.max(0, row - 15), column },
    PageDown: { row: Math.min(last, row + 15), column },
  };
  return steps[event.key] ?? null;
}

function focusCell(scroller: HTMLElement | null, { row, column }: MatrixCell): void {
  scroller?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus({ preventScroll: true });
}
