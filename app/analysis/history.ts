import type { Diff } from "../model/diff.ts";
import type { Id, Timestamp } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import { fold } from "../text/fold.ts";
import { localDay } from "../text/local-time.ts";
import type { Names } from "./change-names.ts";
import { type ChangeKind, describeChange, inOneLine } from "./describe-change.ts";

/** A line of the change log, as much of it as is shown. */
export type LogLine = {
  readonly seq: number;
  readonly label: string;
  readonly at: Timestamp;
  readonly coderId: Id;
  readonly kind: "do" | "undo" | "redo";
  /** The line whose deed this one does, takes back or does again. */
  readonly base: number;
};

/** Who did what when. */
export type HistoryEntry = LogLine & {
  readonly coder: string;
  readonly summary: string;
  readonly kinds: readonly ChangeKind[];
};

/** Which changes are looked at; null stands for all. Days are `2026-01-31` by this computer's calendar, both included. */
export type HistoryFilter = {
  readonly coderIds: readonly Id[] | null;
  readonly kinds: readonly ChangeKind[] | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Each word of it must occur in label, coder or summary, whatever the capitals and accents. */
  readonly words: string;
};

/** Whether a filter leaves nothing out. */
export function isAll({ coderIds, kinds, from, to, words }: HistoryFilter): boolean {
  return !coderIds && !kinds && !from && !to && words.trim() === "";
}

/** A line of the log in words; `names` are those of the moment after it, `diff` is what it did. */
export function historyEntry(line: LogLine, diff: Diff, names: Names): HistoryEntry {
  const { seq, label, at, coderId, kind, base } = line;
  const words = describeChange(diff, names, kind === "undo");
  return {
    ...{ seq, label, at, coderId, kind, base, coder: names.get(coderId) ?? "Somebody" },
    ...{ summary: inOneLine(words), kinds: words.map(([one]) => one) },
  };
}

/** What tells whether an entry fits a filter. */
export function historyTest({ coderIds, kinds, from, to, words }: HistoryFilter): (entry: HistoryEntry) => boolean {
  const typed = fold(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return (entry) => {
    if (coderIds && !coderIds.includes(entry.coderId)) return false;
    if (kinds && !entry.kinds.some((kind) => kinds.includes(kind))) return false;
    if ((from || to) && !isWithin(localDay(entry.at), from, to)) return false;
    if (typed.length === 0) return true;
    const folded = fold(`${entry.label} ${deedOf(entry)} ${entry.coder} ${entry.summary}`);
    return typed.every((word) => folded.includes(word));
  };
}

function isWithin(day: string, from: string | null, to: string | null): boolean {
  return (!from || day >= from) && (!to || day <= to);
}

/** Of an undo or a redo, of which line: `Undo of 12`; nothing for what was done first. */
export function deedOf({ kind, base }: Pick<LogLine, "kind" | "base">): string {
  if (kind === "do") return "";
  return `${kind === "undo" ? "Undo" : "Redo"} of ${base}`;
}

/** The audit trail as a table, one line of the log a row, in the order given; times in UTC. */
export function historyTable(entries: readonly HistoryEntry[]): Table {
  return {
    title: "History",
    columns: [
      { id: "number", title: "Number", type: "count", unit: "number" },
      { id: "at", title: "When", type: "text" },
      { id: "coder", title: "Coder", type: "text" },
      { id: "action", title: "Action", type: "text" },
      { id: "kind", title: "Kind", type: "text" },
      { id: "undoes_or_redoes", title: "Undoes or redoes", type: "count", unit: "number" },
      { id: "changes", title: "Changes", type: "text" },
    ],
    rows: entries.map(({ seq, at, coder, label, kind, base, summary }) => {
      return { id: String(seq), cells: [seq, at, coder, label, kind, kind === "do" ? null : base, summary] };
    }),
    notes: [],
  };
}
