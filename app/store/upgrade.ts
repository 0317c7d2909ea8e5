import { Dexie, type Transaction } from "dexie";
import type { Diff, TableDiff } from "../model/diff.ts";
import { digestOf } from "../model/digest.ts";
import type { Document, Original } from "../model/records.ts";
import type { Change } from "./change.ts";
import { type DiffPart, partsOf } from "./diff-parts.ts";

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

/** Brings a database of version 2 up to version 3: documents have values of variables. */
export async function upgradeToVersion3(transaction: Transaction): Promise<void> {
  const documents = transaction.table<Document, string>("documents");
  await documents.bulkPut((await documents.toArray()).map(withValues));
  const parts = transaction.table<DiffPart, [number, number]>("diffParts");
  for (const [seq, part] of await parts.toCollection().primaryKeys()) {
    const known = part === 0 ? await parts.get([seq, part]) : undefined;
    if (!known?.diff.documents) continue;
    const documents = await mapRows(known.diff.documents, async (row: Document) => withValues(row));
    await parts.put({ ...known, diff: { ...known.diff, documents } });
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

async function mapRows<Row>(lists: TableDiff<Row>, map: (row: Row) => Promise<Row>): Promise<TableDiff<Row>> {
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

function withValues(document: Document): Document {
  return { ...document, values: [] };
}

async function upgradeOriginal(transaction: Transaction, { id, fileName, bytes }: FirstOriginal): Promise<Original> {
  const digest = await Dexie.waitFor(digestOf(bytes));
  await transaction.table("files").put({ digest, bytes });
  return { id, fileName, digest, byteLength: bytes.length };
}
