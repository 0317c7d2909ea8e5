import { figures, type PictureChoice } from "../../app/pictures/picture-choice.ts";

/** The ways to look at the frequencies. */
export const frequencyViews = [
  { id: "table", name: "Table" },
  { id: "bars", name: "Bars" },
  { id: "tree-map", name: "Tree map" },
  { id: "heat-map", name: "Heat map" },
] as const;

export type FrequencyView = (typeof frequencyViews)[number]["id"];

/** The view that was looked at last, else the table. */
export function parseFrequencyView(stored: unknown): FrequencyView {
  return frequencyViews.find(({ id }) => id === stored)?.id ?? "table";
}

export const mostChoices = [
  { id: "25", name: "At most 25 codes" },
  { id: "50", name: "At most 50 codes" },
  { id: "100", name: "At most 100 codes" },
  { id: "all", name: "All codes" },
] as const;

/** What was chosen of the pictures last. */
export function parsePictureChoice(stored: unknown): PictureChoice {
  const { figure, stackedBy, order, most } = (stored ?? {}) as Record<keyof PictureChoice, unknown>;
  return {
    figure: figures.find(({ id }) => id === figure)?.id ?? "codings",
    stackedBy: stackedBy === "document" || stackedBy === "set" ? stackedBy : "nothing",
    order: order === "largest" ? "largest" : "tree",
    most: typeof most === "number" && most > 0 ? most : 50,
  };
}
