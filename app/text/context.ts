import { splitsPair } from "./position.ts";
import type { Range } from "./range.ts";

/** How many UTF-16 code units stand before and after a passage, at most. */
const CONTEXT_LENGTH = 120;

/** What stands before and after a passage within bounds, cut between words where it is cut. */
export function contextOf(text: string, { start, end }: Range, within: Range): { before: string; after: string } {
  const from = Math.max(within.start, start - CONTEXT_LENGTH);
  const to = Math.min(within.end, end + CONTEXT_LENGTH);
  const before = text.slice(from, Math.max(from, start));
  const after = text.slice(end, Math.max(end, to));
  return {
    before: from === within.start ? before : before.slice(afterGap(before, splitsPair(text, from) ? 1 : 0)),
    after: to === within.end ? after : after.slice(0, beforeGap(after, after.length - (splitsPair(text, to) ? 1 : 0))),
  };
}

/** Where the first whole word begins; the least there is where it is all one word. */
function afterGap(text: string, least: number): number {
  const gap = text.search(/\s/);
  return gap < 0 ? least : gap + 1;
}

/** Where the last whole word ends; the most there is where it is all one word. */
function beforeGap(text: string, most: number): number {
  for (let at = text.length - 1; at >= 0; at--) if (/\s/.test(text.charAt(at))) return at;
  return most;
}
