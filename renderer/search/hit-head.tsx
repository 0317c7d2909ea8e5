import { ArrowDown } from "lucide-react";
import type { HitOrder } from "../../app/search/sort-hits.ts";
import { GridPart } from "./grid-part.tsx";
import type { HitSelection } from "./use-hit-selection.ts";

type HitColumn = { readonly order: HitOrder | null; readonly title: string; readonly className: string };

const contextColumns: readonly HitColumn[] = [
  { order: "before", title: "Before", className: "hit-before" },
  { order: "match", title: "Match", className: "hit-match" },
  { order: "after", title: "After", className: "hit-after" },
];
const placeColumns: readonly HitColumn[] = [
  { order: "document", title: "Document", className: "hit-document" },
  { order: null, title: "Speaker", className: "hit-speaker" },
  { order: null, title: "¶", className: "hit-paragraph" },
  { order: null, title: "Codes", className: "hit-codes" },
];

/** The heads of the columns: all hits are selected here, and put in order. */
export function HitHead(props: {
  readonly order: HitOrder;
  readonly selection: HitSelection;
  readonly hits: number;
  readonly isDone: boolean;
  readonly onOrder: (order: HitOrder) => void;
}) {
  const { order, selection, hits, isDone, onOrder } = props;
  const isAll = selection.count === hits;
  return (
    <GridPart role="row" aria-rowindex={1} className="hit-head">
      <GridPart role="columnheader" className="hit-select">
        <input
          type="checkbox"
          className="tick"
          aria-label="Select all hits"
          checked={isAll}
          disabled={!isDone}
          ref={(box) => {
            if (box) box.indeterminate = selection.count > 0 && !isAll;
          }}
          onChange={() => selection.setAll(!isAll)}
        />
      </GridPart>
      <div role="presentation" className="hit-context">
        {contextColumns.map((column) => (
          <ColumnHead key={column.title} column={column} order={order} onOrder={onOrder} />
        ))}
      </div>
      {placeColumns.map((column) => (
        <ColumnHead key={column.title} column={column} order={order} onOrder={onOrder} />
      ))}
    </GridPart>
  );
}

function ColumnHead(props: {
  readonly column: HitColumn;
  readonly order: HitOrder;
  readonly onOrder: (order: HitOrder) => void;
}) {
  const { order, onOrder } = props;
  const { order: own, title, className } = props.column;
  const sorting = own === order ? "ascending" : "none";
  return (
    <GridPart role="columnheader" className={className} aria-sort={own === null ? undefined : sorting}>
      {own === null ? (
        title
      ) : (
        <button type="button" className="hit-sort" onClick={() => onOrder(own)}>
          {title} {own === order && <ArrowDown size={12} aria-hidden />}
        </button>
      )}
    </GridPart>
  );
}
