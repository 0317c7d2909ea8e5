import { Dexie, type EntityTable, type Table } from "dexie";
import type { Diff } from "../model/diff.ts";
import type { Id, TableName, Tables, Timestamp } from "../model/records.ts";

/**
 * One line of the change log. The diff itself lies in `diffs` under the same `seq`, so that reading the log
 * copies no text. Undo and redo are lines too; the three references below are two linked stacks, which makes
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
  /** The line that Undo would take back next. */
  readonly undoTop: number | null;
  /** The undo line that Redo would take back next. */
  readonly redoTop: number | null;
  /** The line beneath this one on its own stack. */
  readonly below: number | null;
};

/** What a change did, under the number of its line in `changes`. */
export type LoggedDiff = { readonly seq: number; readonly diff: Diff };

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
  declare readonly codes: RecordTables["codes"];
  declare readonly codings: RecordTables["codings"];
  declare readonly changes: EntityTable<Change, "seq">;
  declare readonly diffs: EntityTable<LoggedDiff, "seq">;
  declare readonly view: Table<ViewState, string>;

  /** `version` lets a test open a database as an older Quipu did. */
  constructor(projectId: Id, version = 1) {
    super(databaseName(projectId), { chromeTransactionDurability: "strict" });
    for (const [number, stores] of schema.entries()) if (number < version) this.version(number + 1).stores(stores);
  }
}

/** The stores of each version, from version 1 on; a version once released is never edited. */
const schema: readonly Record<string, string>[] = [
  {
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
  },
];

/** The name under which IndexedDB knows a project. */
export function databaseName(projectId: Id): string {
  return `quipu-project-${projectId}`;
}
