import type { Diff } from "../model/diff.ts";
import type { Case, Coding, Document, DocumentMarks, DocumentText, DocumentTurns, Original } from "../model/records.ts";

/** Takes documents out of the project with everything that hangs on them; the rows given are those of these documents, and cases of theirs stay without them. */
export function removeDocuments(rows: {
  readonly documents: readonly Document[];
  readonly texts: readonly DocumentText[];
  readonly originals: readonly Original[];
  readonly turns: readonly DocumentTurns[];
  readonly marks: readonly DocumentMarks[];
  readonly cases: readonly Case[];
  readonly codings: readonly Coding[];
}): Diff {
  const { documents, texts, originals, turns, marks, codings } = rows;
  const gone = new Set(documents.map(({ id }) => id));
  return {
    documents: { removed: documents },
    texts: { removed: texts },
    originals: { removed: originals },
    turns: { removed: turns },
    marks: { removed: marks },
    cases: {
      updated: rows.cases.map((one) => [one, { ...one, documentIds: one.documentIds.filter((id) => !gone.has(id)) }]),
    },
    codings: { removed: codings },
  };
}
