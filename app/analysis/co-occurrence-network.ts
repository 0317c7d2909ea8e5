import type { Id } from "../model/records.ts";
import type { CoOccurrences } from "./co-occurrence.ts";
import { layOutNetwork } from "./network-layout.ts";
import { measureOf, type PairFigures } from "./pair-figures.ts";

/** What the lines of the network stand for. */
export type NetworkMeasure = "n12" | "c";

/** A code of the picture; lengths in pixels. */
type NetworkCode = {
  readonly id: Id;
  /** Its name, cut where it is long. */
  readonly label: string;
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
const LABEL_AT_MOST = 26;
const [SMALLEST, LARGEST] = [6, 26];
/** Of a character of a label, in pixels, as a rule. */
const CHARACTER_WIDTH = 6.6;

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
    codes.map(({ label, radius }) => ({ radius, labelWidth: label.length * CHARACTER_WIDTH })),
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
  const name = codes[place]?.name ?? "";
  const characters = [...name];
  const label = characters.length > LABEL_AT_MOST ? `${characters.slice(0, LABEL_AT_MOST - 1).join("")}…` : name;
  return { id: codes[place]?.id ?? "", label, n, radius: Math.max(SMALLEST, LARGEST * Math.sqrt(n / mostOften)) };
}
