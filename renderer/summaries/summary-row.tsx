// biome-ignore-all lint/a11y/useSemanticElements: cells are placed by themselves, which elements of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
import { memo } from "react";
import type { GridColumn, GridRow } from "../../app/analysis/summary-grid.ts";
import { passagesInWords } from "../../app/report/summary-report.ts";
import type { ColumnPlace } from "../ui/use-grid-layout.ts";

/** What a cell shows. */
type ShownCell = {
  readonly text: string;
  readonly isUnsaved: boolean;
  /** Null until the passages are counted. */
  readonly count: number | null;
};

export type CellReader = (row: GridRow, column: GridColumn) => ShownCell;

/** In pixels. */
export const HEAD_WIDTH = 150;
export const CELL_WIDTH = 210;

/** The id of a cell in the page. */
export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

/** One row of the grid: what it is of, and its cells near the viewport. */
export const SummaryRow = memo(function SummaryRow(props: {
  readonly gridId: string;
  readonly row: GridRow;
  readonly index: number;
  readonly top: number;
  readonly width: number;
  readonly places: readonly ColumnPlace[];
  readonly columns: readonly GridColumn[];
  /** 1 for the first code; null where another row is active. */
  readonly active: number | null;
  readonly read: CellReader;
}) {
  const { gridId, row, index, top, width, places, columns, active, read } = props;
  const style = { transform: `translateY(${top}px)`, width };
  return (
    <div className="summary-line" role="row" aria-rowindex={index + 2} style={style}>
      {places.map((place) => {
        const column = columns[place.index - 1];
        if (place.index === 0) return <RowHead key="head" row={row} />;
        return (
          column && (
            <Cell
              key={column.code.id}
              id={cellId(gridId, index, place.index)}
              rowIndex={index}
              place={place}
              isActive={active === place.index}
              {...read(row, column)}
            />
          )
        );
      })}
    </div>
  );
});

function RowHead({ row: { kind, name, documentIds } }: { readonly row: GridRow }) {
  const count = documentIds.length;
  return (
    <div className="summary-cell summary-row-head" role="rowheader" aria-colindex={1} style={{ width: HEAD_WIDTH }}>
      <span className="summary-row-name" title={name} dir="auto">
        {name}
      </span>
      {kind === "case" && (
        <span className="summary-count">
          {count.toLocaleString("en")} {count === 1 ? "document" : "documents"}
        </span>
      )}
    </div>
  );
}

const Cell = memo(function Cell(
  props: ShownCell & {
    readonly id: string;
    readonly rowIndex: number;
    readonly place: ColumnPlace;
    readonly isActive: boolean;
  },
) {
  const { id, rowIndex, place, isActive, text, isUnsaved, count } = props;
  return (
    <div
      id={id}
      className="summary-cell"
      role="gridcell"
      aria-colindex={place.index + 1}
      aria-selected={isActive}
      data-active={isActive || undefined}
      data-row={rowIndex}
      data-column={place.index}
      style={{ width: CELL_WIDTH, left: place.left }}
    >
      <span className="summary-words" dir="auto">
        {text}
      </span>
      <span className="summary-count">
        {isUnsaved && <strong>Unsaved</strong>}
        {count !== null && <span>{passagesInWords(count)}</span>}
      </span>
    </div>
  );
});
