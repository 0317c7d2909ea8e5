import type { CoOccurrences } from "../analysis/co-occurrence.ts";
import { measureOf, type PairFigures } from "../analysis/pair-figures.ts";
import type { Id } from "../model/records.ts";
import { layOutNetwork } from "./network-layout.ts";
import { letters } from "./picture.ts";
import { textWidth, wrapText } from "./text-width.ts";

/** What the lines of the network stand for. */
export type NetworkMeasure = "n12" | "c";

/** A code of the picture; lengths in pixels. */
export type NetworkCode = {
  readonly id: Id;
  /** Its name in lines, cut where it is long. */
  readonly lines: readonly string[];
  /** Its passages, or units. */
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
};

/** Two codes that co-occur, by their places among the codes of the picture. */
export type NetworkPair = {
  readonly first: number;
  readonly second: number;
  readonly figures: PairFigures;
  readonly width: number;
};

/** The picture, by positions: codes with a line to another, and the lines, the strongest first. */
export type CoOccurrenceNetwork = {
  readonly width: number;
  readonly height: number;
  readonly codes: readonly NetworkCode[];
  readonly pairs: readonly NetworkPair[];
  /** Pairs that are as strong as was asked for, drawn or not. */
  readonly pairCount: number;
};

/** So many lines are drawn, the strongest; more could not be told apart. */
const PAIRS_AT_MOST = 200;
const [SMALLEST, LARGEST] = [6, 26];
/** Of a name, in pixels. */
const NAME_WIDTH = 124;
export const LINE_HEIGHT = 14;

/** The codes that co-occur as a network: those with a line of at least this measure. */
export function coOccurrenceNetwork(
  found: CoOccurrences,
  { measure, least }: { readonly measure: NetworkMeasure; readonly least: number },
): CoOccurrenceNetwork {
  const all = pairsOf(found)
    .map((pair) => ({ ...pair, value: measureOf(pair.figures, measure) ?? 0 }))
    .filter(({ value }) => value >= least)
    .sort((a, b) => b.value - a.value || a.first - b.first || a.second - b.second);
  const drawn = all.slice(0, PAIRS_AT_MOST);
  const places = [...new Set(drawn.flatMap(({ first, second }) => [first, second]))].sort((a, b) => a - b);
  const placeOf = new Map(places.map((code, place) => [code, place]));
  const most = { n: Math.max(1, ...places.map((code) => found.totals[code] ?? 0)), value: drawn[0]?.value ?? 1 };
  const codes = places.map((code) => codeOf(found, code, most.n));
  const links = drawn.map(({ first, second, figures, value }) => ({
    ...{ first: placeOf.get(first) ?? 0, second: placeOf.get(second) ?? 0, figures },
    strength: value / most.value,
  }));
  const layout = layOutNetwork(
    codes.map(({ lines, radius }) => ({
      ...{ radius, labelHeight: lines.length * LINE_HEIGHT + 4 },
      labelWidth: Math.max(0, ...lines.map((line) => textWidth(line, letters.normal))),
    })),
    links,
  );
  return {
    ...{ width: layout.width, height: layout.height, pairCount: all.length },
    codes: codes.map((code, place) => ({ ...code, ...(layout.places[place] ?? { x: 0, y: 0 }) })),
    pairs: links.map(({ strength, ...pair }) => ({ ...pair, width: 1 + 7 * strength })),
  };
}

/** The largest number that a pair has in this measure, 0 where none co-occurs. */
export function strongestPair(found: CoOccurrences, measure: NetworkMeasure): number {
  return pairsOf(found).reduce((most, { figures }) => Math.max(most, measureOf(figures, measure) ?? 0), 0);
}

function pairsOf({ pairs }: CoOccurrences): { first: number; second: number; figures: PairFigures }[] {
  return Array.from({ length: pairs.length / 5 }, (_, index) => {
    const [first = 0, second = 0, n1 = 0, n2 = 0, n12 = 0] = pairs.subarray(index * 5, index * 5 + 5);
    return { first, second, figures: { n1, n2, n12 } };
  });
}

/** The area of a circle, not its radius, stands for how often its code is there. */
function codeOf({ codes, totals }: CoOccurrences, place: number, mostOften: number) {
  const n = totals[place] ?? 0;
  const lines = wrapText(codes[place]?.name ?? "", { width: NAME_WIDTH, size: letters.normal, mostLines: 3 });
  return { id: codes[place]?.id ?? "", lines, n, radius: Math.max(SMALLEST, LARGEST * Math.sqrt(n / mostOften)) };
}
