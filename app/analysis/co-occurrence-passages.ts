import { subtreeIds } from "../codebook/tree.ts";
import type { Code, Coding, Document, Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import {
  type CoOccurrenceInput,
  type CoOccurrenceOptions,
  codingsOf,
  countedDocuments,
  documentRuns,
  isByUnits,
  meetable,
  unitsOf,
} from "./co-occurrence.ts";
import type { CodedRuns, CodeLines } from "./coded-runs.ts";
import type { CountFilter } from "./count-filter.ts";
import { forEachMeeting } from "./meetings.ts";
import { type Passage, passages } from "./passages.ts";

/** Two codes of which one does not lie below the other; or twice the same code, for all its passages. */
export type CodePair = { readonly first: Id; readonly second: Id };

/** The numbers that the two codes of a pair have here. */
const [FIRST, SECOND] = [0, 1];

/**
 * The codings that take part where two codes co-occur, by document: those in passages that meet, or those that touch a
 * unit with both. [K9]
 */
export function coOccurringCodings(
  input: CoOccurrenceInput,
  filter: CountFilter,
  { pair, options }: { readonly pair: CodePair; readonly options: CoOccurrenceOptions },
): Map<Id, readonly Coding[]> {
  const lines = linesOf(input.codes, filter, { pair, options });
  const found = new Map<Id, readonly Coding[]>();
  for (const document of countedDocuments(input, filter)) {
    const runs = documentRuns(input, filter, { document, lines });
    const takesPart = partTaker(runs, input, { document, options, isOneCode: pair.first === pair.second });
    const codings = codingsOf(input, filter, document).filter((coding) =>
      (lines.get(coding.codeId) ?? []).some((code) => isIn(coding, code, { runs, takesPart })),
    );
    if (codings.length > 0) found.set(document.id, codings);
  }
  return found;
}

/** The passages behind a cell, by document and position, with their words; texts of the documents that have some. [K9] */
export function coOccurrencePassages(
  input: CoOccurrenceInput & { readonly texts: ReadonlyMap<Id, string> },
  filter: CountFilter,
  of: { readonly pair: CodePair; readonly options: CoOccurrenceOptions },
): Passage[] {
  return passages({ ...input, codingsByDocument: coOccurringCodings(input, filter, of) }, filter);
}

function linesOf(
  codes: readonly Code[],
  { codeIds }: CountFilter,
  { pair, options }: { readonly pair: CodePair; readonly options: CoOccurrenceOptions },
): CodeLines {
  const lines = new Map<Id, readonly number[]>();
  const put = (root: Id, number: number) => {
    for (const id of options.withSubcodes ? subtreeIds(codes, root) : [root]) {
      if (!codeIds || codeIds.has(id)) lines.set(id, [number]);
    }
  };
  put(pair.second, SECOND);
  put(pair.first, FIRST);
  return lines;
}

/** Says of a part of a passage whether it is there where both codes are. */
type TakesPart = (run: number, part: Range) => boolean;

function partTaker(
  runs: CodedRuns,
  input: CoOccurrenceInput,
  at: { readonly document: Document; readonly options: CoOccurrenceOptions; readonly isOneCode: boolean },
): TakesPart {
  if (!isByUnits(at.options)) {
    if (at.isOneCode) return () => true;
    const meeting = new Set<number>();
    forEachMeeting(meetable(runs, input, at), (earlier, later) => meeting.add(earlier).add(later));
    return (run) => meeting.has(run);
  }
  const forEachUnit = unitsOf(input, at.document, at.options);
  const first = new Set<number>();
  const second = at.isOneCode ? first : new Set<number>();
  for (const [run, code] of runs.codes.entries()) {
    const part = { start: runs.starts[run] ?? 0, end: runs.ends[run] ?? 0 };
    forEachUnit(part, (unit) => (code === FIRST ? first : second).add(unit));
  }
  return (_, part) => {
    let isShared = false;
    forEachUnit(part, (unit) => {
      isShared ||= first.has(unit) && second.has(unit);
    });
    return isShared;
  };
}

/** Whether a coding has a part in a passage of a code that takes part. */
function isIn(
  coding: Coding,
  code: number,
  { runs, takesPart }: { readonly runs: CodedRuns; readonly takesPart: TakesPart },
): boolean {
  return runs.codes.some((one, run) => {
    const start = Math.max(coding.start, runs.starts[run] ?? 0);
    const end = Math.min(coding.end, runs.ends[run] ?? 0);
    return one === code && start < end && takesPart(run, { start, end });
  });
}
