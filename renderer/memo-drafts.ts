import { targetKey } from "../app/memos/target-key.ts";
import type { MemoWords } from "../app/memos/write-memo.ts";
import type { Id, MemoTarget, Timestamp } from "../app/model/records.ts";

/** A memo of a thing: the one of this id, or with null the one that will be written. */
export type MemoAt = { readonly target: MemoTarget; readonly id: Id | null };

/** Words that are not saved yet; the window remembers them, so that they outlive it. */
export type StoredDraft = MemoAt & {
  readonly words: MemoWords;
  /** When the memo was last changed as these words were begun. */
  readonly seen: Timestamp | null;
};

/** By `draftKey`. */
export type StoredDrafts = Readonly<Record<string, StoredDraft>>;

const NO_DRAFTS: StoredDrafts = {};

export function draftKey({ target, id }: MemoAt): string {
  return id ?? targetKey(target) ?? JSON.stringify(target);
}

/** Remembered drafts; none where nothing of use was remembered. */
export function parseDrafts(stored: unknown): StoredDrafts {
  if (typeof stored !== "object" || stored === null) return NO_DRAFTS;
  const isWhole = Object.values(stored).every((one) => typeof one?.words?.text === "string" && one.target?.kind);
  return isWhole ? (stored as StoredDrafts) : NO_DRAFTS;
}

/** The drafts with this one in the place of the one before; null takes it away. */
export function withDraft(drafts: StoredDrafts, key: string, draft: StoredDraft | null): StoredDrafts {
  const { [key]: before, ...others } = drafts;
  if (draft) return { ...others, [key]: draft };
  return before ? others : drafts;
}

/**
 * The drafts after words of a memo were saved. What was typed since then stays, as words for the memo as it is now: that
 * of `saved`, or a new one where having no words it was removed.
 */
export function afterSave(
  drafts: StoredDrafts,
  at: MemoAt,
  words: MemoWords,
  saved: { readonly id: Id; readonly changedAt: Timestamp } | null,
): StoredDrafts {
  const key = draftKey(at);
  const draft = drafts[key];
  if (!draft) return drafts;
  const others = withDraft(drafts, key, null);
  if (draft.words.title === words.title && draft.words.text === words.text) return others;
  const next = { ...draft, id: saved?.id ?? null, seen: saved?.changedAt ?? null };
  return withDraft(others, draftKey(next), next);
}
