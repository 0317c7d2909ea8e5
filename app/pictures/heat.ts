import type { Cell, Column, Row, Table } from "../table/table.ts";
import { heatColor, inkOn } from "./colors.ts";
import { headOf } from "./head.ts";
import { figureText } from "./numbers.ts";
import { letters, type Mark, type Picture } from "./picture.ts";
import { targetOf } from "./target.ts";
import { fitText, textWidth } from "./text-width.ts";

/** How a matrix is drawn. */
export type HeatView = {
  readonly subtitle: string;
  /** How a row is named and how deep it stands; its first cell at no depth where this is not said. */
  readonly nameOf?: (row: Row) => { readonly name: string; readonly depth: number };
  /** The most rows and columns that are drawn, the first of each; the subtitle says when there are more. */
  readonly mostRows: number;
  readonly mostColumns: number;
};

const LEAST_WIDTH = 720;
const PITCH = 22;
const INDENT = 12;
const MOST_NAME = 270;
const MOST_HEADING = 150;
const LEAST_COLUMN = 34;
const MOST_COLUMN = 90;
/** Headings lean by 45°. */
const LEAN = Math.SQRT1_2;

/**
 * A matrix, its first column the names, as a heat map of the columns that are `of` something and not of all: each cell
 * as dark as its value is large, compared with the largest one drawn, with the number in it. [G7]
 */
export function heatPicture(table: Table, view: HeatView): Picture {
  const all = table.columns.flatMap((column, index) =>
    column.of !== undefined && column.of !== "all" ? [{ column, index }] : [],
  );
  const columns = all.slice(0, view.mostColumns);
  const rows = table.rows.slice(0, view.mostRows);
  const values = rows.flatMap(({ cells }) => columns.map(({ index }) => numberOf(cells[index]) ?? 0));
  const most = Math.max(0, ...values);
  const scaled = columns[0] ? figureText(most, columns[0].column) : "0";
  const subtitle = [
    partText(rows.length, table.rows.length, "rows"),
    partText(columns.length, all.length, "columns"),
    `Darkest: ${scaled}. ${view.subtitle}`,
  ];
  const layout = layoutOf(view, { rows, columns });
  const head = headOf(table.title, subtitle.join(""), layout.width);
  const top = head.height + layout.headingHeight;
  return {
    ...{ title: table.title, width: layout.width, height: top + rows.length * PITCH + 8 },
    description: `Heat map of ${rows.length} rows and ${columns.length} columns; the largest value is ${scaled}.`,
    marks: [
      ...head.marks,
      ...columns.map(({ column }, at) => headingMark(column, layout.left + (at + 0.5) * layout.pitch, top)),
      ...rows.flatMap((row, at) => {
        const y = top + at * PITCH;
        const { name, depth } = nameIn(row, view);
        const x = Math.min(depth * INDENT, layout.left / 2);
        const cells = columns.map(({ column, index }, place) => ({
          ...{ column, value: numberOf(row.cells[index]), x: layout.left + place * layout.pitch },
        }));
        return [
          ...nameMarks(fitText(name, layout.left - 10 - x, letters.normal), x, y),
          ...cells.flatMap((cell) => cellMarks({ ...cell, y, width: layout.pitch, most, row })),
        ];
      }),
    ],
  };
}

function partText(drawn: number, all: number, what: string): string {
  return drawn === all ? "" : `The first ${drawn} of ${all} ${what}; the numbers have them all. `;
}

type Chosen = {
  readonly rows: readonly Row[];
  readonly columns: readonly { readonly column: Column; readonly index: number }[];
};

function layoutOf(view: HeatView, { rows, columns }: Chosen) {
  const names = rows.map((row) => nameIn(row, view));
  const left =
    Math.min(
      MOST_NAME,
      Math.max(60, ...names.map(({ name, depth }) => textWidth(name, letters.normal) + depth * INDENT)),
    ) + 10;
  const headings = columns.map(({ column }) => Math.min(MOST_HEADING, textWidth(column.title, letters.normal)));
  const widest = Math.max(
    LEAST_COLUMN,
    ...rows.flatMap(({ cells }) =>
      columns.map(({ column, index }) => textWidth(figureText(numberOf(cells[index]), column), letters.small) + 8),
    ),
  );
  const lean = (headings.at(-1) ?? 0) * LEAN;
  const room = (LEAST_WIDTH - left - lean) / Math.max(1, columns.length);
  const pitch = Math.max(widest, Math.min(MOST_COLUMN, room));
  const width = Math.max(LEAST_WIDTH, Math.ceil(left + pitch * columns.length + lean));
  return { left, pitch, width, headingHeight: Math.max(0, ...headings) * LEAN + 14 };
}

function nameIn(row: Row, { nameOf }: HeatView): { readonly name: string; readonly depth: number } {
  return nameOf?.(row) ?? { name: String(row.cells[0] ?? ""), depth: 0 };
}

function nameMarks(text: string, x: number, y: number): Mark[] {
  return [{ kind: "text", x, y: y + PITCH / 2 + 4, text, size: letters.normal, anchor: "start", fill: "text" }];
}

function headingMark({ title }: Column, x: number, y: number): Mark {
  const text = fitText(title, MOST_HEADING, letters.normal);
  return {
    ...{ kind: "text", x: x - 2, y: y - 8, text, size: letters.normal, anchor: "start", fill: "text", turned: -45 },
    label: title,
  };
}

function cellMarks(cell: {
  readonly row: Row;
  readonly column: Column;
  readonly value: number | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly most: number;
}): Mark[] {
  const { row, column, value, x, y, width, most } = cell;
  const text = figureText(value, column);
  const fill = value ? heatColor(value / most) : undefined;
  const area = { x: x + 0.5, y: y + 0.5, width: width - 1, height: PITCH - 1 };
  const label = `${row.cells[0] ?? ""}, ${column.title}: ${text}`;
  return [
    {
      kind: "rect",
      ...area,
      ...(fill ? { fill, target: targetOf(row.id, column.of ?? null) } : { fill: "background", stroke: "grid" }),
      label,
    },
    {
      ...{ kind: "text", x: x + width / 2, y: y + PITCH / 2 + 4, text, size: letters.small, anchor: "middle" },
      fill: fill ? inkOn(fill) : "muted",
    },
  ];
}

function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}
