import type { DocumentSlices, Slice } from "../analysis/document-slices.ts";
import type { Id } from "../model/records.ts";
import type { CodeName } from "./code-names.ts";
import { inkOn } from "./colors.ts";
import { headOf } from "./head.ts";
import { letters, type Mark, type Picture } from "./picture.ts";
import { fitText, textWidth } from "./text-width.ts";

const WIDTH = 720;
const COLUMNS = 40;
const PITCH = WIDTH / COLUMNS;
const SIDE = PITCH - 2;
const MOST_IN_LEGEND = 45;
const LEGEND_COLUMNS = 3;
const ENTRY_HEIGHT = 21;

/** What a picture of a document says besides what it draws. */
export type DocumentCaption = { readonly documentName: string; readonly subtitle: string };

/**
 * A document in cells, in reading order from left to right and from top to bottom, each an equal share of its text:
 * filled as far as it is coded, in the colours of its codes. Where a run of a code begins stands its number from the
 * legend, for those who do not see the colours. The target of a cell is its place, `start end`. [G1] [G2]
 */
export function portraitPicture(
  { slices, codes }: DocumentSlices,
  names: ReadonlyMap<Id, CodeName>,
  { documentName, subtitle }: DocumentCaption,
): Picture {
  const title = `Portrait of ${documentName}`;
  const head = headOf(title, subtitle, WIDTH);
  const inCells = slices.map((_, index) =>
    codes.flatMap(({ codeId, covered }) => {
      const amount = covered.get(index);
      const name = names.get(codeId);
      return amount && name ? [{ codeId, name, amount }] : [];
    }),
  );
  const leading = inCells.map(leadingCode);
  // whether the run of cells that is gone through has its number by now
  let isNumbered = false;
  const rowCount = Math.ceil(slices.length / COLUMNS);
  const legend = legendOf(codes, names, head.height + rowCount * PITCH + 14);
  const coded = slices.filter(({ coded }) => coded > 0).length;
  return {
    ...{ title, width: WIDTH, height: legend.bottom },
    description: `${slices.length} cells, ${coded} of them with codes; ${codes.length} codes.`,
    marks: [
      ...head.marks,
      ...slices.flatMap((slice, index) => {
        return cellMarks(slice, inCells[index] ?? [], { ...placeOf(index, head.height), index, count: slices.length });
      }),
      ...inCells.flatMap((cell, index) => {
        const isAtStart = index % COLUMNS === 0 || leading[index - 1] !== leading[index];
        if (isAtStart) isNumbered = false;
        const slice = slices[index];
        if (isNumbered || !slice) return [];
        const area = { ...placeOf(index, head.height), numbers: legend.numbers };
        const number = numberMarks(slice, cell, area);
        isNumbered = number.length > 0;
        return number;
      }),
      ...legend.marks,
    ],
  };
}

function placeOf(index: number, top: number): { readonly x: number; readonly y: number } {
  return { x: (index % COLUMNS) * PITCH, y: top + Math.floor(index / COLUMNS) * PITCH };
}

type InCell = { readonly codeId: Id; readonly name: CodeName; readonly amount: number };

/** The code that covers most of a cell, the first of equal ones; null where none does. */
function leadingCode(codes: readonly InCell[]): Id | null {
  return [...codes].sort((a, b) => b.amount - a.amount)[0]?.codeId ?? null;
}

/** The number of the leading code on its strip, where there is room for it. */
function numberMarks(
  { size, coded }: Slice,
  codes: readonly InCell[],
  cell: { readonly x: number; readonly y: number; readonly numbers: ReadonlyMap<Id, number> },
): Mark[] {
  const leading = leadingCode(codes);
  const widthOf = (amount: number) =>
    (SIDE * coded * amount) / (size * codes.reduce((sum, one) => sum + one.amount, 0));
  let x = cell.x;
  for (const { codeId, name, amount } of codes) {
    const [width, text] = [widthOf(amount), String(cell.numbers.get(codeId) ?? "")];
    if (codeId === leading) {
      if (text === "" || textWidth(text, letters.small) > width) return [];
      const at = { x: x + width / 2, y: cell.y + SIDE / 2 + 4, text, size: letters.small };
      return [{ kind: "text", ...at, anchor: "middle", fill: inkOn(name.color) }];
    }
    x += width;
  }
  return [];
}

function cellMarks(
  { start, end, size, coded }: Slice,
  codes: readonly InCell[],
  cell: {
    readonly x: number;
    readonly y: number;
    readonly index: number;
    readonly count: number;
  },
): Mark[] {
  const { x, y, index, count } = cell;
  const all = codes.reduce((sum, { amount }) => sum + amount, 0);
  let before = 0;
  const strips = codes.map(({ name, amount }): Mark => {
    const width = (SIDE * coded * amount) / (size * all);
    const strip = { kind: "rect", x: x + before, y, width, height: SIDE, fill: name.color } as const;
    before += width;
    return strip;
  });
  const shares = codes.map(({ name, amount }) => `${name.path} ${percent(amount / size)}`);
  const what = shares.length > 0 ? shares.join("; ") : "no code";
  const label = `Cell ${index + 1} of ${count}: ${what}`;
  return [
    ...strips,
    { kind: "rect", x, y, width: SIDE, height: SIDE, stroke: "grid", label, target: `${start} ${end}` },
  ];
}

/** Each code with its colour and number, in columns; of many the first, and how many are left. */
function legendOf(
  codes: DocumentSlices["codes"],
  names: ReadonlyMap<Id, CodeName>,
  top: number,
): { readonly marks: readonly Mark[]; readonly bottom: number; readonly numbers: ReadonlyMap<Id, number> } {
  const known = codes.filter(({ codeId }) => names.has(codeId)).map(({ codeId }) => codeId);
  const shown = known.length > MOST_IN_LEGEND ? known.slice(0, MOST_IN_LEGEND - 1) : known;
  const left = known.length - shown.length;
  const lines = Math.ceil((shown.length + (left > 0 ? 1 : 0)) / LEGEND_COLUMNS);
  const place = (index: number) => ({
    x: Math.floor(index / lines) * (WIDTH / LEGEND_COLUMNS),
    y: top + (index % lines) * ENTRY_HEIGHT,
  });
  const words = (text: string, x: number, y: number): Mark => {
    const cut = fitText(text, WIDTH / LEGEND_COLUMNS - 34, letters.normal);
    return { kind: "text", x: x + 24, y: y + 12, text: cut, size: letters.normal, anchor: "start", fill: "text" };
  };
  const entries = shown.flatMap((codeId, index): Mark[] => {
    const { x, y } = place(index);
    const color = names.get(codeId)?.color ?? "#7d7d82";
    const number = { x: x + 9, y: y + 12, text: String(index + 1), size: letters.small, anchor: "middle" } as const;
    return [
      { kind: "rect", x, y, width: 18, height: 16, fill: color },
      { kind: "text", ...number, fill: inkOn(color) },
      words(names.get(codeId)?.name ?? "", x, y),
    ];
  });
  const rest = place(shown.length);
  return {
    marks: left > 0 ? [...entries, words(`and ${left} more codes`, rest.x, rest.y)] : entries,
    bottom: top + lines * ENTRY_HEIGHT + 6,
    numbers: new Map(shown.map((codeId, index) => [codeId, index + 1])),
  };
}

/** A share in whole per cent; what is there is never 0. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? "<1%" : `${Math.round(share * 100)}%`;
}
