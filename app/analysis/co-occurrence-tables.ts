import type { Cell, Column, Row, Table } from "../table/table.ts";
import type { CoOccurrences } from "./co-occurrence.ts";
import {
  isUneven,
  largestCoefficient,
  measureOf,
  type PairFigures,
  type PairMeasure,
  pairFinder,
  unitOfWay,
  withEither,
} from "./pair-figures.ts";

/** What the measures are called. */
export const measureTitles: Readonly<Record<PairMeasure, string>> = {
  n12: "Number together (n12)",
  c: "Coefficient c",
  share_of_first: "Share of the row’s code (n12/n1)",
  share_of_second: "Share of the column’s code (n12/n2)",
};

/**
 * The pairs of codes in long form, one row a pair, the first code before the second in the tree. Pairs that never
 * co-occur are there where `zeroPairs` says so; of a code and one below it there is no row with sub-codes.
 * `Row.id` is the ids of both, with a space between. [K4] [K7] [K8]
 */
export function coOccurrenceTable(
  found: CoOccurrences,
  { zeroPairs, notes }: { readonly zeroPairs: boolean; readonly notes: readonly string[] },
): Table {
  const { codes } = found;
  const figuresOf = pairFinder(found);
  const rows = codes.flatMap((first, one): Row[] =>
    codes.slice(one + 1).flatMap((second, offset): Row[] => {
      const figures = figuresOf(one, one + 1 + offset);
      if (!figures || (figures.n12 === 0 && !zeroPairs)) return [];
      return [{ id: `${first.id} ${second.id}`, cells: [first.path, second.path, ...pairCells(found, figures)] }];
    }),
  );
  const pairNote = zeroPairs
    ? "Pairs of codes that never co-occur are listed, too."
    : "Pairs of codes that never co-occur are not listed.";
  return { title: "Code co-occurrence", columns: pairColumns(found), rows, notes: [...notes, pairNote] };
}

function pairColumns({ options }: CoOccurrences): readonly Column[] {
  const unit = unitOfWay[options.by].many;
  return [
    { id: "first_code", title: "First code", type: "text" },
    { id: "second_code", title: "Second code", type: "text" },
    { id: "n1", title: "With the first (n1)", type: "count", unit },
    { id: "n2", title: "With the second (n2)", type: "count", unit },
    { id: "n12", title: "With both (n12)", type: "count", unit },
    { id: "n_either", title: "With either", type: "count", unit },
    { id: "c", title: "Coefficient c", type: "coefficient" },
    { id: "share_of_first", title: "n12/n1", type: "share", denominator: "n1" },
    { id: "share_of_second", title: "n12/n2", type: "share", denominator: "n2" },
    { id: "largest_c", title: "Largest c possible", type: "coefficient" },
    { id: "warning", title: "Warning", type: "text" },
  ];
}

function pairCells({ options }: CoOccurrences, figures: PairFigures): Cell[] {
  const { n1, n2, n12 } = figures;
  return [
    ...[n1, n2, n12, withEither(figures)],
    ...(["c", "share_of_first", "share_of_second"] as const).map((measure) => measureOf(figures, measure)),
    largestCoefficient(figures),
    isUneven(figures) ? `One code has more than five times as many ${unitOfWay[options.by].many} as the other` : "",
  ];
}

/**
 * One measure of all pairs, code by code: the row's code is the first, the column's the second. The diagonal holds how
 * often a code was found where that is what is counted, and nothing else. `Row.id` is the code's id; so are, in their
 * order, the columns behind the first.
 */
export function coOccurrenceMatrix(
  found: CoOccurrences,
  {
    measure,
    places,
    notes,
  }: {
    readonly measure: PairMeasure;
    /** The codes that have a row and a column, by their places. */
    readonly places: readonly number[];
    readonly notes: readonly string[];
  },
): Table {
  const figuresOf = pairFinder(found);
  const shown = places.flatMap((place) => found.codes[place] ?? []);
  const names = uniqueNames(shown.map(({ path }) => path));
  const cell = (row: number, column: number): Cell => {
    if (row === column && measure !== "n12") return null;
    const figures = figuresOf(row, column);
    return figures && measureOf(figures, measure);
  };
  const counted = { type: "count", unit: unitOfWay[found.options.by].many };
  const kind = measure === "n12" ? counted : { type: measure === "c" ? "coefficient" : "share" };
  return {
    title: `Code co-occurrence: ${measureTitles[measure]}`,
    columns: [
      { id: "code", title: "Code", type: "text" },
      ...shown.map(({ path }, index) => ({ ...kind, id: names[index] ?? path, title: path }) as Column),
    ],
    rows: shown.map(({ id, path }, row) => ({
      id,
      cells: [path, ...places.map((column) => cell(places[row] ?? 0, column))],
    })),
    notes,
  };
}

/** The codes that co-occur with any other, by their places. */
export function coOccurringPlaces({ codes, pairs }: CoOccurrences): readonly number[] {
  const found = new Set<number>();
  for (let at = 0; at < pairs.length; at += 5) found.add(pairs[at] ?? 0).add(pairs[at + 1] ?? 0);
  return codes.flatMap((_, place) => (found.has(place) ? [place] : []));
}

/** The headings of columns: a name that another column has already gets a number, also one that is called as the first. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set(["code"]);
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
}
