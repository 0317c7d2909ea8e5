import type { Diff, Replacement } from "../model/diff.ts";
import type {
  Coding,
  Document,
  DocumentMarks,
  DocumentText,
  DocumentTurns,
  Memo,
  UnplacedCoding,
} from "../model/records.ts";
import { rangesAfter, type Splice, spliced } from "../text/splices.ts";
import { marksAfter, turnsAfter, turnsWithWords } from "../text/turns-after.ts";
import { type Placement, placeAgain, type Trust } from "./place-again.ts";

/** A document with everything that stands in it. */
export type DocumentRows = {
  readonly document: Document;
  readonly text: DocumentText;
  readonly turns: DocumentTurns | undefined;
  readonly marks: DocumentMarks | undefined;
  readonly codings: readonly Coding[];
  readonly unplaced: readonly UnplacedCoding[];
  /** Those of all passages of this document; others are left alone. */
  readonly memos: readonly Memo[];
};

/** A change to a text, and what it does to the codings of its document, in their order. */
export type Edit = { readonly diff: Diff; readonly placements: readonly Placement<Coding>[] };

/**
 * Changes the text of a document by splices of it, which are in order and do not touch. Codings, turns, formatting and memos on
 * passages move with their words. A coding that has lost its words is kept as one without a place, a memo with the
 * words that it was on. No splice gives an empty diff.
 */
export function editText(rows: DocumentRows, splices: readonly Splice[], trust: Trust = "edited"): Edit {
  const { document, text } = rows;
  if (splices.length === 0) return { diff: {}, placements: [] };
  const after = spliced(text.text, splices);
  const placements = placeAgain(rows.codings, text.text, splices, trust);
  const to: Document = { ...document, length: after.length, revision: document.revision + 1 };
  const diff: Diff = {
    documents: { updated: [[document, to]] },
    textEdits: [{ id: document.id, replacements: replacementsOf(text.text, splices) }],
    ...contentAfter(rows, splices, after, trust),
    ...codingsAfter(placements, rows.unplaced, text.text, splices),
    ...memosAfter(rows, splices, trust),
  };
  return { diff, placements };
}

function replacementsOf(text: string, splices: readonly Splice[]): Replacement[] {
  return splices.map(({ start, end, inserted }) => ({ start, removed: text.slice(start, end), inserted }));
}

function contentAfter(
  { text, turns, marks }: DocumentRows,
  splices: readonly Splice[],
  after: string,
  trust: Trust,
): Diff {
  const set = { text: text.text, marks: marks?.marks ?? [] };
  const setAfter = { text: after, marks: marksAfter(set.marks, splices, after) };
  const turnsTo = turns && {
    id: turns.id,
    turns:
      trust === "renamed"
        ? turnsWithWords(turns.turns, splices, after)
        : turnsAfter(set, turns.turns, splices, setAfter),
  };
  const marksTo = marks && { id: marks.id, marks: setAfter.marks };
  return {
    ...(turns && turnsTo && !isSame(turns, turnsTo) && { turns: { updated: [[turns, turnsTo]] } }),
    ...(marks && marksTo && !isSame(marks, marksTo) && { marks: { updated: [[marks, marksTo]] } }),
  };
}

function codingsAfter(
  placements: readonly Placement<Coding>[],
  unplaced: readonly UnplacedCoding[],
  text: string,
  splices: readonly Splice[],
): Diff {
  const placed = placements.filter(({ fate }) => fate !== "lost");
  const lost = placements.filter(({ fate }) => fate === "lost");
  const near = rangesAfter(
    unplaced.map((one) => ({ start: one.near, end: one.near })),
    splices,
  );
  const updated = placed
    .map(({ from, range }) => [from, { ...from, ...range }] as const)
    .filter(([a, b]) => !isSame(a, b));
  const shifted = unplaced
    .map((one, index) => [one, { ...one, near: near[index]?.start ?? one.near }] as const)
    .filter(([a, b]) => !isSame(a, b));
  return {
    codings: { updated, removed: lost.map(({ from }) => from) },
    unplaced: {
      added: lost.map(({ from: { start, end, ...coding }, range }) => {
        return { ...coding, quote: text.slice(start, end), near: range.start };
      }),
      updated: shifted,
    },
  };
}

function memosAfter({ document, text, memos }: DocumentRows, splices: readonly Splice[], trust: Trust): Diff {
  const onPassages = memos.flatMap((memo) => {
    const { target } = memo;
    return target.kind === "segment" && target.documentId === document.id
      ? [{ memo, target, start: target.start, end: target.end }]
      : [];
  });
  const updated = placeAgain(onPassages, text.text, splices, trust)
    .map(({ from: { memo, target }, range, fate }) => {
      const quote = fate === "lost" ? { quote: text.text.slice(target.start, target.end) } : {};
      return [memo, { ...memo, target: { ...target, ...range, ...quote } }] as const;
    })
    .filter(([a, b]) => !isSame(a, b));
  return updated.length > 0 ? { memos: { updated } } : {};
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
