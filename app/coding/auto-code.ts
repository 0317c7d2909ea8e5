import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Code, Coder, Coding, Document, Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";

/** The ranges of a document that a code is to be put on, each once. */
export type RangesToCode = { readonly documentId: Id; readonly ranges: readonly Range[] };

/** What coding many ranges comes to. */
export type AutoCoding = {
  readonly added: readonly RangesToCode[];
  /** Codings that will be made, and in how many documents. */
  readonly codings: number;
  readonly documents: number;
  /** Ranges on which this coder has put this code before. */
  readonly alreadyThere: number;
};

/** What coding ranges with one code by one coder will do; `existing` are the codings that coder made with it. */
export function planAutoCode(wanted: readonly RangesToCode[], existing: readonly Coding[]): AutoCoding {
  const there = new Set(existing.map(keyOf));
  const added = wanted
    .map(({ documentId, ranges }) => {
      return { documentId, ranges: ranges.filter((range) => !there.has(keyOf({ documentId, ...range }))) };
    })
    .filter(({ ranges }) => ranges.length > 0);
  const codings = added.reduce((sum, { ranges }) => sum + ranges.length, 0);
  const all = wanted.reduce((sum, { ranges }) => sum + ranges.length, 0);
  return { added, codings, documents: added.length, alreadyThere: all - codings };
}

function keyOf({ documentId, start, end }: Pick<Coding, "documentId" | "start" | "end">): string {
  return `${documentId} ${start} ${end}`;
}

/**
 * Puts a code on many ranges as one change; those that have it by this coder already stay as they are. Throws RangeError
 * where a range is empty or leaves its document, and Error where a document is gone or the code only groups others.
 */
export function autoCode(
  at: {
    readonly documents: ReadonlyMap<Id, Document>;
    readonly wanted: readonly RangesToCode[];
    readonly code: Code;
    readonly coder: Pick<Coder, "id">;
    /** The codings that this coder made with this code. */
    readonly existing: readonly Coding[];
  },
  identity: Identity,
): Diff {
  const { documents, wanted, code, coder, existing } = at;
  if (!code.isCodable) throw new Error(`“${code.name}” only groups other codes; choose one below it.`);
  const createdAt = identity.now();
  const codings = planAutoCode(wanted, existing).added.flatMap(({ documentId, ranges }) => {
    const document = documents.get(documentId);
    if (!document) throw new Error("A document was deleted in the meantime. Search again.");
    return ranges.map(({ start, end }): Coding => {
      if (start < 0 || start >= end || end > document.length) {
        throw new RangeError(
          `[${start}, ${end}) is no passage of “${document.name}”, which is ${document.length} long.`,
        );
      }
      return { id: identity.newId(), documentId, start, end, codeId: code.id, coderId: coder.id, createdAt };
    });
  });
  return codings.length > 0 ? { codings: { added: codings } } : {};
}
