import { type DependentRows, withDependents } from "../model/dependents.ts";
import type { Diff } from "../model/diff.ts";
import type { Coding, Document, DocumentMarks, DocumentText, DocumentTurns, Original } from "../model/records.ts";

/** Takes documents out of the project with everything that hangs on them; the rows given are those of these documents. */
export function removeDocuments(
  rows: {
    readonly documents: readonly Document[];
    readonly texts: readonly DocumentText[];
    readonly originals: readonly Original[];
    readonly turns: readonly DocumentTurns[];
    readonly marks: readonly DocumentMarks[];
    readonly codings: readonly Coding[];
  },
  dependents: DependentRows,
): Diff {
  const { documents, texts, originals, turns, marks, codings } = rows;
  const removal: Diff = {
    documents: { removed: documents },
    texts: { removed: texts },
    originals: { removed: originals },
    turns: { removed: turns },
    marks: { removed: marks },
    codings: { removed: codings },
  };
  return withDependents(removal, dependents);
}
