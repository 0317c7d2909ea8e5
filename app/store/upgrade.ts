import { Dexie, type Transaction } from "dexie";
import type { Diff } from "../model/diff.ts";
import { digestOf } from "../model/digest.ts";
import type { Document, Original } from "../model/records.ts";
import type { Change } from "./change.ts";
import { partsOf } from "./diff-parts.ts";

/** As version 1 kept it. */
type FirstOriginal = { readonly id: string; readonly fileName: string; readonly bytes: Uint8Array };
type FirstChange = Omit<Change, "base">;

/**
 * Brings a database of version 1 up to version 2: the bytes of originals lie under their digests, each diff is kept
 * once and in parts, and documents count the revisions of what is in them.
 */
export async function upgradeToVersion2(transaction: Transaction): Promise<void> {
  const [changes, diffs] = [transaction.table("changes"), transaction.table("diffs")];
  const bases = new Map<number, number>();
  for (const change of (await changes.orderBy("seq").toArray()) as FirstChange[]) {
    const base = change.inverts === null ? change.seq : (bases.get(change.inverts) ?? change.seq);
    bases.set(change.seq, base);
    await changes.put({ ...change, base } satisfies Change);
    if (base !== change.seq) continue;
    const { diff } = (await diffs.get(change.seq)) as { diff: Diff };
    const parts = partsOf(change.seq, await upgradeDiff(transaction, diff));
    await transaction.table("diffParts").bulkAdd(parts);
  }
  const documents = transaction.table<Document, string>("documents");
  await documents.bulkPut((await documents.toArray()).map(withRevision));
  const originals = transaction.table<unknown, string>("originals");
  for (const id of await originals.toCollection().primaryKeys()) {
    await originals.put(await upgradeOriginal(transaction, (await originals.get(id)) as FirstOriginal));
  }
}

async function upgradeDiff(transaction: Transaction, diff: Diff): Promise<Diff> {
  const upgraded: Record<string, unknown> = { ...diff };
  const { documents, originals } = diff;
  if (documents) upgraded["documents"] = await mapRows(documents, async (row: Document) => withRevision(row));
  if (originals) {
    const upgrade = (row: Original) => upgradeOriginal(transaction, row as unknown as FirstOriginal);
    upgraded["originals"] = await mapRows(originals, upgrade);
  }
  return upgraded as Diff;
}

type Lists<Row> = {
  readonly added?: readonly Row[];
  readonly updated?: readonly (readonly [Row, Row])[];
  readonly removed?: readonly Row[];
};

async function mapRows<Row>(lists: Lists<Row>, map: (row: Row) => Promise<Row>): Promise<Lists<Row>> {
  const all = async (rows: readonly Row[]) => {
    const mapped: Row[] = [];
    for (const row of rows) mapped.push(await map(row));
    return mapped;
  };
  const updated: [Row, Row][] = [];
  for (const [from, to] of lists.updated ?? []) updated.push([await map(from), await map(to)]);
  return {
    ...(lists.added && { added: await all(lists.added) }),
    ...(lists.updated && { updated }),
    ...(lists.removed && { removed: await all(lists.removed) }),
  };
}

function withRevision(document: Document): Document {
  return { ...document, revision: 0 };
}

async function upgradeOriginal(transaction: Transaction, { id, fileName, bytes }: FirstOriginal): Promise<Original> {
  const digest = await Dexie.waitFor(digestOf(bytes));
  await transaction.table("files").put({ digest, bytes });
  return { id, fileName, digest, byteLength: bytes.length };
}
