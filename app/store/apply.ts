import type { Diff, TableDiff } from "../model/diff.ts";
import { type TableName, tableNames } from "../model/records.ts";
import type { ProjectDatabase } from "./database.ts";

type AnyRow = { readonly id: string };

/** Writes a diff's rows; to be called inside a transaction. Rejects when a row to be added is there already. */
export async function applyDiff(db: ProjectDatabase, diff: Diff): Promise<void> {
  for (const name of tableNames) {
    const table = diff[name] as TableDiff<AnyRow> | undefined;
    if (table) await applyTable(db, name, table);
  }
}

async function applyTable(db: ProjectDatabase, name: TableName, diff: TableDiff<AnyRow>): Promise<void> {
  const table = db.table<AnyRow, string>(name);
  if (diff.removed?.length) await table.bulkDelete(diff.removed.map((row) => row.id));
  if (diff.added?.length) await table.bulkAdd(diff.added);
  if (diff.updated?.length) await table.bulkPut(diff.updated.map(([, to]) => to));
}
