import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { memo, useRef } from "react";
import type { Cell, Table } from "../../app/table/table.ts";
import {
  countOf,
  type FrequencyRow,
  figuresOf,
  type ShownFigure,
  type Sorting,
  shownFigures,
} from "./frequency-rows.ts";
import "./frequency-table.css";

const ROW_HEIGHT = 32;

const titles: Readonly<Record<ShownFigure | "code", string>> = {
  code: "Code",
  codings: "Codings",
  documents: "Documents",
  words: "Words",
  characters: "Characters",
  share_of_codings: "% of codings",
  share_of_text: "% of text",
};

/** The frequencies as a table. A number leads to its passages, a heading sorts. */
export function FrequencyTable(props: {
  readonly table: Table;
  readonly rows: readonly FrequencyRow[];
  readonly withSubcodes: boolean;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly selected: { readonly id: string; readonly figure: ShownFigure } | null;
  readonly onNumber: (row: FrequencyRow, figure: ShownFigure) => void;
}) {
  const { table, rows, withSubcodes } = props;
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
  const most = Math.max(1, ...rows.map(({ figures }) => Number(figures.codings)));
  const totals = table.totals && figuresOf(table, table.totals.cells, withSubcodes);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll frequency-scroller" ref={scroller} tabIndex={0} aria-label="Frequency table">
      <table className="frequency-table" aria-rowcount={rows.length + 2}>
        <colgroup>
          {(["code", ...shownFigures] as const).map((figure) => (
            <col key={figure} data-figure={figure} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {(["code", ...shownFigures] as const).map((figure) => (
              <Heading key={figure} figure={figure} sorting={props.sorting} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <Line
                  key={row.id}
                  row={row}
                  index={index}
                  most={most}
                  isIndented={props.sorting === null}
                  pressed={props.selected?.id === row.id ? props.selected.figure : null}
                  onNumber={props.onNumber}
                />
              )
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
        {totals && (
          <tfoot>
            <tr aria-rowindex={rows.length + 2}>
              <th scope="row">All codes</th>
              {shownFigures.map((figure) => (
                <td key={figure}>{formatted(figure, totals[figure])}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Heading(props: {
  readonly figure: ShownFigure | "code";
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}) {
  const { figure, sorting, onSort } = props;
  const isSorted = sorting?.by === figure;
  const direction = isSorted ? (sorting.isDescending ? "descending" : "ascending") : "none";
  const next = (): Sorting => {
    const firstDescends = figure !== "code";
    if (!isSorted) return { by: figure, isDescending: firstDescends };
    return sorting.isDescending === firstDescends ? { by: figure, isDescending: !firstDescends } : null;
  };
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className="sort" onClick={() => onSort(next())}>
        {titles[figure]}
        {direction === "ascending" && <ArrowUp size={13} aria-hidden />}
        {direction === "descending" && <ArrowDown size={13} aria-hidden />}
      </button>
    </th>
  );
}

const Line = memo(function Line(props: {
  readonly row: FrequencyRow;
  readonly index: number;
  readonly most: number;
  readonly isIndented: boolean;
  readonly pressed: ShownFigure | null;
  readonly onNumber: (row: FrequencyRow, figure: ShownFigure) => void;
}) {
  const { row, index, most, isIndented, pressed, onNumber } = props;
  const { code, figures } = row;
  const isUnused = figures.codings === 0;
  return (
    <tr aria-rowindex={index + 2} className={isUnused ? "unused" : undefined}>
      <th scope="row" title={row.path} style={{ paddingLeft: 14 + (isIndented ? row.depth * 18 : 0) }}>
        <span className="code-cell">
          <span className="swatch" style={{ background: code.color }} />
          <span className="code-name">{code.name}</span>
        </span>
      </th>
      {shownFigures.map((figure) => {
        const isCount = !figure.startsWith("share");
        const text = formatted(figure, figures[figure]);
        return (
          <td key={figure} data-figure={figure}>
            {figure === "codings" && (
              <span
                className="bar"
                style={{ width: `calc((100% - 78px) * ${Number(figures.codings) / most})`, background: code.color }}
              />
            )}
            {isCount && !isUnused ? (
              <button
                type="button"
                className="number"
                aria-label={`${countOf(figure, Number(figures[figure]))} with ${code.name}`}
                aria-pressed={pressed === figure}
                onClick={() => onNumber(row, figure)}
              >
                {text}
              </button>
            ) : (
              text
            )}
          </td>
        );
      })}
    </tr>
  );
});

const counts = new Intl.NumberFormat("en");
const shares = new Intl.NumberFormat("en", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

function formatted(figure: ShownFigure, value: Cell): string {
  if (value === null) return "–";
  return figure.startsWith("share") ? shares.format(Number(value)) : counts.format(Number(value));
}
