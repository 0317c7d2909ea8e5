import { combine, type Diff } from "../model/diff.ts";
import type { ProjectDatabase } from "./database.ts";

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
