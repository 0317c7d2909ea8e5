import type { Diff } from "../model/diff.ts";
import type { Coding, Document, DocumentText, DocumentTurns, Original } from "../model/records.ts";

/** Takes documents out of the project with everything that hangs on them; the rows given are those of these documents. */
export function removeDocuments(rows: {
  readonly documents: readonly Document[];
  readonly texts: readonly DocumentText[];
  readonly originals: readonly Original[];
  readonly turns: readonly DocumentTurns[];
  readonly codings: readonly Coding[];
}): Diff {
  const { documents, texts, originals, turns, codings } = rows;
  return {
    documents: { removed: documents },
    texts: { removed: texts },
    originals: { removed: originals },
    turns: { removed: turns },
    codings: { removed: codings },
  };
}
