import { Dexie, type EntityTable, type Table } from "dexie";
import type { Diff } from "../model/diff.ts";
import type { Digest, Id, TableName, Tables, Timestamp } from "../model/records.ts";
import { upgradeToVersion2 } from "./upgrade.ts";

/**
 * One line of the change log. The diff itself lies in `diffParts` under the number of the line that did it first, so that
 * reading the log copies no text. Undo and redo are lines too; three references are two linked stacks, which makes
 * every line say what Undo and Redo would do after it.
 */
export type Change = {
  /** 1 for a project's first change, then counting up without a gap. */
  readonly seq: number;
  readonly label: string;
  readonly at: Timestamp;
  readonly coderId: Id;
  readonly kind: "do" | "undo" | "redo";
  /** The line that this one takes back (undo, redo); null for `do`. */
  readonly inverts: number | null;
  /** The line whose diff this one does (do, redo) or takes back (undo). */
  readonly base: number;
  /** The line that Undo would take back next. */
  readonly undoTop: number | null;
  /** The undo line that Redo would take back next. */
  readonly redoTop: number | null;
  /** The line beneath this one on its own stack. */
  readonly below: number | null;
};

/**
 * A part of what a change did. Part 0 is what a snapshot follows; texts, turns, marks and originals come in the parts
 * after it, so that a long import is read and written in pieces.
 */
export type DiffPart = { readonly seq: number; readonly part: number; readonly diff: Diff };

/** The bytes of an imported file under their digest. They stay when their document goes, since Undo brings it back. */
export type StoredFile = { readonly digest: Digest; readonly bytes: Uint8Array };

/** What the window showed last in this project; no part of the study, hence of no change. */
export type ViewState = { readonly id: "view"; readonly state: unknown };

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
  declare readonly changes: EntityTable<Change, "seq">;
  declare readonly diffParts: Table<DiffPart, [seq: number, part: number]>;
  declare readonly files: EntityTable<StoredFile, "digest">;
  declare readonly view: Table<ViewState, string>;

  /** `version` lets a test open a database as an older Quipu did. */
  constructor(projectId: Id, version = 2) {
    super(databaseName(projectId), { chromeTransactionDurability: "strict" });
    this.version(1).stores(FIRST_STORES);
    if (version >= 2) this.version(2).stores(SECOND_STORES).upgrade(upgradeToVersion2);
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

/** The name under which IndexedDB knows a project. */
export function databaseName(projectId: Id): string {
  return `quipu-project-${projectId}`;
}
