import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import { type CodeNode, codeTree } from "../codebook/tree.ts";
import type { Code } from "../model/records.ts";
import type { Cell, Table } from "../table/table.ts";
import { type Color, colorOf, inkOn } from "./colors.ts";
import { headOf } from "./head.ts";
import { figureText } from "./numbers.ts";
import { letters, type Mark, type Picture } from "./picture.ts";
import { targetOf } from "./target.ts";
import { fitText, wrapText } from "./text-width.ts";

const WIDTH = 720;
const HEIGHT = 460;
const PADDING = 5;
const LINE = 15;

/** A code's own tile, or a code with the tiles of those below it. */
type Part = { readonly node: CodeNode | null; readonly value: number; readonly children: readonly Part[] };

/**
 * The codebook as a tree map of a column of a frequency table: the area of a code's tile is its own figure, and codes
 * below another lie side by side within the same border. [G5]
 */
export function treeMapPicture(
  table: Table,
  codes: readonly Code[],
  { columnId, subtitle }: { readonly columnId: string; readonly subtitle: string },
): Picture {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at] ?? { type: "count", title: "", unit: "" };
  const values = new Map(table.rows.map(({ id, cells }) => [id, numberOf(cells[at])]));
  const root = hierarchy<Part>({ node: null, value: 0, children: partsOf(codeTree(codes), values) }, ({ children }) => [
    ...children,
  ])
    .sum(({ value }) => value)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const head = headOf(`${column.title} in the codebook`, subtitle, WIDTH);
  const laid = treemap<Part>().tile(treemapSquarify).size([WIDTH, HEIGHT])(root);
  const tiles = laid.leaves().filter(({ value }) => (value ?? 0) > 0);
  const total = root.value ?? 0;
  const named = new Set<HierarchyRectangularNode<Part>>();
  return {
    ...{ title: `${column.title} in the codebook`, width: WIDTH, height: head.height + HEIGHT + 2 },
    description: `Tree map of ${tiles.length} codes; areas are ${column.unit ?? column.title.toLowerCase()}, ${figureText(total, column)} in all.`,
    marks: [
      ...head.marks,
      ...tiles.flatMap((tile) => tileMarks(tile, { top: head.height, total, unit: column.unit ?? "", named })),
      ...(laid.children ?? []).filter(({ value }) => (value ?? 0) > 0).map((group) => borderMark(group, head.height)),
    ],
  };
}

/** The codes as parts; one with codes below it and a figure of its own has that as a part besides theirs. */
function partsOf(nodes: readonly CodeNode[], values: ReadonlyMap<string, number>): Part[] {
  return nodes.map((node) => {
    const value = values.get(node.code.id) ?? 0;
    if (node.children.length === 0) return { node, value, children: [] };
    const own = { node, value, children: [] };
    return { node, value: 0, children: [own, ...partsOf(node.children, values)] };
  });
}

function tileMarks(
  tile: HierarchyRectangularNode<Part>,
  of: {
    readonly top: number;
    readonly total: number;
    readonly unit: string;
    /** The groups whose name stands in a tile by now: their first, which is their largest, takes it. */
    readonly named: Set<HierarchyRectangularNode<Part>>;
  },
): Mark[] {
  const { node } = tile.data;
  if (!node) return [];
  const value = tile.value ?? 0;
  const fill = colorOf(node.code.color);
  const group = tile.ancestors().at(-2);
  const isFirst = group !== undefined && group !== tile && !of.named.has(group);
  if (group) of.named.add(group);
  const share = (100 * value) / of.total;
  const label = `${node.path}: ${value.toLocaleString("en")} ${of.unit} (${share.toFixed(1)}%)`;
  const area = { x: tile.x0, y: of.top + tile.y0, width: tile.x1 - tile.x0, height: tile.y1 - tile.y0 };
  return [
    { kind: "rect", ...area, fill, stroke: "background", label, target: targetOf(node.code.id) },
    ...wordsIn(area, {
      heading: isFirst ? (group.data.node?.code.name ?? null) : null,
      name: node.code.name,
      figure: value.toLocaleString("en"),
      ink: inkOn(fill),
    }),
  ];
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** As many lines as there is room for: the heading, the name, the figure. */
function wordsIn(
  { x, y, width, height }: Area,
  of: { readonly heading: string | null; readonly name: string; readonly figure: string; readonly ink: Color },
): Mark[] {
  const [room, most] = [width - 2 * PADDING, Math.floor((height - PADDING) / LINE)];
  const heading = of.heading?.toLocaleUpperCase("en");
  const above = heading ? wrapText(heading, { width: room / 1.08, size: letters.small, mostLines: 2 }) : [];
  const left = Math.max(1, most - above.length - 1);
  const name = wrapText(of.name, { width: room, size: letters.normal, mostLines: Math.min(3, left) });
  // a letter or two of a name say nothing
  if ([...above, ...name].some((line) => line === "" || /^.{1,3}…/u.test(line))) return [];
  const lines = [...above, ...name, fitText(of.figure, room, letters.normal)];
  return lines.slice(0, most).map((text, index): Mark => {
    const isBold = index < above.length;
    const line = { x: x + PADDING, y: y + PADDING + LINE * index + 10, text, isBold };
    return { kind: "text", ...line, size: isBold ? letters.small : letters.normal, anchor: "start", fill: of.ink };
  });
}

/** Around a code of the highest level and all below it. */
function borderMark({ x0, y0, x1, y1 }: HierarchyRectangularNode<Part>, top: number): Mark {
  const area = { x: x0, y: top + y0, width: x1 - x0, height: y1 - y0 };
  return { kind: "rect", ...area, stroke: "background", strokeWidth: 3 };
}

function numberOf(cell: Cell | undefined): number {
  return typeof cell === "number" ? cell : 0;
}
