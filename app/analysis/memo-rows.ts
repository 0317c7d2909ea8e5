import type { Id, Memo } from "../model/records.ts";
import { fold } from "../text/fold.ts";
import { type MemoKind, type MemoOn, memoKinds, namerOf, type Things } from "./memo-on.ts";
import type { Passage } from "./passages.ts";

/** A memo with what it is on, in words. */
export type MemoRow = {
  readonly memo: Memo;
  readonly on: MemoOn;
  /** Of a coding or a passage: the words; null where they are gone or not read yet. */
  readonly passage: Passage | null;
  readonly coder: string;
  /** What is searched: title, text, what it is on, and its words; folded. */
  readonly folded: string;
};

/** Which memos are looked at; null stands for all. */
export type MemoFilter = {
  readonly kinds: readonly MemoKind[] | null;
  readonly coderIds: readonly Id[] | null;
  /** Each word of it must occur, whatever the capitals and accents. */
  readonly words: string;
};

export type MemoOrder = "changed" | "created" | "target";

/** The memos of a project with what they are on. */
export function memoRows(
  things: Things,
  memos: readonly Memo[],
  passages: ReadonlyMap<Id, Passage>,
): readonly MemoRow[] {
  const name = namerOf(things, memos);
  return memos.map((memo) => {
    const on = name(memo.target);
    const passage = passages.get(memo.id) ?? null;
    const coder = things.coders.get(memo.coderId)?.name ?? "";
    const noun = memoKinds.get(on.kind)?.one ?? "";
    const searched = [
      memo.title,
      memo.text,
      noun,
      on.name,
      on.document?.name,
      passage?.quote ?? on.lost,
      passage?.speaker,
    ];
    return { memo, on, passage, coder, folded: fold(searched.filter((part) => part).join("\n")) };
  });
}

/** The rows that a filter leaves, in their order. */
export function filterMemos(rows: readonly MemoRow[], { kinds, coderIds, words }: MemoFilter): readonly MemoRow[] {
  const typed = fold(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return rows.filter(({ memo, on, folded }) => {
    if (kinds && !kinds.includes(on.kind)) return false;
    if (coderIds && !coderIds.includes(memo.coderId)) return false;
    return typed.every((word) => folded.includes(word));
  });
}

/** The rows with the latest first, or by what they are on: kind by kind, each as it is ordered elsewhere. */
export function sortMemos(rows: readonly MemoRow[], order: MemoOrder): readonly MemoRow[] {
  const latest = (of: (memo: Memo) => string) => (a: MemoRow, b: MemoRow) => compare(of(b.memo), of(a.memo));
  const by = {
    changed: latest(({ changedAt }) => changedAt),
    created: latest(({ createdAt }) => createdAt),
    target: byTarget,
  }[order];
  return [...rows].sort((a, b) => by(a, b) || compare(a.memo.id, b.memo.id));
}

const kindOrder = [...memoKinds.keys()];

function byTarget(a: MemoRow, b: MemoRow): number {
  const kinds = kindOrder.indexOf(a.on.kind) - kindOrder.indexOf(b.on.kind);
  if (kinds !== 0) return kinds;
  for (const [index, number] of a.on.order.entries()) {
    const difference = number - (b.on.order[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return compare(a.on.name, b.on.name) || compare(a.memo.createdAt, b.memo.createdAt);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
