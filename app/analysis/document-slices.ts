import { codeTree, flatten } from "../codebook/tree.ts";
import { groupBy } from "../model/group-by.ts";
import type { Coding, Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import { cutsOf } from "./spoken.ts";
import { textAxis } from "./text-axis.ts";
import { amountsIn, timeAxis, union } from "./time-axis.ts";

/** How a document is divided: by its characters, or by the seconds of its recording. */
export type SliceUnit = "characters" | "seconds";

/** Which document is divided, into how many slices. */
export type Slicing = { readonly documentId: Id; readonly unit: SliceUnit; readonly count: number };

/** A slice of a document; `start` and `end` are the text that it is about. */
export type Slice = Range & {
  /** In characters of the counted text, or seconds of the recording. */
  readonly from: number;
  readonly to: number;
  /** How much of it can be covered: characters, or seconds in which a counted turn is spoken. */
  readonly size: number;
  /** How much any code covers. */
  readonly coded: number;
};

/** How much of each slice a code covers; slices without any are not in the map. */
export type CodeInSlices = { readonly codeId: Id; readonly covered: ReadonlyMap<number, number> };

/** The codes that occur in a document, in tree order, slice by slice. */
export type DocumentSlices = Slicing & {
  readonly slices: readonly Slice[];
  readonly codes: readonly CodeInSlices[];
  /** Turns of the document, and how many of them say when they were spoken. */
  readonly turns: number;
  readonly timedTurns: number;
};

/** How much of each slice of a document every code covers, on the union of its ranges. [G1] [G2] [G4] */
export function documentSlices(input: CountInput, filter: CountFilter, slicing: Slicing): DocumentSlices {
  const { documentId, unit, count } = slicing;
  const measure = input.measures.get(documentId);
  const turns = input.turns.get(documentId);
  const said = turns?.turns ?? [];
  const about = { ...slicing, turns: said.length, timedTurns: said.filter(({ time }) => time).length };
  if (!measure) return { ...about, slices: [], codes: [] };
  const cuts = cutsOf(turns, measure.length, filter);
  const axis = unit === "characters" ? textAxis(measure, cuts, count) : timeAxis(measure, { turns: said, cuts }, count);
  const codings = countedCodings(input, filter, documentId);
  const lying = codings.map((coding) => ({ codeId: coding.codeId, intervals: axis.intervalsOf(coding) }));
  const byCode = groupBy(lying, ({ codeId }) => codeId);
  const coded = amountsIn(axis.bounds, union(lying.flatMap(({ intervals }) => intervals)));
  const codes = flatten(codeTree(input.codes)).flatMap(({ code: { id } }): CodeInSlices[] => {
    const own = byCode.get(id)?.flatMap(({ intervals }) => intervals) ?? [];
    if (own.length === 0) return [];
    const amounts = [...amountsIn(axis.bounds, union(own)).entries()].filter(([, amount]) => amount > 0);
    return amounts.length > 0 ? [{ codeId: id, covered: new Map(amounts) }] : [];
  });
  const slices = axis.sizes.map((size, index): Slice => {
    const place = axis.places[index] ?? { start: 0, end: 0 };
    return { ...place, from: axis.bounds[index] ?? 0, to: axis.bounds[index + 1] ?? 0, size, coded: coded[index] ?? 0 };
  });
  return { ...about, slices, codes };
}

/** A document's codings that a filter takes in, by start; what is cut out of their ranges is cut out by who counts. */
export function countedCodings(
  { codingsByDocument, codes }: Pick<CountInput, "codingsByDocument" | "codes">,
  { documentIds, codeIds, coderIds }: CountFilter,
  documentId: Id,
): readonly Coding[] {
  if (documentIds && !documentIds.has(documentId)) return [];
  const known = codeIds ?? new Set(codes.map(({ id }) => id));
  return (codingsByDocument.get(documentId) ?? []).filter(
    ({ codeId, coderId }) => known.has(codeId) && (!coderIds || coderIds.has(coderId)),
  );
}
