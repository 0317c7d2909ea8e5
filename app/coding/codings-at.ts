import type { Coding } from "../model/records.ts";

/**
 * The codings at a position: those in which it lies, or, where it lies in none, those that begin or end there. Takes a
 * document's codings by start and keeps their order.
 */
export function codingsAt(codings: readonly Coding[], position: number): Coding[] {
  const touching: Coding[] = [];
  for (const coding of codings) {
    if (coding.start > position) break;
    if (coding.end >= position) touching.push(coding);
  }
  const inside = touching.filter(({ start, end }) => start < position && position < end);
  return inside.length > 0 ? inside : touching;
}
