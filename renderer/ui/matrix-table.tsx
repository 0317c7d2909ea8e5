import { Fragment, type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import { footerOf } from "../../app/table/footer.ts";
import type { Cell, Column, Row, Table } from "../../app/table/table.ts";
import { cellText } from "./cell-text.ts";
import { type LookOf, MatrixCell } from "./matrix-cell.tsx";
import { MatrixHead } from "./matrix-head.tsx";
import type { MatrixSorting } from "./matrix-rows.ts";
import { type DrawnColumns, useMatrix } from "./use-matrix.ts";
import "./matrix-table.css";

type MatrixProps = {
  readonly label: string;
  /** Its first column names the rows. */
  readonly table: Table;
  /** Its rows, in the order of the screen. */
  readonly rows: readonly Row[];
  /** What stands at the head of a row, if not its first cell. */
  readonly rowHead?: (row: Row) => ReactNode;
  /** What opens what is behind a row; its head is a button then. */
  readonly onRow?: (row: Row) => void;
  readonly sorting?: MatrixSorting;
  /** Absent where the order of the rows does not change. */
  readonly onSort?: (sorting: MatrixSorting) => void;
  readonly headOf?: (column: Column) => HeadLook;
  /** Whether the headings stand on end, for narrow columns. */
  readonly isTurned?: boolean;
  /** What a cell says, if not its number as its column is written. */
  readonly textOf?: (column: Column, cell: Cell | undefined) => string;
  readonly look?: LookOf;
  readonly pressed?: { readonly rowId: string; readonly columnId: string } | null;
  readonly onCell?: (row: Row, column: Column) => void;
};

/** What is said of a column beyond its title and its type. */
type HeadLook = {
  /** Of which the title is a short form. */
  readonly hint?: string;
  /** Whether rows cannot be sorted by it. */
  readonly isFixed?: boolean;
  /** In CSS pixels. */
  readonly width?: number;
};

/** Of the names at least, and how much wider they become where there is room; in CSS pixels. */
const [NAME_WIDTH, NAME_GROWTH] = [240, 320];
const [NUMBER_WIDTH, TEXT_WIDTH] = [104, 240];

/**
 * A table of any size with fixed heads; only what is near the viewport is drawn. One cell is in the tab order, the arrow
 * keys go on from there, Enter presses it.
 */
export function MatrixTable(props: MatrixProps) {
  const { label, table, rows, onRow, headOf, isTurned = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const footer = footerOf(table);
  const widths = useWidths(table.columns, headOf);
  const shape = { rows: rows.length, lines: footer.length, widths, isTurned, first: onRow ? 0 : 1 };
  const matrix = useMatrix(scroller, shape);
  usePressedInSight(scroller, props.pressed ?? null);
  return (
    <div className="scroll matrix-scroller" ref={scroller}>
      <table
        className="matrix-table"
        data-is-turned={isTurned || undefined}
        aria-label={label}
        aria-rowcount={rows.length + 1 + footer.length}
        aria-colcount={widths.length}
        onKeyDown={matrix.onKeyDown}
        style={{ width: `clamp(${matrix.width}px, 100%, ${matrix.width + NAME_GROWTH}px)` }}
      >
        <Head {...props} columns={matrix.columns} widths={widths} />
        <Body {...props} matrix={matrix} />
        {footer.length > 0 && <Foot {...props} footer={footer} columns={matrix.columns} />}
      </table>
    </div>
  );
}

/** Keeps the pressed cell in sight when the table becomes narrower, as it does for the passages beside it. */
function usePressedInSight(scroller: RefObject<HTMLElement | null>, pressed: MatrixProps["pressed"]): void {
  useEffect(() => {
    if (!pressed || !scroller.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const cell = entry?.target.querySelector('[aria-pressed="true"]');
      cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller, pressed]);
}

/** How wide the columns are, as their cells need; the same list while it is the same. */
function useWidths(columns: readonly Column[], headOf: MatrixProps["headOf"]): readonly number[] {
  const widths = columns.map((column, index) => {
    const usual = index === 0 ? NAME_WIDTH : column.type === "text" ? TEXT_WIDTH : NUMBER_WIDTH;
    return headOf?.(column).width ?? usual;
  });
  const known = widths.join(" ");
  return useMemo(() => known.split(" ").map(Number), [known]);
}

function Head(props: MatrixProps & { readonly columns: DrawnColumns; readonly widths: readonly number[] }) {
  const { table, columns, widths, sorting = null, onSort, headOf } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <Spread {...columns}>
          {(index) => {
            const column = table.columns[index];
            if (!column) return null;
            const { hint = column.title, isFixed = false } = headOf?.(column) ?? {};
            return (
              <MatrixHead
                {...{ column, index, hint, sorting }}
                // the names take what room the table has besides
                width={index === 0 ? undefined : widths[index]}
                onSort={isFixed ? undefined : onSort}
              />
            );
          }}
        </Spread>
      </tr>
    </thead>
  );
}

function Body(props: MatrixProps & { readonly matrix: ReturnType<typeof useMatrix> }) {
  const { table, rows, matrix, textOf = cellText, look, pressed, onCell } = props;
  const { active, setActive, height } = matrix;
  return (
    <tbody>
      <Gap height={matrix.rows[0]?.start ?? 0} />
      {matrix.rows.map(({ index, end }, place) => {
        const row = rows[index];
        return (
          row && (
            <Fragment key={row.id}>
              <tr aria-rowindex={index + 2}>
                <Spread {...matrix.columns}>
                  {(at) => {
                    const column = table.columns[at];
                    if (at === 0) return <RowHead {...props} row={row} index={index} />;
                    return (
                      column && (
                        <MatrixCell
                          {...{ row, column, rowIndex: index, columnIndex: at, look, onCell }}
                          cell={row.cells[at]}
                          text={textOf(column, row.cells[at])}
                          isActive={active.row === index && active.column === at}
                          isPressed={pressed?.rowId === row.id && pressed.columnId === column.id}
                          onFocus={setActive}
                        />
                      )
                    );
                  }}
                </Spread>
              </tr>
              <Gap height={(matrix.rows[place + 1]?.start ?? height) - end} />
            </Fragment>
          )
        );
      })}
    </tbody>
  );
}

function RowHead(
  props: MatrixProps & {
    readonly row: Row;
    readonly index: number;
    readonly matrix: ReturnType<typeof useMatrix>;
  },
) {
  const { row, index, rowHead, onRow } = props;
  const { active, setActive } = props.matrix;
  const text = cellText({ type: "text" }, row.cells[0]);
  return (
    <th scope="row" aria-colindex={1} title={rowHead ? undefined : text} dir="auto">
      {onRow ? (
        <button
          type="button"
          className="matrix-cell"
          data-row={index}
          data-column={0}
          tabIndex={active.row === index && active.column === 0 ? 0 : -1}
          aria-label={nameOf(row)}
          onFocus={() => setActive({ row: index, column: 0 })}
          onClick={() => onRow(row)}
        >
          {text}
        </button>
      ) : (
        (rowHead?.(row) ?? text)
      )}
    </th>
  );
}

/** What a row is about: its texts. */
function nameOf({ cells }: Row): string {
  return cells.filter((cell) => typeof cell === "string" && cell !== "").join(", ");
}

function Foot(props: MatrixProps & { readonly footer: ReturnType<typeof footerOf>; readonly columns: DrawnColumns }) {
  const { rows, footer, textOf = cellText } = props;
  return (
    <tfoot>
      {footer.map(({ row, columns }, line) => (
        <tr key={row.id} aria-rowindex={rows.length + 2 + line} data-line={row.id}>
          <Spread {...props.columns}>
            {(at) => {
              const column = columns[at];
              if (at === 0) return <th scope="row">{row.cells[0]}</th>;
              return column && <td data-type={column.type}>{textOf(column, row.cells[at])}</td>;
            }}
          </Spread>
        </tr>
      ))}
    </tfoot>
  );
}

/** The columns that are drawn, and empty cells as wide as what is not. */
function Spread(props: DrawnColumns & { readonly children: (index: number) => ReactNode }) {
  const { drawn, after, skippedAfter, children } = props;
  const gap = (width: number, count: number) =>
    count > 0 && <td aria-hidden className="matrix-gap" colSpan={count} style={{ width }} />;
  return (
    <>
      {drawn.map(({ index, before, skipped }) => (
        <Fragment key={index}>
          {gap(before, skipped)}
          {children(index)}
        </Fragment>
      ))}
      {gap(after, skippedAfter)}
    </>
  );
}

/** The room of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 && <tr aria-hidden style={{ height }} />;
}
