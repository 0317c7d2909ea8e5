import type { Diff } from "../model/diff.ts";
import type { Coding, Document, Memo } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { checkPassage } from "./check-passage.ts";
import { findTwin, foldCodings } from "./fold-coding.ts";

/**
 * Gives a coding another range. Where its code and coder have a coding on that range already, the two become that one.
 * Throws RangeError where the range is empty or leaves the document.
 */
export function resizeCoding(
  coding: Coding,
  { start, end }: Range,
  at: {
    readonly document: Document;
    /** The codings on the new range, at least. */
    readonly existing: readonly Coding[];
    readonly memos: readonly Memo[];
  },
): Diff {
  checkPassage(at.document, { start, end });
  if (coding.start === start && coding.end === end) return {};
  const to = { ...coding, start, end };
  const twin = findTwin(to, at.existing);
  return twin ? foldCodings([coding], twin.id, at.memos) : { codings: { updated: [[coding, to]] } };
}
