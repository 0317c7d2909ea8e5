import { type CodeNode, codeTree } from "../codebook/tree.ts";
import type { Code, Coding, Document, DocumentTurns, Id, UnplacedCoding } from "../model/records.ts";
import { codePointsBetween } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import type { CountFilter } from "./count-filter.ts";
import { Coverages, type Figures, noFigures, type Stretch, stretch } from "./coverage.ts";
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

/** What a count comes to. */
export type CodeCounts = {
  /** The figures of a code by its id, its own or with the codes below it; all 0 where the filter leaves it out. */
  readonly figuresOf: (codeId: Id, withSubcodes: boolean) => Figures;
  /** Those of all codes together. [C11] */
  readonly total: Figures;
  /** Documents that the filter takes in and of whose text it counts anything. */
  readonly documents: number;
  /** Code points of the words that the filter counts, coded or not. [C9] */
  readonly textCharacters: number;
};

/** Where a code is counted: the slot of its own figures, and those of the subtrees that it lies in, its own the first. */
type Slots = { readonly own: number; readonly subtrees: readonly number[] };

/** What is the same for every count of a comparison. */
type Counter = {
  /** By the id of each code that is counted. */
  readonly slots: ReadonlyMap<Id, Slots>;
  readonly coverages: Coverages;
  /** By coder, in each slot the last segment that was counted there: a repetition is the same segment again. */
  readonly seen: Map<Id, Int32Array>;
  /** Counts the segments up: codings of the same range stand next to each other. */
  segment: number;
  /** Counts the documents up. */
  document: number;
};

/** The slot of all codes together; of code `n` its own figures are in slot `1 + 2n`, those of its subtree in the next. */
const TOTAL = 0;

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
  const counter = counterOf(input.codes, codeIds);
  const byId = new Map(input.documents.map((document) => [document.id, document]));
  return filters.map((filter) => {
    const { documentIds } = filter;
    const documents = documentIds ? [...documentIds].flatMap((id) => byId.get(id) ?? []) : input.documents;
    return countDocuments(counter, input, { documents, filter });
  });
}

function countDocuments(
  counter: Counter,
  input: CountInput,
  { documents, filter }: { readonly documents: readonly Document[]; readonly filter: CountFilter },
): CodeCounts {
  let [heard, textCharacters] = [0, 0];
  for (const { id } of documents) {
    const measure = input.measures.get(id);
    if (!measure) continue;
    const cuts = cutsOf(input.turns.get(id), measure.length, filter);
    const stretches = without({ start: 0, end: measure.length }, cuts);
    if (stretches.length > 0) heard++;
    for (const { start, end } of stretches) textCharacters += codePointsBetween(measure.pairs, start, end);
    counter.document++;
    countDocument(counter, input.codingsByDocument.get(id) ?? [], { measure, cuts, coderIds: filter.coderIds });
  }
  const { slots, coverages } = counter;
  const figures = coverages.close();
  return {
    figuresOf: (codeId, withSubcodes) => {
      const found = slots.get(codeId);
      return found ? figures.of(withSubcodes ? found.own + 1 : found.own) : noFigures;
    },
    total: figures.of(TOTAL),
    documents: heard,
    textCharacters,
  };
}

type Counted = {
  readonly measure: TextMeasure;
  readonly cuts: readonly Range[];
  readonly coderIds: ReadonlySet<Id> | null;
};

function countDocument(counter: Counter, codings: readonly Coding[], { measure, cuts, coderIds }: Counted): void {
  const whole = cuts.length > 0 ? null : stretchesOf(codings, measure);
  let before: Range | null = null;
  for (const [index, coding] of codings.entries()) {
    if (coderIds && !coderIds.has(coding.coderId)) continue;
    const slots = counter.slots.get(coding.codeId);
    if (!slots) continue;
    if (before === null || before.start !== coding.start || before.end !== coding.end) counter.segment++;
    before = coding;
    const parts = whole ? whole[index] : without(coding, cuts).map((part) => stretch(measure, part));
    if (parts && parts.length > 0) countCoding(counter, slots, { coderId: coding.coderId, parts });
  }
}

/** What lies in the ranges of a document's codings; kept as long as these and the text are as they are. */
const known = new WeakMap<readonly Coding[], { readonly measure: TextMeasure; readonly stretches: Stretch[][] }>();

function stretchesOf(codings: readonly Coding[], measure: TextMeasure): readonly (readonly Stretch[])[] {
  const found = known.get(codings);
  if (found?.measure === measure) return found.stretches;
  const stretches = codings.map((coding) => [stretch(measure, coding)]);
  known.set(codings, { measure, stretches });
  return stretches;
}

function countCoding(
  counter: Counter,
  { own, subtrees }: Slots,
  { coderId, parts }: { readonly coderId: Id; readonly parts: readonly Stretch[] },
): void {
  const { coverages, document, segment } = counter;
  const seen = seenBy(counter, coderId);
  if (seen[own] === segment) return;
  seen[own] = segment;
  coverages.add(own, document, parts);
  coverages.add(TOTAL, document, parts);
  for (const slot of subtrees) {
    if (seen[slot] === segment) continue;
    seen[slot] = segment;
    coverages.add(slot, document, parts);
  }
}

function seenBy({ seen, slots }: Counter, coderId: Id): Int32Array {
  const known = seen.get(coderId);
  if (known) return known;
  const fresh = new Int32Array(slotCount(slots));
  seen.set(coderId, fresh);
  return fresh;
}

/** A slot for all, and two for each code: its own figures and those with the codes below it. */
function slotCount(slots: ReadonlyMap<Id, Slots>): number {
  return 1 + slots.size * 2;
}

/** What counts the wanted codes; a code left out still stands between those above and below it. */
function counterOf(codes: readonly Code[], wanted: ReadonlySet<Id> | null): Counter {
  const slots = new Map<Id, Slots>();
  const grow = (nodes: readonly CodeNode[], above: readonly number[]) => {
    for (const { code, children } of nodes) {
      if (wanted && !wanted.has(code.id)) {
        grow(children, above);
        continue;
      }
      const own = 1 + slots.size * 2;
      const subtrees = [own + 1, ...above];
      slots.set(code.id, { own, subtrees });
      grow(children, subtrees);
    }
  };
  grow(codeTree(codes), []);
  return {
    slots,
    coverages: new Coverages(slotCount(slots)),
    seen: new Map(),
    segment: 0,
    document: 0,
  };
}
