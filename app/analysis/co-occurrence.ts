import { type CodeNode, codeTree } from "../codebook/tree.ts";
import type { Code, Coding, Document, Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { type CodedRuns, type CodeLines, codedRuns, joinedCuts } from "./coded-runs.ts";
import type { CountFilter, CountInput } from "./count-codes.ts";
import { forEachMeeting, forEachUnit, inParagraphs, turnUnits } from "./meetings.ts";
import { PairCounts } from "./pair-counts.ts";
import { interviewerTurns } from "./spoken.ts";

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
  const totals = new Int32Array(codes.length);
  const pairs = new PairCounts(codes.length);
  let passagesBefore = 0;
  for (const document of countedDocuments(input, filter)) {
    const runs = documentRuns(input, filter, { document, lines });
    if (isByUnits(options)) {
      for (const unit of codesByUnit(runs, unitsOf(input, document, options)))
        countUnit(unit, codes, { totals, pairs });
    } else {
      countMeetings(meetable(runs, input, { document, options }), codes, { totals, pairs, passagesBefore });
      passagesBefore += runs.codes.length;
    }
  }
  return { options, codes, totals, pairs: flatPairs(pairs, totals) };
}

type Counts = { readonly totals: Int32Array; readonly pairs: PairCounts };

function countMeetings(
  runs: CodedRuns,
  codes: readonly CoOccurringCode[],
  { totals, pairs, passagesBefore }: Counts & { readonly passagesBefore: number },
): void {
  for (const code of runs.codes) totals[code] = (totals[code] ?? 0) + 1;
  const firstNumber = passagesBefore + 1;
  forEachMeeting(runs, (earlier, later) => {
    const [one, other] = [runs.codes[earlier] ?? 0, runs.codes[later] ?? 0];
    if (isWithin(codes, one, other)) return;
    pairs.meet(one, firstNumber + earlier, other, firstNumber + later);
  });
}

function countUnit(unit: readonly number[], codes: readonly CoOccurringCode[], { totals, pairs }: Counts): void {
  for (const [place, code] of unit.entries()) {
    totals[code] = (totals[code] ?? 0) + 1;
    for (let before = 0; before < place; before++) {
      const other = unit[before] ?? 0;
      if (!isWithin(codes, code, other)) pairs.share(code, other);
    }
  }
}

/** Passages of the first and second of a pair: those that meet nothing, and the joined ones. [K3] */
function flatPairs(counts: PairCounts, totals: Int32Array): Int32Array {
  const flat = new Int32Array(counts.size * 5);
  let at = 0;
  counts.forEach((first, second, both, firstMeeting, secondMeeting) => {
    const n1 = (totals[first] ?? 0) - firstMeeting + both;
    const n2 = (totals[second] ?? 0) - secondMeeting + both;
    flat.set([first, second, n1, n2, both], at);
    at += 5;
  });
  return flat;
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
      codes.push({ id: code.id, path, depth, next: place + 1 });
      grow(children, withSubcodes ? line : []);
      if (withSubcodes) codes[place] = { id: code.id, path, depth, next: codes.length };
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
  return codedRuns(codingsOf(input, document), lines, cutsOf(input, filter, document));
}

/** The codings of a document that are counted, by start. */
export function codingsOf({ codingsByDocument }: CoOccurrenceInput, { id }: Document): readonly Coding[] {
  return codingsByDocument.get(id) ?? [];
}

function cutsOf({ turns }: CoOccurrenceInput, filter: CountFilter, { id }: Document): readonly Range[] {
  const cuts = filter.leaveOutInterviewer ? interviewerTurns(turns.get(id)) : [];
  return joinedCuts(cuts, turns.get(id)?.turns ?? []);
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

/** By unit, the codes that touch it, each once. */
function codesByUnit(
  { codes, starts, ends }: CodedRuns,
  forEachUnitOf: ReturnType<typeof unitsOf>,
): Iterable<readonly number[]> {
  const byUnit = new Map<number, number[]>();
  const seen = new Set<number>();
  const spread = codes.reduce((most, code) => Math.max(most, code), 0) + 1;
  for (const [run, code] of codes.entries()) {
    forEachUnitOf({ start: starts[run] ?? 0, end: ends[run] ?? 0 }, (unit) => {
      const key = unit * spread + code;
      if (seen.has(key)) return;
      seen.add(key);
      const found = byUnit.get(unit);
      if (found) found.push(code);
      else byUnit.set(unit, [code]);
    });
  }
  return byUnit.values();
}
