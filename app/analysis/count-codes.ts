import { type CodeNode, codeTree } from "../codebook/tree.ts";
import type { Code, Coding, Document, DocumentTurns, Id, UnplacedCoding } from "../model/records.ts";
import { codePointsBetween } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import type { CountFilter } from "./count-filter.ts";
import { Coverage, type Figures, type Stretch, stretch } from "./coverage.ts";
import type { TextMeasure } from "./measure-text.ts";
import { cutsOf, without } from "./spoken.ts";

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

/**
 * The figures of the codes that were found, by id, their own and with the codes below them, and those of all together.
 * A code that is in neither map has no coding.
 */
export type CodeCounts = {
  readonly own: ReadonlyMap<Id, Figures>;
  readonly withSubcodes: ReadonlyMap<Id, Figures>;
  readonly total: Figures;
  /** Documents that the filter takes in and of whose text it counts anything. */
  readonly documents: number;
  /** Code points of the words that the filter counts, coded or not. [C9] */
  readonly textCharacters: number;
};

/** What is being counted of one code. `above` are the tallies of the subtrees it lies in, its own the first. */
type Tally = {
  readonly own: Coverage;
  readonly subtree: Coverage;
  readonly above: readonly Tally[];
  /** By coder, the last segment that was counted: a repetition is the same segment again. */
  readonly ownSeen: number[];
  readonly subtreeSeen: number[];
};

/** By the id of each code that is counted, those whose subtrees it lies in and that are counted, itself the first. */
type Ancestry = ReadonlyMap<Id, readonly Id[]>;

type Pass = {
  readonly ancestry: Ancestry;
  readonly tallies: Map<Id, Tally>;
  readonly total: Coverage;
  readonly coderIds: ReadonlySet<Id> | null;
  readonly coderNumbers: Map<Id, number>;
  /** Counts the segments up: codings of the same range stand next to each other. */
  segment: number;
};

/** Counts all codes in one pass over the codings. */
export function countCodes(input: CountInput, filter: CountFilter): CodeCounts {
  const [counts] = countGroups(input, filter.codeIds, [filter]);
  if (!counts) throw new Error("One filter gives one count.");
  return counts;
}

/**
 * Counts all codes once for each of the filters, which differ in all but their codes. Goes over the codings of the
 * documents that a filter takes in, which come in by start: each code holds one open range at a time, so nothing is
 * sorted and nothing is kept.
 */
export function countGroups(
  input: CountInput,
  codeIds: ReadonlySet<Id> | null,
  filters: readonly CountFilter[],
): CodeCounts[] {
  const ancestry = ancestryOf(input.codes, codeIds);
  const byId = new Map(input.documents.map((document) => [document.id, document]));
  return filters.map((filter) => {
    const { documentIds } = filter;
    const documents = documentIds ? [...documentIds].flatMap((id) => byId.get(id) ?? []) : input.documents;
    return countDocuments(input, ancestry, { documents, filter });
  });
}

function countDocuments(
  input: CountInput,
  ancestry: Ancestry,
  { documents, filter }: { readonly documents: readonly Document[]; readonly filter: CountFilter },
): CodeCounts {
  const { coderIds } = filter;
  const tallies = new Map<Id, Tally>();
  const pass: Pass = { ancestry, tallies, total: new Coverage(), coderIds, coderNumbers: new Map(), segment: 0 };
  let [heard, textCharacters] = [0, 0];
  for (const { id } of documents) {
    const measure = input.measures.get(id);
    if (!measure) continue;
    const cuts = cutsOf(input.turns.get(id), measure.length, filter);
    const stretches = without({ start: 0, end: measure.length }, cuts);
    if (stretches.length > 0) heard++;
    for (const { start, end } of stretches) textCharacters += codePointsBetween(measure.pairs, start, end);
    countDocument(pass, input.codingsByDocument.get(id) ?? [], measure, cuts);
  }
  return {
    own: new Map([...tallies].map(([id, { own }]) => [id, own.close()])),
    withSubcodes: new Map([...tallies].map(([id, { subtree }]) => [id, subtree.close()])),
    total: pass.total.close(),
    documents: heard,
    textCharacters,
  };
}

function countDocument(pass: Pass, codings: readonly Coding[], measure: TextMeasure, cuts: readonly Range[]): void {
  let before: Range | null = null;
  for (const coding of codings) {
    if (pass.coderIds && !pass.coderIds.has(coding.coderId)) continue;
    const tally = tallyOf(pass, coding.codeId);
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

/** The tally of a code, begun when the first coding of it or of a code below it comes; null where it is not counted. */
function tallyOf({ ancestry, tallies }: Pass, codeId: Id): Tally | null {
  const known = tallies.get(codeId);
  if (known) return known;
  const line = ancestry.get(codeId);
  if (!line) return null;
  let above: readonly Tally[] = [];
  for (const id of [...line].reverse()) {
    let tally = tallies.get(id);
    if (!tally) {
      const grown: Tally[] = [];
      tally = { own: new Coverage(), subtree: new Coverage(), above: grown, ownSeen: [], subtreeSeen: [] };
      grown.push(tally, ...above);
      tallies.set(id, tally);
    }
    above = tally.above;
  }
  return above[0] ?? null;
}

/** The lines of the wanted codes; a code left out still stands between those above and below it. */
function ancestryOf(codes: readonly Code[], wanted: ReadonlySet<Id> | null): Ancestry {
  const lines = new Map<Id, readonly Id[]>();
  const grow = (nodes: readonly CodeNode[], above: readonly Id[]) => {
    for (const { code, children } of nodes) {
      const line = wanted && !wanted.has(code.id) ? above : [code.id, ...above];
      if (line !== above) lines.set(code.id, line);
      grow(children, line);
    }
  };
  grow(codeTree(codes), []);
  return lines;
}
