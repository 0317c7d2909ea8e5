import type { Diff } from "../model/diff.ts";
import type { Code, Coding, Memo } from "../model/records.ts";
import { findTwin, foldCodings } from "./fold-coding.ts";

/**
 * Gives a coding another code. Where its coder has put that code on the same passage already, the two become that one.
 * Throws where the code only groups others.
 */
export function recodeCoding(
  coding: Coding,
  code: Code,
  at: {
    /** The codings on the same passage, at least. */
    readonly existing: readonly Coding[];
    readonly memos: readonly Memo[];
  },
): Diff {
  if (!code.isCodable) throw new Error(`“${code.name}” only groups other codes; choose one below it.`);
  if (coding.codeId === code.id) return {};
  const to = { ...coding, codeId: code.id };
  const twin = findTwin(to, at.existing);
  return twin ? foldCodings([coding], twin.id, at.memos) : { codings: { updated: [[coding, to]] } };
}
