import { scaleLinear } from "d3-scale";
import type { Column } from "../table/table.ts";
import { type Color, categoryColors } from "./colors.ts";
import { hatchingOf } from "./hatching.ts";
import { headOf } from "./head.ts";
import { figureText } from "./numbers.ts";
import { letters, type Mark, type Picture } from "./picture.ts";
import { fitText, textWidth } from "./text-width.ts";

/** A part of a bar: all of it, or what one series adds. */
type Part = { readonly value: number; readonly label: string; readonly target: string };

/** One line of the picture: a name, as deep as it stands in its tree, and a bar. */
export type Bar = {
  readonly name: string;
  readonly depth: number;
  readonly color: Color;
  readonly parts: readonly Part[];
};

/** What a picture of bars shows. */
export type Bars = {
  readonly title: string;
  /** What the bars count, and with which filters. */
  readonly subtitle: string;
  readonly description: string;
  readonly column: Pick<Column, "type" | "title">;
  readonly bars: readonly Bar[];
  /** The names of the parts of each bar; null where each is one, in its own colour. */
  readonly series: readonly string[] | null;
};

const WIDTH = 720;
const PITCH = 24;
const THICKNESS = 16;
const INDENT = 12;
const MOST_NAME = 270;
const AXIS_HEIGHT = 34;

/** Bars from left to right, one below the other, each as long as its figure; the figure stands at its end. [G6] */
export function barPicture(of: Bars): Picture {
  const { title, subtitle, description, column, bars, series } = of;
  const head = headOf(title, subtitle, WIDTH);
  const legend = series ? legendOf(series, head.height) : { marks: [], height: 0 };
  const totals = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const names = nameWidth(bars);
  const endRoom = Math.max(0, ...totals.map((total) => textWidth(figureText(total, column), letters.normal))) + 10;
  const scale = scaleLinear()
    .domain([0, Math.max(...totals, 0) || 1])
    .range([names + 10, WIDTH - endRoom]);
  const top = head.height + legend.height;
  const bottom = top + bars.length * PITCH;
  return {
    ...{ title, description, width: WIDTH, height: bottom + AXIS_HEIGHT },
    marks: [
      ...head.marks,
      ...legend.marks,
      ...axisOf(scale, { top, bottom, column }),
      ...bars.flatMap((bar, index) => {
        const y = top + index * PITCH;
        return [
          ...nameMarks(bar, names, y),
          ...partMarks(bar, scale, { y, isStacked: series !== null }),
          endMark(totals[index] ?? 0, scale, { y, column }),
        ];
      }),
    ],
  };
}

type Scale = (value: number) => number;

function nameWidth(bars: readonly Bar[]): number {
  return Math.min(
    MOST_NAME,
    Math.max(0, ...bars.map(({ name, depth }) => textWidth(name, letters.normal) + depth * INDENT)),
  );
}

function nameMarks({ name, depth }: Bar, width: number, y: number): Mark[] {
  const x = Math.min(depth * INDENT, width / 2);
  const text = fitText(name, width - x, letters.normal);
  return [{ kind: "text", x, y: y + PITCH / 2 + 4, text, size: letters.normal, anchor: "start", fill: "text" }];
}

function partMarks(
  { parts, color }: Bar,
  scale: Scale,
  { y, isStacked }: { readonly y: number; readonly isStacked: boolean },
): Mark[] {
  let before = 0;
  return parts.flatMap(({ value, label, target }, index): Mark[] => {
    const [from, to] = [scale(before), scale(before + value)];
    before += value;
    if (value === 0) return [];
    const area = { x: from, y: y + (PITCH - THICKNESS) / 2, width: to - from, height: THICKNESS };
    const fill = isStacked ? (categoryColors[index % categoryColors.length] ?? color) : color;
    const bar: Mark = { kind: "rect", ...area, fill, label, target, ...(isStacked && { stroke: "background" }) };
    return isStacked ? [bar, ...hatchingOf(area, index)] : [bar];
  });
}

function endMark(
  total: number,
  scale: Scale,
  { y, column }: { readonly y: number; readonly column: Bars["column"] },
): Mark {
  return {
    ...{ kind: "text", x: scale(total) + 6, y: y + PITCH / 2 + 4, text: figureText(total, column) },
    ...{ size: letters.normal, anchor: "start", fill: total === 0 ? "muted" : "text" },
  };
}

function axisOf(
  scale: ReturnType<typeof scaleLinear<number, number>>,
  { top, bottom, column }: { readonly top: number; readonly bottom: number; readonly column: Bars["column"] },
): Mark[] {
  const ticks = scale.ticks(6).filter((tick) => column.type === "share" || Number.isInteger(tick));
  const [left = 0, right = WIDTH] = scale.range();
  return [
    ...ticks.flatMap((tick): Mark[] => {
      const x = scale(tick);
      const text = figureText(tick, column);
      return [
        { kind: "line", x1: x, y1: top, x2: x, y2: bottom, stroke: "grid" },
        { kind: "text", x, y: bottom + 14, text, size: letters.small, anchor: "middle", fill: "muted" },
      ];
    }),
    { kind: "line", x1: left, y1: top, x2: left, y2: bottom, stroke: "muted" },
    {
      ...{ kind: "text", x: (left + right) / 2, y: bottom + 30, text: column.title },
      ...{ size: letters.normal, anchor: "middle", fill: "muted" },
    },
  ];
}

const SWATCH = 14;
const ENTRY_GAP = 18;
const ENTRY_HEIGHT = 20;

/** The names of the series with their colours and hatchings, in lines. */
function legendOf(
  series: readonly string[],
  top: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = [];
  let [x, y] = [0, top];
  for (const [index, name] of series.entries()) {
    const text = fitText(name, 200, letters.normal);
    const width = SWATCH + 6 + textWidth(text, letters.normal);
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + ENTRY_HEIGHT];
    const area = { x, y, width: SWATCH, height: SWATCH };
    marks.push(
      { kind: "rect", ...area, fill: categoryColors[index % categoryColors.length] ?? "#7d7d82" },
      ...hatchingOf(area, index),
      { kind: "text", x: x + SWATCH + 6, y: y + 11, text, size: letters.normal, anchor: "start", fill: "text" },
    );
    x += width + ENTRY_GAP;
  }
  return { marks, height: y - top + ENTRY_HEIGHT + 8 };
}
