import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { HitOrder } from "../../app/search/sort-hits.ts";
import type { OpenPassage } from "../ui/open-passage.ts";
import { type SearchAnswer, useLines } from "../use-search.ts";
import { GridPart } from "./grid-part.tsx";
import { HitHead } from "./hit-head.tsx";
import { hitKeys } from "./hit-keys.ts";
import { HitRow } from "./hit-row.tsx";
import type { HitSelection } from "./use-hit-selection.ts";
import "./hit-grid.css";

const ROW_HEIGHT = 28;

/** The hits as keyword in context, one line each, their matches below each other. */
export function HitGrid(props: {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly answer: SearchAnswer;
  readonly order: HitOrder;
  /** The numbers of the hits in the order; null for the order found. */
  readonly numbers: Uint32Array | null;
  readonly selection: HitSelection;
  readonly onOrder: (order: HitOrder) => void;
  readonly onOpen: OpenPassage;
  readonly onCode: () => void;
  readonly onLeave: () => void;
}) {
  const { grid, answer, order, numbers, selection, onOrder, onOpen } = props;
  const [active, setActive] = useState(0);
  const hitOf = (row: number) => numbers?.[row] ?? row;
  const virtual = useVirtualizer({
    count: answer.hits,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const lines = useLines(
    answer.number,
    useMemo(() => items.map(({ index }) => numbers?.[index] ?? index), [items, numbers]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search, or another order, is read from its top
  useEffect(() => {
    setActive(0);
    grid.current?.scrollTo({ top: 0 });
  }, [answer.askedAs, order, grid]);
  const current = Math.min(active, answer.hits - 1);
  const open = (row: number) => {
    const line = lines.get(hitOf(row));
    if (line) onOpen({ documentId: line.documentId, start: line.start, end: line.end });
  };
  const keys = hitKeys({
    ...{ current, count: answer.hits, hitOf, selection, open },
    ...{ onCode: props.onCode, onLeave: props.onLeave },
    pageRows: () => Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2),
    onMove: (row) => {
      setActive(row);
      virtual.scrollToIndex(row);
    },
  });
  const pick = usePick(hitOf, selection);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see GridPart
    <div
      ref={grid}
      className="scroll hit-grid"
      role="grid"
      aria-label="Hits"
      aria-multiselectable
      aria-rowcount={answer.hits + 1}
      aria-activedescendant={`hit-${current}`}
      tabIndex={0}
      onKeyDown={keys}
    >
      <HitHead order={order} selection={selection} hits={answer.hits} isDone={answer.isDone} onOrder={onOrder} />
      <GridPart role="rowgroup" className="hit-rows" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index: row, start }) => (
          <HitRow
            key={row}
            row={row}
            top={start}
            line={lines.get(hitOf(row)) ?? null}
            isActive={row === current}
            isSelected={selection.has(hitOf(row))}
            onPick={(isRange) => {
              pick(row, isRange);
              setActive(row);
              grid.current?.focus();
            }}
            onOpen={() => {
              setActive(row);
              open(row);
            }}
          />
        ))}
      </GridPart>
    </div>
  );
}

/** What a press on a line's box does: selects the line or lets it go; with Shift, selects all from the one pressed last. */
function usePick(hitOf: (row: number) => number, selection: HitSelection): (row: number, isRange: boolean) => void {
  const last = useRef(0);
  return (row, isRange) => {
    const [from, to] = isRange ? [Math.min(last.current, row), Math.max(last.current, row)] : [row, row];
    const rows = Array.from({ length: to - from + 1 }, (_, place) => from + place);
    selection.set(rows.map(hitOf), isRange || !selection.has(hitOf(row)));
    last.current = row;
  };
}
