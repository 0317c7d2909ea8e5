import { type DependentRows, withDependents } from "../model/dependents.ts";
import type { Diff } from "../model/diff.ts";
import type { Coding, Document, Memo, UnplacedCoding } from "../model/records.ts";
import { onlyQuote } from "../text/quote.ts";
import type { Range } from "../text/range.ts";

/** A coding that has lost its place, and where it is to have one. */
export type NewPlace = { readonly coding: UnplacedCoding; readonly range: Range };

/**
 * Puts codings that have lost their place on passages of their document, under the ids that they have, so that their
 * memos stay. Where the same code by the same coder is on the passage already, it stands there once: the coding goes,
 * and its memos pass to the one that is there. Throws RangeError where a passage is empty or leaves the document.
 */
export function placeCodings(
  places: readonly NewPlace[],
  document: Document,
  /** The codings of this document. */
  existing: readonly Coding[],
  memos: readonly Memo[],
): Diff {
  const there = new Map(existing.map((coding) => [keyOf(coding), coding]));
  const added: Coding[] = [];
  const folded = new Map<string, string>();
  for (const { coding, range } of places) {
    const { quote: _quote, near: _near, ...kept } = coding;
    const placed: Coding = { ...kept, ...checked(range, document) };
    const twin = there.get(keyOf(placed));
    if (twin) folded.set(coding.id, twin.id);
    else added.push(placed);
    if (!twin) there.set(keyOf(placed), placed);
  }
  const passed = memos.flatMap((memo) => {
    const twin = memo.target.kind === "coding" ? folded.get(memo.target.codingId) : undefined;
    return twin === undefined ? [] : [[memo, { ...memo, target: { kind: "coding", codingId: twin } } as Memo] as const];
  });
  return {
    unplaced: { removed: places.map(({ coding }) => coding) },
    ...(added.length > 0 && { codings: { added } }),
    ...(passed.length > 0 && { memos: { updated: passed } }),
  };
}

/** Where the words of codings without a place stand in their document's text now, of those that stand there exactly once. */
export function placesOfWords(codings: readonly UnplacedCoding[], text: string): NewPlace[] {
  return codings.flatMap((coding) => {
    const range = onlyQuote(text, coding.quote);
    return range ? [{ coding, range }] : [];
  });
}

/** Takes codings without a place out of the project, with their memos. */
export function removeUnplaced(codings: readonly UnplacedCoding[], dependents: DependentRows): Diff {
  return codings.length === 0 ? {} : withDependents({ unplaced: { removed: codings } }, dependents);
}

function checked({ start, end }: Range, { name, length }: Document): Range {
  if (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length) {
    return { start, end };
  }
  throw new RangeError(`[${start}, ${end}) is no passage of “${name}”, which is ${length} long.`);
}

function keyOf({ start, end, codeId, coderId }: Coding): string {
  return [start, end, codeId, coderId].join(" ");
}
