import type { Mark } from "./picture.ts";

const GAP = 6;

/** Straight lines through a plane: those at which `x * a + y * b` is a multiple of the gap. */
const directions = {
  rising: [1, 1],
  falling: [1, -1],
  upright: [1, 0],
  level: [0, 1],
} as const;

type Direction = keyof typeof directions;

/** One a category; the first stays plain. */
const kinds: readonly (readonly Direction[])[] = [
  [],
  ["rising"],
  ["falling"],
  ["level"],
  ["upright"],
  ["rising", "falling"],
  ["level", "upright"],
  ["rising", "level"],
];

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * Lines over an area that tell its category where colours are not seen, as in grey print; lines of neighbouring areas
 * go on from each other, so the grain is the same in areas of any size.
 */
export function hatchingOf(area: Area, category: number): Mark[] {
  const lines = (kinds[category % kinds.length] ?? []).flatMap((direction) => linesIn(area, direction));
  return lines.length === 0 ? [] : [{ kind: "path", d: lines.join(""), stroke: "#000000", opacity: 0.55 }];
}

function linesIn({ x, y, width, height }: Area, direction: Direction): string[] {
  const [a, b] = directions[direction];
  const corners = [
    a * x + b * y,
    a * (x + width) + b * y,
    a * x + b * (y + height),
    a * (x + width) + b * (y + height),
  ];
  const lines: string[] = [];
  const step = a !== 0 && b !== 0 ? GAP * Math.SQRT2 : GAP;
  for (let at = Math.ceil(Math.min(...corners) / step) * step; at <= Math.max(...corners); at += step) {
    const [x1, x2] =
      b === 0
        ? [at, at]
        : ends(x, x + width, a === 0 ? [x, x + width] : [(at - b * y) / a, (at - b * (y + height)) / a]);
    const yAt = (place: number) => (at - a * place) / b;
    const [y1, y2] = b === 0 ? [y, y + height] : [yAt(x1), yAt(x2)];
    if (x2 > x1 || y2 > y1) lines.push(`M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`);
  }
  return lines;
}

/** A stretch between two places as far as it lies within bounds. */
function ends(low: number, high: number, places: readonly [number, number]): readonly [number, number] {
  return [Math.max(low, Math.min(...places)), Math.min(high, Math.max(...places))];
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
