import type { Table } from "dexie";
import { type Diff, editedText, type TableDiff } from "../model/diff.ts";
import { type TableName, tableNames } from "../model/records.ts";
import type { ProjectDatabase } from "./database.ts";

type AnyRow = { readonly id: string };

/**
 * Writes a diff's rows; to be called inside a transaction. Rejects where a row to be added is there already, or one to
 * be updated or removed is not, or a text to be edited is another: such a change could not be undone.
 */
export async function applyDiff(db: ProjectDatabase, diff: Diff): Promise<void> {
  for (const name of tableNames) {
    const table = diff[name] as TableDiff<AnyRow> | undefined;
    if (table) await applyTable(db, name, table);
  }
  for (const edit of diff.textEdits ?? []) {
    const row = await db.texts.get(edit.id);
    if (!row) throw new Error(`There is no text of ${edit.id} any more, so it cannot be edited.`);
    await db.texts.put({ id: edit.id, text: editedText(row.text, edit) });
  }
}

async function applyTable(db: ProjectDatabase, name: TableName, diff: TableDiff<AnyRow>): Promise<void> {
  const table = db.table<AnyRow, string>(name);
  await requireRows(table, [...(diff.removed ?? []), ...(diff.updated ?? []).map(([from]) => from)]);
  if (diff.removed?.length) await table.bulkDelete(diff.removed.map((row) => row.id));
  if (diff.added?.length) await table.bulkAdd(diff.added);
  if (diff.updated?.length) await table.bulkPut(diff.updated.map(([, to]) => to));
}

async function requireRows(table: Table<AnyRow, string>, rows: readonly AnyRow[]): Promise<void> {
  const found = await table.bulkGet(rows.map(({ id }) => id));
  const missing = rows.find((_, index) => !found[index]);
  if (missing) throw new Error(`There is no ${missing.id} in ${table.name} any more, so it cannot be changed.`);
}
