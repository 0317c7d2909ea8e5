import type { Code } from "../model/records.ts";

/** Colours for codes: far apart in hue, each at least 3:1 against white and against the dark background #1b1b1f. */
export const palette: readonly { readonly name: string; readonly color: string }[] = [
  { name: "Red", color: "#d8433b" },
  { name: "Orange", color: "#c96a12" },
  { name: "Amber", color: "#a67c00" },
  { name: "Olive", color: "#7a8a1f" },
  { name: "Green", color: "#3f9142" },
  { name: "Emerald", color: "#14937a" },
  { name: "Teal", color: "#16909f" },
  { name: "Sky", color: "#2f86d0" },
  { name: "Blue", color: "#5276e0" },
  { name: "Violet", color: "#8a63d2" },
  { name: "Purple", color: "#ab53c4" },
  { name: "Pink", color: "#d2479a" },
  { name: "Rose", color: "#c85a72" },
  { name: "Brown", color: "#98705a" },
  { name: "Slate", color: "#6b7f92" },
  { name: "Grey", color: "#7d7d82" },
];

/** The colour of the palette that the fewest codes have; the first of them where several are equal. */
export function nextColor(codes: readonly Code[]): string {
  const uses = new Map(palette.map(({ color }) => [color, 0]));
  for (const { color } of codes) {
    const used = uses.get(color);
    if (used !== undefined) uses.set(color, used + 1);
  }
  const fewest = Math.min(...uses.values());
  return palette.find(({ color }) => uses.get(color) === fewest)?.color ?? "#7d7d82";
}
