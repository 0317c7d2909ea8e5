import { useMemo } from "react";
import type { CoOccurrences } from "../../app/analysis/co-occurrence.ts";
import { measureOf, type PairMeasure, pairFinder } from "../../app/analysis/pair-figures.ts";
import { amount, cellName, hasSign, measureText, unevenSentence } from "../../app/analysis/pair-words.ts";
import type { Table } from "../../app/table/table.ts";
import { useCodeHead } from "../ui/code-head.tsx";
import type { LookOf } from "../ui/matrix-cell.tsx";
import { MatrixTable } from "../ui/matrix-table.tsx";
import type { PressedPair } from "./pair-passages.tsx";

const COLUMN_WIDTH = 54;

/** One measure of all pairs of codes, code by code. A cell leads to its passages. */
export function Matrix(props: {
  readonly found: CoOccurrences;
  /** The codes that are shown, by their places. */
  readonly places: readonly number[];
  readonly measure: PairMeasure;
  readonly pressed: PressedPair | null;
  readonly onPress: (pair: PressedPair) => void;
}) {
  const { found, places, measure, pressed, onPress } = props;
  const table = useMemo(() => squareOf(found, places), [found, places]);
  const look = useMemo(() => lookOf(found, measure), [found, measure]);
  const paths = useMemo(() => new Map(found.codes.map(({ id, path }) => [id, path])), [found]);
  const rowHead = useCodeHead(true);
  return (
    <MatrixTable
      label="Codes that co-occur, code by code"
      isTurned
      table={table}
      rows={table.rows}
      rowHead={rowHead}
      headOf={({ id }) => {
        const hint = paths.get(id);
        return hint === undefined ? {} : { hint, width: COLUMN_WIDTH };
      }}
      look={look}
      pressed={pressed && { rowId: pressed.first, columnId: pressed.second }}
      onCell={(row, column) => onPress({ first: row.id, second: column.id })}
    />
  );
}

/** Codes by codes, rows and columns by the ids of their codes; a cell is looked up once it is drawn. */
function squareOf({ codes }: CoOccurrences, places: readonly number[]): Table {
  const shown = places.flatMap((place) => codes[place] ?? []);
  return {
    title: "Code co-occurrence",
    columns: [
      { id: "code", title: "Code", type: "text" },
      ...shown.map(({ id, name }) => ({ id, title: name, type: "count" }) as const),
    ],
    rows: shown.map(({ id, name }) => ({ id, cells: [name] })),
    notes: [],
  };
}

/** What a cell says: its pair's measure, the more shaded the larger it is; on the diagonal, how often a code is there. */
function lookOf(found: CoOccurrences, measure: PairMeasure): LookOf {
  const { codes, options } = found;
  const figuresOf = pairFinder(found);
  const most = largest(found, measure);
  const placeOf = new Map(codes.map(({ id }, place) => [id, place]));
  return (row, column) => {
    const [first, second] = [String(row.cells[0]), column.title];
    const figures = figuresOf(placeOf.get(row.id) ?? 0, placeOf.get(column.id) ?? 0);
    if (!figures) {
      return {
        shown: "–",
        label: `${first} and ${second}: – as one lies below the other`,
        isIdle: true,
        kind: "nothing",
      };
    }
    if (row.id === column.id) {
      const shown = measureText("n12", figures.n12);
      return { shown, label: `${first} itself: ${amount(options, figures.n1)}`, kind: "diagonal" };
    }
    const value = measureOf(figures, measure);
    return {
      shown: measureText(measure, value),
      label: cellName({ first, second, figures }, measure, options),
      heat: most === 0 ? 0 : (value ?? 0) / most,
      warning: hasSign(figures) ? `${unevenSentence(figures)}.` : undefined,
      kind: figures.n12 === 0 ? "nothing" : "number",
    };
  };
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
