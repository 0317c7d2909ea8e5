import { type CodeNode, codeTree } from "../codebook/tree.ts";
import type { Code, Coding, Document, DocumentTurns, Id, UnplacedCoding } from "../model/records.ts";
import { codePointsBetween } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import { Coverage, type Figures, type Stretch, stretch } from "./coverage.ts";
import type { TextMeasure } from "./measure-text.ts";
import { interviewerTurns, without } from "./spoken.ts";

/** What is counted: a project's rows, and the measures of its texts. */
export type CountInput = {
  readonly codes: readonly Code[];
  readonly documents: readonly Document[];
  /** By document, each by start, then end. */
  readonly codingsByDocument: ReadonlyMap<Id, readonly Coding[]>;
  readonly turns: ReadonlyMap<Id, DocumentTurns>;
  readonly measures: ReadonlyMap<Id, TextMeasure>;
  /** Codings that have lost their place; none of them is counted. [C13] */
  readonly unplaced?: readonly UnplacedCoding[];
};

/** Which documents and codes are counted; null stands for all. [C12] */
export type CountFilter = {
  readonly documentIds: ReadonlySet<Id> | null;
  readonly codeIds: ReadonlySet<Id> | null;
  /** Whether the interviewer's turns are cut out. [C7] */
  readonly leaveOutInterviewer: boolean;
};

/** The figures of every code, by id, its own and with the codes below it, and those of all together. */
export type CodeCounts = {
  readonly own: ReadonlyMap<Id, Figures>;
  readonly withSubcodes: ReadonlyMap<Id, Figures>;
  readonly total: Figures;
  /** Code points of the documents counted, less the interviewer's turns where these are left out. [C9] */
  readonly textCharacters: number;
};

/** What is being counted of one code. `above` are the codes whose subtrees it lies in, itself the first. */
type Tally = {
  readonly own: Coverage;
  readonly subtree: Coverage;
  readonly above: Tally[];
  /** By coder, the last segment that was counted: a repetition is the same segment again. */
  readonly ownSeen: number[];
  readonly subtreeSeen: number[];
};

type Pass = {
  readonly tallies: ReadonlyMap<Id, Tally>;
  readonly total: Coverage;
  readonly coderNumbers: Map<Id, number>;
  /** Counts the segments up: codings of the same range stand next to each other. */
  segment: number;
};

/**
 * Counts all codes in one pass over the codings, which come in by start: each code holds one open range at a time, so
 * nothing is sorted and nothing is kept.
 */
export function countCodes(input: CountInput, filter: CountFilter): CodeCounts {
  const { codeIds, documentIds, leaveOutInterviewer } = filter;
  const tallies = talliesOf(input.codes, codeIds);
  const pass: Pass = { tallies, total: new Coverage(), coderNumbers: new Map(), segment: 0 };
  let textCharacters = 0;
  for (const { id } of input.documents) {
    const measure = input.measures.get(id);
    if (!measure || (documentIds && !documentIds.has(id))) continue;
    const cuts = leaveOutInterviewer ? interviewerTurns(input.turns.get(id)) : [];
    for (const { start, end } of without({ start: 0, end: measure.length }, cuts)) {
      textCharacters += codePointsBetween(measure.pairs, start, end);
    }
    countDocument(pass, input.codingsByDocument.get(id) ?? [], measure, cuts);
  }
  return {
    own: new Map([...tallies].map(([id, { own }]) => [id, own.close()])),
    withSubcodes: new Map([...tallies].map(([id, { subtree }]) => [id, subtree.close()])),
    total: pass.total.close(),
    textCharacters,
  };
}

function countDocument(pass: Pass, codings: readonly Coding[], measure: TextMeasure, cuts: readonly Range[]): void {
  let before: Range | null = null;
  for (const coding of codings) {
    const tally = pass.tallies.get(coding.codeId);
    if (!tally) continue;
    if (before === null || before.start !== coding.start || before.end !== coding.end) pass.segment++;
    before = coding;
    const parts =
      cuts.length > 0 ? without(coding, cuts).map((part) => stretch(measure, part)) : [stretch(measure, coding)];
    if (parts.length > 0) countCoding(pass, tally, { coding, parts, measure });
  }
}

function countCoding(
  pass: Pass,
  tally: Tally,
  of: { readonly coding: Coding; readonly parts: readonly Stretch[]; readonly measure: TextMeasure },
): void {
  const coder = coderNumber(pass, of.coding.coderId);
  if (repeats(tally.ownSeen, coder, pass.segment)) return;
  add(tally.own, of.measure, of.parts);
  add(pass.total, of.measure, of.parts);
  for (const { subtree, subtreeSeen } of tally.above) {
    if (!repeats(subtreeSeen, coder, pass.segment)) add(subtree, of.measure, of.parts);
  }
}

function repeats(seen: number[], coder: number, segment: number): boolean {
  if (seen[coder] === segment) return true;
  seen[coder] = segment;
  return false;
}

function add(coverage: Coverage, measure: TextMeasure, parts: readonly Stretch[]): void {
  coverage.figures.codings++;
  for (const part of parts) coverage.cover(measure, part);
}

function coderNumber({ coderNumbers }: Pass, coderId: Id): number {
  const known = coderNumbers.get(coderId);
  if (known !== undefined) return known;
  coderNumbers.set(coderId, coderNumbers.size);
  return coderNumbers.size - 1;
}

/** The tallies of the wanted codes; a code left out still stands between those above and below it. */
function talliesOf(codes: readonly Code[], wanted: ReadonlySet<Id> | null): Map<Id, Tally> {
  const tallies = new Map<Id, Tally>();
  const grow = (nodes: readonly CodeNode[], above: readonly Tally[]) => {
    for (const { code, children } of nodes) {
      if (wanted && !wanted.has(code.id)) {
        grow(children, above);
        continue;
      }
      const tally: Tally = { own: new Coverage(), subtree: new Coverage(), above: [], ownSeen: [], subtreeSeen: [] };
      tally.above.push(tally, ...above);
      tallies.set(code.id, tally);
      grow(children, tally.above);
    }
  };
  grow(codeTree(codes), []);
  return tallies;
}
