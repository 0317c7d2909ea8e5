import { combine, type Diff, type TableDiff } from "../model/diff.ts";
import type { DocumentMarks, DocumentText, DocumentTurns, TableName } from "../model/records.ts";
import type { DiffPart, ProjectDatabase } from "./database.ts";

/** What a snapshot does not hold: read with a document, and large. */
const CONTENT: readonly TableName[] = ["texts", "originals", "turns", "marks"];

/** As large as a part grows, in characters; a single text may be larger. */
const PART_SIZE = 4_000_000;

/** A change's diff in parts, of which the first, part 0, is all that a snapshot follows. */
export function partsOf(seq: number, diff: Diff): DiffPart[] {
  const light = Object.fromEntries(Object.entries(diff).filter(([name]) => !CONTENT.includes(name as TableName)));
  const content = CONTENT.flatMap((name) => chunks(name, diff[name] as TableDiff<unknown> | undefined));
  return [light, ...content].map((part, index) => ({ seq, part: index, diff: part }));
}

/** The diff of the change of this number. Rejects where the log does not hold it. */
export async function readDiff(db: ProjectDatabase, seq: number): Promise<Diff> {
  const parts = await db.diffParts.where("seq").equals(seq).sortBy("part");
  if (parts[0]?.part !== 0) throw new Error(`The change log of ${db.name} does not hold change ${seq}.`);
  return parts.map(({ diff }) => diff).reduce(combine);
}

/** What a snapshot follows of changes, by their numbers. */
export async function readLightDiffs(db: ProjectDatabase, seqs: readonly number[]): Promise<ReadonlyMap<number, Diff>> {
  const parts = await db.diffParts.bulkGet(seqs.map((seq): [number, number] => [seq, 0]));
  return new Map(parts.flatMap((part) => (part ? [[part.seq, part.diff] as const] : [])));
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

/** About as many characters as a row takes to write. */
function sizeOf(row: unknown): number {
  if (Array.isArray(row)) return row.reduce((sum: number, one) => sum + sizeOf(one), 0);
  const { text = "", turns = [], marks = [] } = row as Partial<DocumentText & DocumentTurns & DocumentMarks>;
  return 200 + text.length + 120 * turns.length + 60 * marks.length;
}
