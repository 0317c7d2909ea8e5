import { ArrowDown, ArrowUp } from "lucide-react";
import type { Column } from "../../app/table/table.ts";
import type { MatrixSorting } from "./matrix-rows.ts";

/** The heading of a column; it sorts by it, first the largest, then the smallest, then not at all. */
export function MatrixHead(props: {
  readonly column: Column;
  readonly index: number;
  readonly width: number | undefined;
  /** The whole of a title that is cut. */
  readonly hint: string;
  readonly sorting: MatrixSorting;
  /** Undefined where the order does not change by this column. */
  readonly onSort: ((sorting: MatrixSorting) => void) | undefined;
}) {
  const { column, index, width, hint, sorting, onSort } = props;
  const isSorted = sorting?.columnId === column.id;
  const direction = isSorted ? (sorting.isDescending ? "descending" : "ascending") : "none";
  const firstDescends = column.type !== "text";
  const next = (): MatrixSorting => {
    if (!isSorted) return { columnId: column.id, isDescending: firstDescends };
    return sorting.isDescending === firstDescends ? { columnId: column.id, isDescending: !firstDescends } : null;
  };
  const title = <span className="matrix-title">{column.title}</span>;
  return (
    <th
      scope="col"
      aria-sort={onSort && direction}
      aria-colindex={index + 1}
      data-type={column.type}
      title={hint}
      style={{ width }}
    >
      {onSort ? (
        <button type="button" className="matrix-sort" onClick={() => onSort(next())}>
          {title}
          {direction === "ascending" && <ArrowUp size={13} aria-hidden />}
          {direction === "descending" && <ArrowDown size={13} aria-hidden />}
        </button>
      ) : (
        title
      )}
    </th>
  );
}
