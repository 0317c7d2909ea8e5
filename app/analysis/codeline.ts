import { codeTree, flatten } from "../codebook/tree.ts";
import { groupBy } from "../model/group-by.ts";
import type { Id } from "../model/records.ts";
import { overlaps, type Range } from "../text/range.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import { countedCodings } from "./document-slices.ts";
import { cutsOf, without } from "./spoken.ts";
import { lastIndex } from "./text-axis.ts";

/** Paragraphs or turns, one after the other, that a code covers; `start` and `end` are where its codings lie in them. */
type Run = Range & {
  /** The index of the first column. */
  readonly first: number;
  /** The index of the last one. */
  readonly last: number;
};

/** The codes that occur in a document, in tree order, and the paragraphs or turns that each covers. */
export type Codeline = {
  readonly documentId: Id;
  readonly columnCount: number;
  readonly codes: readonly { readonly codeId: Id; readonly runs: readonly Run[] }[];
};

/** Which columns, paragraphs or turns in order, each code of a document stands at. [G3] */
export function codeline(
  input: CountInput,
  filter: CountFilter,
  { documentId, columns }: { readonly documentId: Id; readonly columns: readonly Range[] },
): Codeline {
  const turns = input.turns.get(documentId);
  const cuts = cutsOf(turns, input.measures.get(documentId)?.length ?? 0, filter);
  const byCode = groupBy(countedCodings(input, filter, documentId), ({ codeId }) => codeId);
  const codes = flatten(codeTree(input.codes)).flatMap(({ code: { id } }) => {
    const runs = joined(
      (byCode.get(id) ?? []).flatMap((coding) => without(coding, cuts).flatMap((part) => runsOf(columns, part))),
    );
    return runs.length > 0 ? [{ codeId: id, runs }] : [];
  });
  return { documentId, columnCount: columns.length, codes };
}

/** The columns that a range shares a character with, one run each. */
function runsOf(columns: readonly Range[], { start, end }: Range): Run[] {
  if (start === end) return [];
  const runs: Run[] = [];
  for (
    let index = Math.max(
      0,
      lastIndex(columns, (one) => one.end <= start),
    );
    index < columns.length;
    index++
  ) {
    const column = columns[index];
    if (!column || column.start >= end) break;
    if (overlaps(column, { start, end })) runs.push({ start, end, first: index, last: index });
  }
  return runs;
}

/** Runs that meet or overlap become one. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const last = all.at(-1);
    if (!last || run.first > last.last + 1) all.push(run);
    else {
      const end = Math.max(last.end, run.end);
      all[all.length - 1] = {
        ...last,
        start: Math.min(last.start, run.start),
        end,
        last: Math.max(last.last, run.last),
      };
    }
  }
  return all;
}
