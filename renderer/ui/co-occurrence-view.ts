import type { CoOccurrenceOptions } from "../../app/analysis/co-occurrence.ts";
import { measureTitles } from "../../app/analysis/co-occurrence-tables.ts";
import { ways } from "../../app/analysis/co-occurrence-ways.ts";
import type { PairMeasure } from "../../app/analysis/pair-figures.ts";
import type { NetworkMeasure } from "../../app/pictures/co-occurrence-network.ts";

/** What the screen shows, and how it is counted; as it is remembered between starts. */
export type CoOccurrenceView = CoOccurrenceOptions & {
  readonly measure: PairMeasure;
  readonly onlyCoOccurring: boolean;
  readonly picture: "table" | "network";
  /** What is copied and exported of the table. */
  readonly exported: (typeof exportedTables)[number]["id"];
  /** The least c, or the least number of the two together, that the network draws a line for. */
  readonly least: { readonly c: number; readonly n12: number };
};

/** What is counted of a view. */
export function coOccurrenceOptions({ by, paragraphs, withSubcodes }: CoOccurrenceView): CoOccurrenceOptions {
  return { by, paragraphs, withSubcodes };
}

/** What the lines of a view's network stand for, and how strong a pair must be for one. */
export function networkLines({ measure: chosen, least }: CoOccurrenceView): {
  readonly measure: NetworkMeasure;
  readonly least: number;
} {
  const measure = chosen === "c" ? "c" : "n12";
  return { measure, least: least[measure] };
}

/** How it is shown. */
export const pictures = [
  { id: "table", name: "Table" },
  { id: "network", name: "Network" },
] as const;

/** What a cell can show, and what it is called. */
export const measures = (["n12", "c", "share_of_first", "share_of_second"] as const).map((id) => ({
  id,
  name: measureTitles[id],
}));

/** What can be copied and exported, and what it is called. */
export const exportedTables = [
  { id: "matrix", name: "This table, code by code" },
  { id: "pairs", name: "Pairs that co-occur, one a row" },
  { id: "all pairs", name: "All pairs, one a row" },
] as const;

/** So far apart may paragraphs be. */
const PARAGRAPHS_AT_MOST = 20;

/** How many paragraphs apart, and what that is called. */
export const distances: readonly { readonly id: string; readonly name: string }[] = Array.from(
  { length: PARAGRAPHS_AT_MOST + 1 },
  (_, n) => ({ id: `${n}`, name: n === 0 ? "0: the same paragraph" : n === 1 ? "1: the next one" : `${n}` }),
);

/** What was remembered, or by overlap each code by itself where nothing of use was. */
export function parseView(stored: unknown): CoOccurrenceView {
  const was = (stored ?? {}) as Record<keyof CoOccurrenceView, unknown>;
  const least = (was.least ?? {}) as Record<"c" | "n12", unknown>;
  return {
    by: ways.find(({ id }) => id === was.by)?.id ?? "overlap",
    paragraphs: Math.min(PARAGRAPHS_AT_MOST, Math.floor(numberOf(was.paragraphs, 1))),
    withSubcodes: was.withSubcodes === true,
    measure: measures.find(({ id }) => id === was.measure)?.id ?? "n12",
    onlyCoOccurring: was.onlyCoOccurring === true,
    exported: exportedTables.find(({ id }) => id === was.exported)?.id ?? "matrix",
    picture: was.picture === "network" ? "network" : "table",
    least: { c: Math.min(1, numberOf(least.c, 0)), n12: Math.max(1, numberOf(least.n12, 1)) },
  };
}

function numberOf(stored: unknown, otherwise: number): number {
  return typeof stored === "number" && stored >= 0 ? stored : otherwise;
}
