import { type CodeNode, codeTree } from "../codebook/tree.ts";
import type { Code, Coding, Document, Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { type CodedRuns, type CodeLines, codedRuns, joinedCuts } from "./coded-runs.ts";
import type { CountInput } from "./count-codes.ts";
import type { CountFilter } from "./count-filter.ts";
import { forEachUnit, inParagraphs, turnUnits } from "./meetings.ts";
import { PairCounts } from "./pair-counts.ts";
import { cutsOf } from "./spoken.ts";

/** What two codes must share to co-occur: characters, a unit of the interview, or a stretch of paragraphs. */
export type CoOccurrenceWay = "overlap" | "turn" | "answer" | "document" | "paragraphs";

/** How co-occurrence is counted. */
export type CoOccurrenceOptions = {
  readonly by: CoOccurrenceWay;
  /** By paragraphs: how many of them may lie from one passage to the other; 0 is the same paragraph. */
  readonly paragraphs: number;
  /** Whether the passages of the codes below a code are its own, too. */
  readonly withSubcodes: boolean;
};

/** The rows that are counted. Turns and paragraphs are asked for where the way to count or the filter needs them. */
export type CoOccurrenceInput = Omit<CountInput, "measures"> & {
  /** By document, its numbered paragraphs. */
  readonly paragraphs: ReadonlyMap<Id, readonly Range[]>;
};

/** A code of the table; those below it are the ones from the next on up to `next`, not included. */
export type CoOccurringCode = {
  readonly id: Id;
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly next: number;
};

/** Which codes co-occur, and how often. Codes are named by their place in `codes`. */
export type CoOccurrences = {
  readonly options: CoOccurrenceOptions;
  /** In the order of the tree. */
  readonly codes: readonly CoOccurringCode[];
  /** By code, its passages, or the units that it touches. */
  readonly totals: Int32Array;
  /** Five numbers a pair that co-occurs, by the first code, then the second: first, second, n1, n2, n12. */
  readonly pairs: Int32Array;
};

/** Counts each pair of codes in one pass over the codings. [K1]-[K8] of COUNTING.md */
export function coOccurrences(
  input: CoOccurrenceInput,
  filter: CountFilter,
  options: CoOccurrenceOptions,
): CoOccurrences {
  const { codes, lines } = countedCodes(input.codes, filter, options.withSubcodes);
  const counts: Counts = { totals: new Int32Array(codes.length), pairs: new PairCounts(codes.length) };
  const count = isByUnits(options) ? countUnits : countMeetings;
  for (const document of countedDocuments(input, filter)) {
    const runs = documentRuns(input, filter, { document, lines });
    count(counts, runs, { input, document, options });
  }
  return { options, codes, totals: counts.totals, pairs: flatPairs(counts, codes, options) };
}

type Counts = { readonly totals: Int32Array; readonly pairs: PairCounts };

type Place = {
  readonly input: CoOccurrenceInput;
  readonly document: Document;
  readonly options: CoOccurrenceOptions;
};

function countMeetings({ totals, pairs }: Counts, runs: CodedRuns, { input, ...at }: Place): void {
  for (const code of runs.codes) totals[code] = (totals[code] ?? 0) + 1;
  pairs.meet(meetable(runs, input, at));
}

function countUnits({ totals, pairs }: Counts, runs: CodedRuns, { input, document, options }: Place): void {
  const spread = totals.length;
  let [last, unit, unitCodes]: [number, number, number[]] = [-1, -1, []];
  for (const touch of unitTouches(runs, unitsOf(input, document, options), spread)) {
    if (touch === last) continue;
    last = touch;
    const code = touch % spread;
    totals[code] = (totals[code] ?? 0) + 1;
    if (touch - code !== unit * spread) {
      pairs.share(unitCodes);
      [unit, unitCodes] = [(touch - code) / spread, []];
    }
    unitCodes.push(code);
  }
  pairs.share(unitCodes);
}

/** Which units which codes touch, as `unit * spread + code`, in order, some of them several times. */
function unitTouches(
  { codes, starts, ends }: CodedRuns,
  forEachUnit: ReturnType<typeof unitsOf>,
  spread: number,
): Float64Array {
  const touches: number[] = [];
  for (let run = 0; run < codes.length; run++) {
    const code = codes[run] ?? 0;
    const range = { start: starts[run] ?? 0, end: ends[run] ?? 0 };
    forEachUnit(range, (unit) => touches.push(unit * spread + code));
  }
  return Float64Array.from(touches).sort();
}

/**
 * Of passages, those of a code that meet nothing and the joined ones are its number beside the other code. [K3] Where one
 * code lies below the other, there is none. [K8]
 */
function flatPairs(
  { pairs, totals }: Counts,
  codes: readonly CoOccurringCode[],
  options: CoOccurrenceOptions,
): Int32Array {
  const flat: number[] = [];
  const isMeeting = !isByUnits(options);
  pairs.forEach((first, second, { both, firstMeeting, secondMeeting }) => {
    if (isWithin(codes, first, second)) return;
    const joined = isMeeting ? [firstMeeting - both, secondMeeting - both] : [0, 0];
    flat.push(first, second, (totals[first] ?? 0) - (joined[0] ?? 0), (totals[second] ?? 0) - (joined[1] ?? 0), both);
  });
  return Int32Array.from(flat);
}

/** Whether one of two codes lies below the other. */
export function isWithin(codes: readonly CoOccurringCode[], one: number, other: number): boolean {
  return Math.max(one, other) < (codes[Math.min(one, other)]?.next ?? 0);
}

/** The codes that are counted, in the order of the tree, and by id those that a coding of a code counts for. [C12] */
function countedCodes(
  all: readonly Code[],
  { codeIds }: CountFilter,
  withSubcodes: boolean,
): { readonly codes: readonly CoOccurringCode[]; readonly lines: CodeLines } {
  const codes: CoOccurringCode[] = [];
  const lines = new Map<Id, readonly number[]>();
  const grow = (nodes: readonly CodeNode[], above: readonly number[]) => {
    for (const { code, path, depth, children } of nodes) {
      if (codeIds && !codeIds.has(code.id)) {
        grow(children, above);
        continue;
      }
      const place = codes.length;
      const line = [place, ...above];
      lines.set(code.id, line);
      const about = { id: code.id, name: code.name, path, depth };
      codes.push({ ...about, next: place + 1 });
      grow(children, withSubcodes ? line : []);
      if (withSubcodes) codes[place] = { ...about, next: codes.length };
    }
  };
  grow(codeTree(all), []);
  return { codes, lines };
}

/** The documents of a filter. [C12] */
export function countedDocuments({ documents }: CoOccurrenceInput, { documentIds }: CountFilter): readonly Document[] {
  return documents.filter(({ id }) => !documentIds || documentIds.has(id));
}

/** The merged passages of a document, with what the filter leaves out cut out. [K1] [K2] */
export function documentRuns(
  input: CoOccurrenceInput,
  filter: CountFilter,
  { document, lines }: { readonly document: Document; readonly lines: CodeLines },
): CodedRuns {
  const turns = input.turns.get(document.id);
  const cuts = joinedCuts(cutsOf(turns, document.length, filter), turns?.turns ?? []);
  return codedRuns(codingsOf(input, filter, document), lines, cuts);
}

/** The codings of a document by the coders that are counted, by start. [C15] */
export function codingsOf(
  { codingsByDocument }: CoOccurrenceInput,
  { coderIds }: CountFilter,
  { id }: Document,
): readonly Coding[] {
  const codings = codingsByDocument.get(id) ?? [];
  return coderIds ? codings.filter(({ coderId }) => coderIds.has(coderId)) : codings;
}

/** The passages as they meet: by their characters, or by their paragraphs. */
export function meetable(
  runs: CodedRuns,
  { paragraphs }: CoOccurrenceInput,
  { document, options }: { readonly document: Document; readonly options: CoOccurrenceOptions },
): CodedRuns {
  if (options.by !== "paragraphs") return runs;
  return inParagraphs(runs, paragraphs.get(document.id) ?? [], options.paragraphs);
}

/** Whether units are counted that two codes share, and not passages that meet. */
export function isByUnits({ by }: CoOccurrenceOptions): boolean {
  return by === "turn" || by === "answer" || by === "document";
}

/** What finds the units that a passage of a document touches. [K5] */
export function unitsOf(
  { turns }: CoOccurrenceInput,
  { id }: Document,
  { by }: CoOccurrenceOptions,
): (range: Range, onUnit: (unit: number) => void) => void {
  if (by !== "turn" && by !== "answer") return (_, onUnit) => onUnit(0);
  const all = turns.get(id)?.turns ?? [];
  const units = turnUnits(all, by);
  return (range, onUnit) => forEachUnit(range, all, units, onUnit);
}
