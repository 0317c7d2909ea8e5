import type { Id, Timestamp } from "../model/records.ts";

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
