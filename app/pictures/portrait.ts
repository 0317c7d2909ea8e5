import type { DocumentSlices, Slice } from "../analysis/document-slices.ts";
import type { Id } from "../model/records.ts";
import type { CodeName } from "./code-names.ts";
import type { Color } from "./colors.ts";
import { headOf } from "./head.ts";
import { letters, type Mark, type Picture } from "./picture.ts";
import { fitText } from "./text-width.ts";

const WIDTH = 720;
const COLUMNS = 40;
const MOST_IN_LEGEND = 24;
const ENTRY_HEIGHT = 19;

/** What a picture of a document says besides what it draws. */
export type DocumentCaption = { readonly documentName: string; readonly subtitle: string };

/**
 * A document in cells, in reading order from left to right and from top to bottom, each an equal share of its text:
 * filled as far as it is coded, in the colours of its codes. The target of a cell is its number. [G1] [G2]
 */
export function portraitPicture(
  { slices, codes }: DocumentSlices,
  names: ReadonlyMap<Id, CodeName>,
  { documentName, subtitle }: DocumentCaption,
): Picture {
  const title = `Portrait of ${documentName}`;
  const head = headOf(title, subtitle, WIDTH);
  const side = WIDTH / COLUMNS;
  const inCells = slices.map((_, index) =>
    codes.flatMap(({ codeId, covered }) => {
      const amount = covered.get(index);
      const name = names.get(codeId);
      return amount && name ? [{ codeId, name, amount }] : [];
    }),
  );
  const rowCount = Math.ceil(slices.length / COLUMNS);
  const legend = legendOf(codes, names, head.height + rowCount * side + 14);
  const coded = slices.filter(({ coded }) => coded > 0).length;
  return {
    ...{ title, width: WIDTH, height: legend.bottom },
    description: `${slices.length} cells, ${coded} of them with codes; ${codes.length} codes.`,
    marks: [
      ...head.marks,
      ...slices.flatMap((slice, index) => {
        const area = {
          ...{ x: (index % COLUMNS) * side, y: head.height + Math.floor(index / COLUMNS) * side, side: side - 2 },
        };
        return cellMarks(slice, inCells[index] ?? [], { ...area, index, count: slices.length });
      }),
      ...legend.marks,
    ],
  };
}

type InCell = { readonly name: CodeName; readonly amount: number };

function cellMarks(
  { size, coded }: Slice,
  codes: readonly InCell[],
  cell: {
    readonly x: number;
    readonly y: number;
    readonly side: number;
    readonly index: number;
    readonly count: number;
  },
): Mark[] {
  const { x, y, side, index, count } = cell;
  const all = codes.reduce((sum, { amount }) => sum + amount, 0);
  let before = 0;
  const strips = codes.map(({ name, amount }): Mark => {
    const width = (side * coded * amount) / (size * all);
    const strip = { kind: "rect", x: x + before, y, width, height: side, fill: name.color } as const;
    before += width;
    return strip;
  });
  const shares = codes.map(({ name, amount }) => `${name.path} ${percent(amount / size)}`);
  const what = shares.length > 0 ? shares.join("; ") : "no code";
  const label = `Cell ${index + 1} of ${count}: ${what}`;
  return [...strips, { kind: "rect", x, y, width: side, height: side, stroke: "grid", label, target: String(index) }];
}

/** Each code with its colour, in three columns; of many the first, and how many are left. */
function legendOf(
  codes: DocumentSlices["codes"],
  names: ReadonlyMap<Id, CodeName>,
  top: number,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const known = codes.flatMap(({ codeId }) => names.get(codeId) ?? []);
  const shown = known.length > MOST_IN_LEGEND ? known.slice(0, MOST_IN_LEGEND - 1) : known;
  const entries: { readonly text: string; readonly color: Color | null }[] = shown.map(({ name, color }) => ({
    ...{ text: name, color },
  }));
  if (shown.length < known.length) entries.push({ text: `and ${known.length - shown.length} more codes`, color: null });
  const lines = Math.ceil(entries.length / 3);
  const column = WIDTH / 3;
  const marks = entries.flatMap(({ text, color }, index): Mark[] => {
    const [x, y] = [Math.floor(index / lines) * column, top + (index % lines) * ENTRY_HEIGHT];
    const swatch: Mark[] = color ? [{ kind: "rect", x, y, width: 12, height: 12, fill: color }] : [];
    const words = fitText(text, column - 28, letters.normal);
    return [
      ...swatch,
      { kind: "text", x: x + 18, y: y + 10, text: words, size: letters.normal, anchor: "start", fill: "text" },
    ];
  });
  return { marks, bottom: top + lines * ENTRY_HEIGHT + 6 };
}

/** A share in whole per cent; what is there is never 0. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? "<1%" : `${Math.round(share * 100)}%`;
}
