import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Coder, Id, Memo, MemoTarget } from "../model/records.ts";
import { localDay } from "../text/local-time.ts";
import { targetKey } from "./target-key.ts";

/** What a user writes in a memo. */
export type MemoWords = { readonly title: string; readonly text: string };

/**
 * Writes a memo on a thing, or further words in the one that is there: the memo of this id, else the thing's only one.
 * The journal and passages get a new one where no id is given or its memo is gone. A memo of which nothing is left is
 * removed, the same words give an empty diff, and an entry of the journal without a title gets its day for one.
 */
export function writeMemo(
  at: {
    readonly target: MemoTarget;
    readonly id: Id | null;
    readonly words: MemoWords;
    readonly coder: Coder;
    /** The project's memos. */
    readonly memos: readonly Memo[];
  },
  identity: Identity,
): Diff {
  const { target, id, words, coder, memos } = at;
  const existing = findMemo(memos, target, id);
  const text = words.text.trimEnd();
  const title = words.title.trim();
  if (text.trim() === "" && title === "") return existing ? removeMemos([existing]) : {};
  const now = identity.now();
  const named = title === "" && target.kind === "journal" ? localDay(existing?.createdAt ?? now) : title;
  if (!existing) {
    const times = { createdAt: now, changedAt: now };
    return { memos: { added: [{ id: identity.newId(), target, title: named, text, coderId: coder.id, ...times }] } };
  }
  if (existing.title === named && existing.text === text) return {};
  return { memos: { updated: [[existing, { ...existing, title: named, text, changedAt: now }]] } };
}

/** Removes memos. */
export function removeMemos(memos: readonly Memo[]): Diff {
  return memos.length > 0 ? { memos: { removed: memos } } : {};
}

function findMemo(memos: readonly Memo[], target: MemoTarget, id: Id | null): Memo | undefined {
  const key = targetKey(target);
  return memos.find((memo) => memo.id === id) ?? memos.find((memo) => key !== null && targetKey(memo.target) === key);
}
