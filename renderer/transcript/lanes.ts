import type { Id } from "../../app/model/records.ts";

/** A coding's bracket: how high it stands, in pixels from the top of the text. */
export type Bracket = { readonly id: Id; readonly top: number; readonly bottom: number };

/**
 * The lane of each bracket, 0 next to the text, so that brackets in one lane never share a height. A bracket keeps the
 * lane it had before where that is free, so that scrolling moves none. Takes the brackets sorted by top.
 */
export function assignLanes(brackets: readonly Bracket[], before: ReadonlyMap<Id, number>): Map<Id, number> {
  const lanes = new Map<Id, number>();
  const freeFrom: number[] = [];
  const isFree = (lane: number, top: number) => (freeFrom[lane] ?? Number.NEGATIVE_INFINITY) <= top;
  for (const { id, top, bottom } of brackets) {
    let lane = before.get(id) ?? 0;
    if (!isFree(lane, top)) lane = 0;
    while (!isFree(lane, top)) lane++;
    freeFrom[lane] = bottom;
    lanes.set(id, lane);
  }
  return lanes;
}

/** The heights of labels that would like to stand at the given ones, in order: pushed down so that none covers another. */
export function spreadLabels(tops: readonly number[], labelHeight: number): number[] {
  let next = Number.NEGATIVE_INFINITY;
  return tops.map((top) => {
    const at = Math.max(top, next);
    next = at + labelHeight;
    return at;
  });
}
