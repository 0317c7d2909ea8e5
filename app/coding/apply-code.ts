import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code, Coder, Coding, Document } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { checkPassage } from "./check-passage.ts";

/**
 * Applies a code to a segment. The same code by the same coder on the same segment stands once, so applying it again
 * gives an empty diff. Throws RangeError where the range is empty or leaves the document, and Error where the code
 * only groups others.
 */
export function applyCode(
  at: {
    readonly document: Document;
    readonly range: Range;
    readonly code: Code;
    readonly coder: Coder;
    /** The codings of this document. */
    readonly existing: readonly Coding[];
  },
  identity: Identity,
): Diff {
  const { document, range, code, coder, existing } = at;
  const { start, end } = range;
  checkPassage(document, range);
  if (!code.isCodable) throw new Error(`“${code.name}” only groups other codes; choose one below it.`);
  const repeated = existing.some(
    (coding) =>
      coding.codeId === code.id && coding.coderId === coder.id && coding.start === start && coding.end === end,
  );
  if (repeated) return {};
  const [id, createdAt] = [identity.newId(), identity.now()];
  return {
    codings: {
      added: [{ id, documentId: document.id, start, end, codeId: code.id, coderId: coder.id, createdAt }],
    },
  };
}
