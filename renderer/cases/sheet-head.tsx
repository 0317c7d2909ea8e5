// biome-ignore-all lint/a11y/useSemanticElements: cells are placed by themselves, which elements of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys
import { ArrowDown, ArrowUp, NotebookPen } from "lucide-react";
import { memo, type PointerEvent } from "react";
import { HEADINGS } from "../ui/grid-cursor.ts";
import { LEAST_WIDTH, MOST_WIDTH, type Sorting } from "./sheet.ts";
import { cellId, type ShownColumn } from "./sheet-row.tsx";

/** The headings: a press sorts, the edge is dragged to change the width, a right press opens the column's menu. */
export const SheetHead = memo(function SheetHead(props: {
  readonly gridId: string;
  readonly columns: readonly ShownColumn[];
  readonly width: number;
  readonly sorting: Sorting;
  readonly activeColumn: number | null;
  readonly onSort: (columnId: string) => void;
  readonly onWidth: (columnId: string, width: number) => void;
}) {
  const { gridId, columns, sorting, activeColumn, onSort, onWidth } = props;
  return (
    <div className="sheet-head" role="row" aria-rowindex={1} style={{ width: props.width }}>
      {columns.map(({ index, left, column }) => {
        const isSorted = sorting?.columnId === column.id;
        const direction = isSorted ? (sorting.isDescending ? "descending" : "ascending") : "none";
        return (
          <div
            key={column.id}
            id={cellId(gridId, HEADINGS, index)}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={direction}
            className={column.isNumber ? "sheet-heading figure" : "sheet-heading"}
            data-active={index === activeColumn || undefined}
            data-row={HEADINGS}
            data-column={index}
            style={index === 0 ? { width: column.width } : { width: column.width, left }}
            title={column.title}
            onClick={() => onSort(column.id)}
          >
            <span className="sheet-title">{column.title}</span>
            {column.hasMemo && <NotebookPen className="memo-sign" size={12} aria-label="has a memo" />}
            {direction === "ascending" && <ArrowUp size={13} aria-hidden />}
            {direction === "descending" && <ArrowDown size={13} aria-hidden />}
            <span
              className="sheet-edge"
              aria-hidden
              onClick={(event) => event.stopPropagation()}
              onPointerDown={(event) => dragEdge(event, column.width, (width) => onWidth(column.id, width))}
            />
          </div>
        );
      })}
    </div>
  );
});

function dragEdge(event: PointerEvent<HTMLElement>, width: number, onWidth: (width: number) => void): void {
  event.stopPropagation();
  event.preventDefault();
  const edge = event.currentTarget;
  const from = event.clientX;
  edge.setPointerCapture(event.pointerId);
  edge.onpointermove = ({ clientX }) => onWidth(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width + clientX - from)));
  edge.onpointerup = () => {
    edge.onpointermove = null;
    edge.onpointerup = null;
  };
}
