import type { Diff, TableDiff, TextEdit } from "../model/diff.ts";
import type { DocumentMarks, DocumentText, DocumentTurns, TableName } from "../model/records.ts";

/**
 * A part of what a change did. Part 0 is what a snapshot follows; texts, turns, marks and originals come in the parts
 * after it, so that a long import is read and written in pieces.
 */
export type DiffPart = { readonly seq: number; readonly part: number; readonly diff: Diff };

/** What a snapshot does not hold: read with a document, and large. */
const CONTENT: readonly TableName[] = ["texts", "originals", "turns", "marks"];
const EDITS = "textEdits";

/** As large as a part grows, in characters; a single text may be larger. */
const PART_SIZE = 4_000_000;

/** A change's diff in parts, of which the first, part 0, is all that a snapshot follows. */
export function partsOf(seq: number, diff: Diff): DiffPart[] {
  const isLight = (name: string) => name !== EDITS && !CONTENT.includes(name as TableName);
  const light = Object.fromEntries(Object.entries(diff).filter(([name]) => isLight(name)));
  const content = CONTENT.flatMap((name) => chunks(name, diff[name] as TableDiff<unknown> | undefined));
  const edits = batches(diff.textEdits ?? []).map((some) => ({ [EDITS]: some }) as Diff);
  return [light, ...content, ...edits].map((part, index) => ({ seq, part: index, diff: part }));
}

function chunks(name: TableName, table: TableDiff<unknown> | undefined): Diff[] {
  return (["removed", "updated", "added"] as const).flatMap((list) => {
    return batches(table?.[list] ?? []).map((rows) => ({ [name]: { [list]: rows } }) as Diff);
  });
}

function batches(rows: readonly unknown[]): unknown[][] {
  const made: unknown[][] = [];
  let size = PART_SIZE;
  for (const row of rows) {
    const last = made.at(-1);
    if (last && size + sizeOf(row) <= PART_SIZE) last.push(row);
    else made.push([row]);
    size = (made.at(-1)?.length === 1 ? 0 : size) + sizeOf(row);
  }
  return made;
}

type Content = DocumentText & DocumentTurns & DocumentMarks & TextEdit;

/** About as many characters as a row takes to write. */
function sizeOf(row: unknown): number {
  if (Array.isArray(row)) return row.reduce((sum: number, one) => sum + sizeOf(one), 0);
  const { text = "", turns = [], marks = [], replacements = [] } = row as Partial<Content>;
  const replaced = replacements.reduce((sum, { removed, inserted }) => sum + 60 + removed.length + inserted.length, 0);
  return 200 + text.length + 120 * turns.length + 60 * marks.length + replaced;
}
