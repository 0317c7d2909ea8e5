/** The pictures of one document. */
export const portraitViews = [
  { id: "portrait", name: "Portrait" },
  { id: "codeline", name: "Codeline" },
  { id: "timeline", name: "Timeline" },
] as const;

/** What is chosen of the pictures of a document. */
export type PortraitChoice = {
  readonly view: (typeof portraitViews)[number]["id"];
  readonly cells: number;
  readonly columns: "paragraphs" | "turns";
  readonly unit: "characters" | "seconds";
  readonly slices: number;
  readonly most: number;
};

export const cellCounts = [
  { id: "300", name: "At most 300 cells" },
  { id: "600", name: "At most 600 cells" },
  { id: "1200", name: "At most 1,200 cells" },
  { id: "2400", name: "At most 2,400 cells" },
] as const;

export const sliceCounts = [
  { id: "20", name: "20 slices" },
  { id: "40", name: "40 slices" },
  { id: "60", name: "60 slices" },
  { id: "120", name: "120 slices" },
] as const;

export const mostCodes = [
  { id: "25", name: "At most 25 codes" },
  { id: "50", name: "At most 50 codes" },
  { id: "100", name: "At most 100 codes" },
  { id: "500", name: "At most 500 codes" },
] as const;

/** What was chosen last. */
export function parsePortraitChoice(stored: unknown): PortraitChoice {
  const { view, cells, columns, unit, slices, most } = (stored ?? {}) as Record<keyof PortraitChoice, unknown>;
  const oneOf = (counts: readonly { readonly id: string }[], value: unknown, otherwise: number) =>
    counts.some(({ id }) => id === String(value)) ? Number(value) : otherwise;
  return {
    view: portraitViews.find(({ id }) => id === view)?.id ?? "portrait",
    cells: oneOf(cellCounts, cells, 1200),
    columns: columns === "turns" ? "turns" : "paragraphs",
    unit: unit === "seconds" ? "seconds" : "characters",
    slices: oneOf(sliceCounts, slices, 60),
    most: oneOf(mostCodes, most, 25),
  };
}
