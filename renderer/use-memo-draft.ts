import { useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type MemoWords, removeMemos, writeMemo } from "../app/memos/write-memo.ts";
import { systemIdentity } from "../app/model/identity.ts";
import type { Id, Memo, MemoTarget } from "../app/model/records.ts";
import { localDay } from "../app/text/local-time.ts";
import { afterSave, draftKey, type MemoAt, parseDrafts, type StoredDrafts, withDraft } from "./memo-drafts.ts";
import {
  type ProjectSession,
  type Reader,
  type Snapshot,
  useCommit,
  useProject,
  useRecords,
  useViewState,
} from "./use-project.tsx";

export type { MemoAt } from "./memo-drafts.ts";

const DRAFTS = "memo.drafts";

/** What is being written in a memo. */
export type MemoDraft = {
  /** The memo as it is saved; null where there is none yet. */
  readonly memo: Memo | null;
  readonly words: MemoWords;
  readonly isDirty: boolean;
  /** Whether the words were written before the window was closed, or before another memo was looked at. */
  readonly isRestored: boolean;
  /** Whether the memo was changed elsewhere since these words were begun. */
  readonly isOvertaken: boolean;
  readonly write: (words: Partial<MemoWords>) => void;
  /**
   * Resolves to what was saved, undefined where nothing was. While a save is under way it is the one that is asked for;
   * what is typed meanwhile stays unsaved, and `onMore` hears of which memo it is, which may be new.
   */
  readonly save: (onMore?: (at: MemoAt) => void) => Promise<SavedMemo | undefined>;
  readonly discard: () => void;
  /** Resolves to whether the memo is gone. */
  readonly remove: () => Promise<boolean>;
};

type SavedMemo = {
  /** The memo's id; null where it was removed for having no words. */
  readonly id: Id | null;
  /** Whether nothing was typed meanwhile: what was is unsaved, and of the memo of this id. */
  readonly isAll: boolean;
};

/** The words of a memo, saved and unsaved. Give `MemoAt` the same identity, or the component a key, for each memo. */
export function useMemoDraft(at: MemoAt): MemoDraft {
  const { target, id } = at;
  const session = useProject();
  const commit = useCommit();
  const memo = useRecords(({ memos }) => (id === null ? null : (memos.get(id) ?? null)));
  const [drafts] = useViewState(DRAFTS, parseDrafts);
  const key = draftKey(at);
  const draft = drafts[key];
  const [isRestored] = useState(draft !== undefined);
  const [today] = useState(() => localDay(systemIdentity.now()));
  const saved = useMemo(() => {
    if (memo) return { title: memo.title, text: memo.text };
    return { title: target.kind === "journal" ? today : "", text: "" };
  }, [memo, target.kind, today]);
  const words = draft?.words ?? saved;
  const isDirty = words.title !== saved.title || words.text !== saved.text;
  const discard = useCallback(() => putDrafts(session, (all) => withDraft(all, key, null)), [session, key]);
  const write = (part: Partial<MemoWords>) => {
    const seen = draft?.seen ?? memo?.changedAt ?? null;
    putDrafts(session, (all) => withDraft(all, key, { target, id, words: { ...words, ...part }, seen }));
  };
  const saveNow = async (onMore?: (at: MemoAt) => void) => {
    const { coder } = session;
    let written = null as Memo | null;
    const change = await commit(labelOf(target, memo), async (read) => {
      await requireTarget(read, target);
      const memos = await read.memos.toArray();
      const diff = writeMemo({ target, id, words, coder, memos }, systemIdentity).memos;
      const unchanged = diff ? null : memos.find((one) => one.id === id);
      written = diff?.added?.[0] ?? diff?.updated?.[0]?.[1] ?? unchanged ?? null;
      return diff ? { memos: diff } : {};
    });
    if (change === undefined) return undefined;
    const saved = { target, id: written?.id ?? null };
    const isMore = () => draftKey(saved) in parseDrafts(session.viewState(DRAFTS));
    // at once, else the field would have no words for a moment, and the caret its place no more
    flushSync(() => {
      putDrafts(session, (all) => afterSave(all, at, words, written));
      if (isMore()) onMore?.(saved);
    });
    return { id: saved.id, isAll: !isMore() };
  };
  const saving = useRef<Promise<SavedMemo | undefined> | null>(null);
  const save: MemoDraft["save"] = (onMore) => {
    saving.current ??= saveNow(onMore).finally(() => {
      saving.current = null;
    });
    return saving.current;
  };
  const remove = async () => {
    const change = await commit(target.kind === "summary" ? "Remove summary" : "Remove memo", async (read) => {
      const row = id === null ? undefined : await read.memos.get(id);
      return row ? removeMemos([row]) : {};
    });
    if (change === undefined) return false;
    discard();
    return true;
  };
  const isOvertaken = isDirty && draft !== undefined && draft.seen !== (memo?.changedAt ?? null);
  return { memo, words, isDirty, isRestored: isRestored && isDirty, isOvertaken, write, save, discard, remove };
}

/** A memo that was being written as the window closed, and that was never saved; null where there is none. */
export function unsavedNew(session: ProjectSession): MemoAt | null {
  const drafts = Object.values(parseDrafts(session.viewState(DRAFTS)));
  const { snapshot } = session.state;
  return (
    drafts.find(({ id, target }) => {
      // the grid of summaries shows those of its cells
      if (id === null && target.kind === "summary") return !isCell(target, snapshot);
      return id === null || !snapshot.memos.has(id);
    }) ?? null
  );
}

/** Whether a cell of the summary grid is still there. */
function isCell(target: Extract<MemoTarget, { readonly kind: "summary" }>, snapshot: Snapshot): boolean {
  const rows = "caseId" in target ? snapshot.cases : snapshot.documents;
  const rowId = "caseId" in target ? target.caseId : target.documentId;
  return snapshot.codes.has(target.codeId) && rows.some(({ id }) => id === rowId);
}

/** What gives the unsaved words of a memo; null where there are none. */
export function useUnsavedWords(): (at: MemoAt) => MemoWords | null {
  const [drafts] = useViewState(DRAFTS, parseDrafts);
  return useCallback((at) => drafts[draftKey(at)]?.words ?? null, [drafts]);
}

/** The ids of the memos that have unsaved words; the same object while they are the same, whatever is typed. */
export function useUnsavedIds(): ReadonlySet<Id> {
  const [drafts] = useViewState(DRAFTS, parseDrafts);
  const ids = JSON.stringify(
    Object.values(drafts)
      .flatMap(({ id }) => id ?? [])
      .sort(),
  );
  return useMemo(() => new Set<Id>(JSON.parse(ids)), [ids]);
}

function putDrafts(session: ProjectSession, change: (drafts: StoredDrafts) => StoredDrafts): void {
  const before = parseDrafts(session.viewState(DRAFTS));
  const after = change(before);
  if (after !== before) session.setViewState(DRAFTS, after);
}

function labelOf({ kind }: MemoTarget, memo: Memo | null): string {
  if (kind === "summary") return memo ? "Edit summary" : "Write summary";
  if (kind === "journal") return memo ? "Edit journal entry" : "Write journal entry";
  return memo ? "Edit memo" : "Write memo";
}

/** Rejects where what the memo is to be on is gone. */
async function requireTarget(read: Reader, target: MemoTarget): Promise<void> {
  if (await isThere(read, target)) return;
  throw new Error(
    "What this memo is on was deleted in the meantime, so it was not saved. Copy its words to keep them.",
  );
}

async function isThere(read: Reader, target: MemoTarget): Promise<boolean> {
  switch (target.kind) {
    case "document":
      return (await read.documents.get(target.documentId)) !== undefined;
    case "segment":
      return ((await read.documents.get(target.documentId))?.length ?? -1) >= target.end;
    case "code":
      return (await read.codes.get(target.codeId)) !== undefined;
    case "coding":
      return ((await read.codings.get(target.codingId)) ?? (await read.unplaced.get(target.codingId))) !== undefined;
    case "case":
      return (await read.cases.get(target.caseId)) !== undefined;
    case "variable":
      return (await read.variables.get(target.variableId)) !== undefined;
    case "set":
      return (await read.sets.get(target.setId)) !== undefined;
    case "summary": {
      const row = "caseId" in target ? read.cases.get(target.caseId) : read.documents.get(target.documentId);
      return (await row) !== undefined && (await read.codes.get(target.codeId)) !== undefined;
    }
    default:
      return true;
  }
}
