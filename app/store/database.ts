import { Dexie, type EntityTable, type Table } from "dexie";
import type { Digest, Id, TableName, Tables } from "../model/records.ts";
import type { Change } from "./change.ts";
import type { DiffPart } from "./diff-parts.ts";
import { upgradeToVersion2, upgradeToVersion3 } from "./upgrade.ts";

/** The bytes of an imported file under their digest. They stay when their document goes, since Undo brings it back. */
export type StoredFile = { readonly digest: Digest; readonly bytes: Uint8Array };

/** What the window showed last in this project (`view`), and drafts of texts; no part of the study, hence of no change. */
export type ViewState = { readonly id: string; readonly state: unknown };

type RecordTables = { readonly [Name in TableName]: EntityTable<Tables[Name], "id"> };

/** The database of one project. */
export class ProjectDatabase extends Dexie {
  declare readonly project: RecordTables["project"];
  declare readonly coders: RecordTables["coders"];
  declare readonly documents: RecordTables["documents"];
  declare readonly texts: RecordTables["texts"];
  declare readonly originals: RecordTables["originals"];
  declare readonly turns: RecordTables["turns"];
  declare readonly marks: RecordTables["marks"];
  declare readonly variables: RecordTables["variables"];
  declare readonly cases: RecordTables["cases"];
  declare readonly codes: RecordTables["codes"];
  declare readonly codings: RecordTables["codings"];
  declare readonly unplaced: RecordTables["unplaced"];
  declare readonly memos: RecordTables["memos"];
  declare readonly sets: RecordTables["sets"];
  declare readonly queries: RecordTables["queries"];
  declare readonly changes: EntityTable<Change, "seq">;
  declare readonly diffParts: Table<DiffPart, [seq: number, part: number]>;
  declare readonly files: EntityTable<StoredFile, "digest">;
  declare readonly view: Table<ViewState, string>;

  /** `version` lets a test open a database as an older Quipu did. */
  constructor(projectId: Id, version = 4) {
    super(databaseName(projectId), { chromeTransactionDurability: "strict" });
    this.version(1).stores(FIRST_STORES);
    if (version >= 2) this.version(2).stores(SECOND_STORES).upgrade(upgradeToVersion2);
    if (version >= 3) this.version(3).stores(THIRD_STORES).upgrade(upgradeToVersion3);
    if (version >= 4) this.version(4).stores(FOURTH_STORES);
  }
}

// the stores of a version, once released, are never edited
const FIRST_STORES = {
  project: "id",
  coders: "id",
  documents: "id",
  texts: "id",
  originals: "id",
  turns: "id",
  codes: "id",
  codings: "id, codeId, [documentId+start+end]",
  changes: "seq",
  diffs: "seq",
  view: "id",
};

const SECOND_STORES = {
  originals: "id, digest",
  marks: "id",
  variables: "id",
  cases: "id",
  files: "digest",
  diffParts: "[seq+part], seq",
  diffs: null,
};

const THIRD_STORES = {
  unplaced: "id, documentId",
  memos: "id",
  sets: "id",
};

const FOURTH_STORES = {
  queries: "id",
};

/** The name under which IndexedDB knows a project. */
export function databaseName(projectId: Id): string {
  return `quipu-project-${projectId}`;
}
