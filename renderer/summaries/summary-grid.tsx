// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by themselves, which elements of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useMemo } from "react";
import type { GridColumn } from "../../app/analysis/summary-grid.ts";
import { rowNouns } from "../../app/analysis/summary-tables.ts";
import { type CellAt, cursorAt, moved } from "../ui/grid-cursor.ts";
import { type ColumnPlace, useGridLayout } from "../ui/use-grid-layout.ts";
import { CELL_WIDTH, type CellReader, cellId, HEAD_WIDTH, SummaryRow } from "./summary-row.tsx";
import type { ShownGrid } from "./use-grid.ts";

const ROW_HEIGHT = 112;
const HEAD_HEIGHT = 40;

/** The summaries as a grid: keys go from cell to cell, Enter or typing leads to the words of the active one. */
export function SummaryGrid(props: {
  readonly grid: ShownGrid;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  /** Column 1 is the first code. */
  readonly active: CellAt;
  readonly onActive: (cell: CellAt) => void;
  /** Leads to where the active cell's words are written. */
  readonly onEdit: () => void;
  readonly read: CellReader;
}) {
  const { grid, gridRef: scroller, active, onActive, onEdit, read } = props;
  const { rows, columns, rowKind } = grid;
  const gridId = useId();
  const widths = useMemo(() => [HEAD_WIDTH, ...columns.map(() => CELL_WIDTH)], [columns]);
  const size = { rows: rows.length, rowHeight: ROW_HEIGHT, headHeight: HEAD_HEIGHT, widths };
  const layout = useGridLayout(scroller, size, active);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an active cell that is another is brought into view
  useEffect(() => layout.reveal({ ...active, column: revealed(active.column) }), [active.row, active.column]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextCell(event, active, { rows: rows.length, columns: columns.length, page: pageOf(scroller) });
    if (next) onActive(next);
    else if (event.key === "Enter" || event.key === "F2") onEdit();
    // the key itself then types into the field that has the focus by then
    else if (isTyped(event)) return onEdit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const cellUnder = ({ target }: MouseEvent): CellAt | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    return cell && { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
  };
  return (
    <div
      ref={scroller}
      className="scroll summary-grid"
      role="grid"
      aria-label="Summaries"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={cellId(gridId, active.row, active.column)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        const cell = cellUnder(event);
        if (cell) onActive(cell);
      }}
      onDoubleClick={(event) => cellUnder(event) && onEdit()}
    >
      <GridHead title={rowNouns[rowKind].one} columns={columns} places={layout.columns} width={layout.width} />
      <div role="rowgroup" className="summary-body" style={{ height: layout.height, width: layout.width }}>
        {layout.lines.map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <SummaryRow
                key={row.id}
                gridId={gridId}
                row={row}
                index={index}
                top={start}
                width={layout.width}
                places={layout.columns}
                columns={columns}
                active={index === active.row ? active.column : null}
                read={read}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** The first code is seen together with what stands before it. */
function revealed(column: number): number {
  return column === 1 ? 0 : column;
}

function pageOf(scroller: RefObject<HTMLElement | null>): number {
  return Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT));
}

type Size = Parameters<typeof moved>[2];

/** The cell that a key leads to; null for every other key. The cursor of a grid knows no column before the codes. */
function nextCell({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, active: CellAt, size: Size): CellAt | null {
  if (altKey) return null;
  const cursor = cursorAt({ row: active.row, column: active.column - 1 }, size);
  const next = moved(cursor, { key, shift: false, mod: ctrlKey || metaKey }, size);
  return next && { row: Math.max(0, next.active.row), column: next.active.column + 1 };
}

/** Whether a key types: a letter, or the beginning of one that is composed. */
function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return [...key].length === 1 || key === "Dead" || key === "Process";
}

function GridHead(props: {
  readonly title: string;
  readonly columns: readonly GridColumn[];
  readonly places: readonly ColumnPlace[];
  readonly width: number;
}) {
  const { title, columns, places, width } = props;
  return (
    <div className="summary-head" role="row" aria-rowindex={1} style={{ width }}>
      {places.map(({ index, left }) => {
        const column = columns[index - 1];
        if (index === 0) {
          return (
            <div
              key="head"
              className="summary-heading"
              role="columnheader"
              aria-colindex={1}
              style={{ width: HEAD_WIDTH }}
            >
              {title}
            </div>
          );
        }
        return (
          column && (
            <div
              key={column.code.id}
              className="summary-heading"
              role="columnheader"
              aria-colindex={index + 1}
              title={column.path}
              style={{ width: CELL_WIDTH, left }}
            >
              <span className="swatch" style={{ background: column.code.color }} />
              <span className="summary-code" dir="auto">
                {column.code.name}
              </span>
            </div>
          )
        );
      })}
    </div>
  );
}
