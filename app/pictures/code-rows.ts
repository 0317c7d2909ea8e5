import type { CodeName } from "./code-names.ts";
import { letters, type Mark } from "./picture.ts";
import { fitText, textWidth } from "./text-width.ts";

const MOST_NAME = 240;

/** How wide the column of names is beside codes that have a row each. */
export function namesWidth(names: readonly CodeName[]): number {
  return Math.min(MOST_NAME, Math.max(60, ...names.map(({ name }) => textWidth(name, letters.normal)))) + 10;
}

/** The name of a code beside its row; `y` is the line that the letters stand on. */
export function rowName({ name }: CodeName, width: number, y: number): Mark {
  const text = fitText(name, width - 10, letters.normal);
  return { kind: "text", x: 0, y, text, size: letters.normal, anchor: "start", fill: "text" };
}

/** Places along an axis, about as many as asked for, at round numbers: 1, 2 or 5 times a power of ten apart. */
export function roundSteps(from: number, to: number, count: number): number[] {
  const rough = Math.max(1, (to - from) / count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  const places: number[] = [];
  for (let place = Math.ceil(from / step) * step; place <= to; place += step) places.push(place);
  return places;
}

/** Those of some codes that have most, in their order. */
export function mostOf<Item>(items: readonly Item[], amountOf: (item: Item) => number, most: number): readonly Item[] {
  if (items.length <= most) return items;
  const kept = new Set([...items].sort((a, b) => amountOf(b) - amountOf(a)).slice(0, most));
  return items.filter((item) => kept.has(item));
}
