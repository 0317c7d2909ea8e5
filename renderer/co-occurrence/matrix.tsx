import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import type { CoOccurrences, CoOccurringCode } from "../../app/analysis/co-occurrence.ts";
import { measureOf, type PairFigures, type PairMeasure, pairFinder } from "../../app/analysis/pair-figures.ts";
import type { Code, Id } from "../../app/model/records.ts";
import { MatrixCell } from "./matrix-cell.tsx";
import { type CellAt, cellAfterKey } from "./matrix-keys.ts";
import type { PressedPair } from "./pair-passages.tsx";
import "./matrix.css";

const ROW_HEIGHT = 30;
const COLUMN_WIDTH = 54;
/** Of the names of the rows, and at most of the columns, which stay in sight. */
const [NAME_WIDTH, NAME_HEIGHT] = [220, 150];
/** So many rows are skipped by a page key. */
const PAGE = 10;

/** One measure of all pairs of codes, code by code. A cell leads to its passages. */
export function Matrix(props: {
  readonly found: CoOccurrences;
  /** The codes that are shown, by their places. */
  readonly places: readonly number[];
  readonly colors: ReadonlyMap<Id, Code>;
  readonly measure: PairMeasure;
  readonly pressed: PressedPair | null;
  readonly onPress: (pair: PressedPair) => void;
}) {
  const { found, places, measure } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const figuresOf = useMemo(() => pairFinder(found), [found]);
  const most = useMemo(() => largest(found, measure), [found, measure]);
  const shared = { count: places.length, getScrollElement: () => scroller.current };
  const rows = useVirtualizer({
    ...{ ...shared, estimateSize: () => ROW_HEIGHT, overscan: 8 },
    scrollPaddingEnd: NAME_HEIGHT,
  });
  const columns = useVirtualizer({
    ...{ ...shared, estimateSize: () => COLUMN_WIDTH, overscan: 6, horizontal: true },
    scrollPaddingEnd: NAME_WIDTH,
  });
  const { active, goTo, wantsFocus } = useActiveCell(places.length, ({ row, column }) => {
    rows.scrollToIndex(row);
    columns.scrollToIndex(column);
  });
  const [shownRows, shownColumns] = [rows.getVirtualItems(), columns.getVirtualItems()];
  const isShown =
    shownRows.some(({ index }) => index === active.row) && shownColumns.some(({ index }) => index === active.column);
  const tabStop = isShown ? active : { row: shownRows[0]?.index ?? 0, column: shownColumns[0]?.index ?? 0 };
  const onKeyDown = (event: KeyboardEvent) => {
    const isControl = event.ctrlKey || event.metaKey;
    const next = event.altKey
      ? null
      : cellAfterKey(event.key, tabStop, { count: places.length, page: PAGE, isControl });
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };
  const above = shownRows[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shownRows.at(-1)?.end ?? 0);
  const codeAt = (index: number) => found.codes[places[index] ?? -1];
  return (
    <section className="scroll matrix-scroller" ref={scroller} aria-label="Co-occurrence table">
      <table
        className="matrix"
        aria-rowcount={places.length + 1}
        aria-colcount={places.length + 1}
        style={{ width: NAME_WIDTH + columns.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        <caption className="visually-hidden">Codes that co-occur, code by code</caption>
        <MatrixColumns items={shownColumns} width={columns.getTotalSize()} />
        <MatrixHead columns={shownColumns.map(({ index }) => ({ index, code: codeAt(index) }))} />
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {shownRows.map(({ index: rowIndex }) => {
            const row = codeAt(rowIndex);
            return (
              row && (
                <MatrixRow key={row.id} row={row} index={rowIndex} color={props.colors.get(row.id)?.color}>
                  {shownColumns.map(({ index }) => {
                    const column = codeAt(index);
                    const figures = figuresOf(places[rowIndex] ?? 0, places[index] ?? 0);
                    return (
                      column && (
                        <MatrixCell
                          key={column.id}
                          {...{ row, column, figures, measure, options: found.options, columnIndex: index + 2 }}
                          heat={figures && row !== column ? heatOf(figures, measure, most) : 0}
                          isActive={active.row === rowIndex && active.column === index}
                          isTabStop={tabStop.row === rowIndex && tabStop.column === index}
                          wantsFocus={wantsFocus}
                          isPressed={props.pressed?.first === row.id && props.pressed.second === column.id}
                          onFocus={() => goTo({ row: rowIndex, column: index }, false)}
                          onPress={props.onPress}
                        />
                      )
                    );
                  })}
                </MatrixRow>
              )
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
}

/** The widths: of the names, of what is not drawn on either side, and of the columns in sight. */
function MatrixColumns({ items, width }: { readonly items: readonly VirtualItem[]; readonly width: number }) {
  return (
    <colgroup>
      <col style={{ width: NAME_WIDTH }} />
      <col style={{ width: items[0]?.start ?? 0 }} />
      {items.map(({ index }) => (
        <col key={index} style={{ width: COLUMN_WIDTH }} />
      ))}
      <col style={{ width: width - (items.at(-1)?.end ?? 0) }} />
    </colgroup>
  );
}

function MatrixHead(props: {
  readonly columns: readonly { readonly index: number; readonly code: CoOccurringCode | undefined }[];
}) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1}>
          Code
        </th>
        <td aria-hidden />
        {props.columns.map(({ index, code }) => (
          <th key={index} scope="col" aria-colindex={index + 2} title={code?.path}>
            <span className="column-name">{code?.name}</span>
          </th>
        ))}
        <td aria-hidden />
      </tr>
    </thead>
  );
}

function MatrixRow(props: {
  readonly row: CoOccurringCode;
  readonly index: number;
  readonly color: string | undefined;
  readonly children: ReactNode;
}) {
  const { row, index, color } = props;
  return (
    <tr aria-rowindex={index + 2} style={{ height: ROW_HEIGHT }}>
      <th scope="row" aria-colindex={1} title={row.path} style={{ paddingLeft: 12 + row.depth * 14 }}>
        <span className="row-name">
          <span className="swatch" style={{ background: color }} />
          <span>{row.name}</span>
        </span>
      </th>
      <td aria-hidden />
      {props.children}
      <td aria-hidden />
    </tr>
  );
}

/** The cell that the keys go on from; it is scrolled to and, once it is drawn, focused. */
function useActiveCell(count: number, scrollTo: (cell: CellAt) => void) {
  const [wanted, setWanted] = useState<CellAt>({ row: 0, column: 1 });
  const wantsFocus = useRef(false);
  const within = (index: number) => Math.max(0, Math.min(count - 1, index));
  const active = { row: within(wanted.row), column: within(wanted.column) };
  const goTo = (cell: CellAt, isByKey = true) => {
    if (isByKey && (cell.row !== active.row || cell.column !== active.column)) {
      wantsFocus.current = true;
      scrollTo(cell);
    }
    setWanted(cell);
  };
  return { active, goTo, wantsFocus };
}

function heatOf(figures: PairFigures, measure: PairMeasure, most: number): number {
  return most === 0 ? 0 : (measureOf(figures, measure) ?? 0) / most;
}

/** The largest number that any cell shows. */
function largest({ pairs }: CoOccurrences, measure: PairMeasure): number {
  let most = 0;
  for (let at = 0; at < pairs.length; at += 5) {
    const [n1, n2, n12] = [pairs[at + 2] ?? 0, pairs[at + 3] ?? 0, pairs[at + 4] ?? 0];
    const there = measureOf({ n1, n2, n12 }, measure) ?? 0;
    most = Math.max(most, there, measureOf({ n1: n2, n2: n1, n12 }, measure) ?? 0);
  }
  return most;
}
