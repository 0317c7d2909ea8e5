import type { CoOccurrenceOptions } from "./co-occurrence.ts";
import {
  isUneven,
  largestCoefficient,
  measureOf,
  type PairFigures,
  type PairMeasure,
  unitOfWay,
  withEither,
} from "./pair-figures.ts";

const counts = new Intl.NumberFormat("en");
const ratios = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const shares = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });

/** A measure as a cell shows it. */
export function measureText(measure: PairMeasure, value: number | null): string {
  if (value === null) return "–";
  if (measure === "n12") return counts.format(value);
  return measure === "c" ? ratios.format(value) : shares.format(value);
}

/** A number with what is counted: `1 passage`. */
export function amount({ by }: CoOccurrenceOptions, number: number): string {
  return `${counts.format(number)} ${number === 1 ? unitOfWay[by].one : unitOfWay[by].many}`;
}

/** Two codes, by their names, and what is found of them. */
type Pair = { readonly first: string; readonly second: string; readonly figures: PairFigures };

/** What a screen reader says of a cell. */
export function cellName({ first, second, figures }: Pair, measure: PairMeasure, options: CoOccurrenceOptions): string {
  const value =
    measure === "n12"
      ? amount(options, figures.n12)
      : `${measure === "c" ? "c " : ""}${measureText(measure, measureOf(figures, measure))}`;
  return `${first} and ${second}: ${value}${hasSign(figures) ? `. ${unevenSentence(figures)}` : ""}`;
}

/** Whether a cell has the sign of a warning: codes that never co-occur have no c to be warned of. */
export function hasSign(figures: PairFigures): boolean {
  return figures.n12 > 0 && isUneven(figures);
}

/** Warns of an uneven pair. */
export function unevenSentence(figures: PairFigures): string {
  const largest = ratios.format(largestCoefficient(figures) ?? 0);
  return `One code is found more than five times as often as the other, so c can be ${largest} at most`;
}

/** The figures of a pair in sentences. */
export function pairSentences({ first, second, figures }: Pair, options: CoOccurrenceOptions): readonly string[] {
  const { n1, n2, n12 } = figures;
  const share = (whole: number) => (whole === 0 ? "–" : shares.format(n12 / whole));
  const c = measureOf(figures, "c");
  const units = unitOfWay[options.by].many;
  return [
    `${first}: n1 = ${amount(options, n1)}. ${second}: n2 = ${amount(options, n2)}. Together: n12 = ${counts.format(n12)}.`,
    c === null
      ? "Neither code is found, so there is no c."
      : `c = ${n12}/(${n1}+${n2}−${n12}) = ${n12}/${withEither(figures)} = ${ratios.format(c)}.`,
    `n12/n1 = ${share(n1)} of the ${units} with ${first}, n12/n2 = ${share(n2)} of those with ${second}.`,
    ...(isUneven(figures) ? [`${unevenSentence(figures)}.`] : []),
  ];
}
