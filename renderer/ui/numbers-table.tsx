import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { footerOf } from "../../app/table/footer.ts";
import type { Cell, Column, Row, Table } from "../../app/table/table.ts";
import "./picture.css";

const ROW_HEIGHT = 31;

/** Any table with its headings, as plain numbers; of long ones only the rows in sight exist. */
export function NumbersTable(props: {
  readonly table: Table;
  /** What opens what is behind a row, by its id; the head of the row is a button then. */
  readonly onRow?: (id: string) => void;
}) {
  const { title, columns, rows } = props.table;
  const footer = footerOf(props.table);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 24,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll numbers-scroller" ref={scroller} tabIndex={0} aria-label={`${title}: numbers`}>
      <table className="numbers-table" aria-rowcount={rows.length + 1 + footer.length}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-is-number={isNumber(column) || undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return row && <Line key={row.id} {...props} row={row} columns={columns} rowIndex={index + 2} />;
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
        {footer.length > 0 && (
          <tfoot>
            {footer.map(({ row, columns }, index) => (
              <Line key={row.id} row={row} columns={columns} rowIndex={rows.length + 2 + index} />
            ))}
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Line(props: {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly rowIndex: number;
  readonly onRow?: (id: string) => void;
}) {
  const { row, columns, rowIndex, onRow } = props;
  return (
    <tr aria-rowindex={rowIndex}>
      {columns.map((column, index) => {
        const text = textOf(row.cells[index] ?? null, column);
        if (index === 0) {
          return (
            <th key={column.id} scope="row" title={text}>
              {onRow ? (
                <button type="button" className="row-button" aria-label={nameOf(row)} onClick={() => onRow(row.id)}>
                  {text}
                </button>
              ) : (
                text
              )}
            </th>
          );
        }
        return (
          <td key={column.id} data-is-number={isNumber(column) || undefined} title={text}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}

/** What a row is about: its texts. */
function nameOf({ cells }: Row): string {
  return cells.filter((cell) => typeof cell === "string" && cell !== "").join(", ");
}

const counts = new Intl.NumberFormat("en");
const shares = new Intl.NumberFormat("en", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

function isNumber({ type }: Column): boolean {
  return type !== "text";
}

function textOf(cell: Cell, { type }: Column): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  return (type === "share" ? shares : counts).format(cell);
}
