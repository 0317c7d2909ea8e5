import { useCallback, useMemo, useState } from "react";
import { targetKey } from "../app/memos/target-key.ts";
import { type MemoWords, removeMemos, writeMemo } from "../app/memos/write-memo.ts";
import { systemIdentity } from "../app/model/identity.ts";
import type { Id, Memo, MemoTarget } from "../app/model/records.ts";
import { localDay } from "../app/text/local-time.ts";
import { type ProjectSession, type Reader, useCommit, useProject, useRecords, useViewState } from "./use-project.tsx";

/** A memo of a thing: the one of this id, or with null the one that will be written. */
export type MemoAt = { readonly target: MemoTarget; readonly id: Id | null };

/** Words that are not saved yet; the window remembers them, so that they outlive it. */
type StoredDraft = MemoAt & {
  readonly words: MemoWords;
  /** When the memo was last changed as these words were begun. */
  readonly seen: string | null;
};

type StoredDrafts = Readonly<Record<string, StoredDraft>>;

const DRAFTS = "memo.drafts";
const NO_DRAFTS: StoredDrafts = {};

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
  /** Resolves to the memo's id, null where it was removed for having no words, undefined where it was not saved. */
  readonly save: () => Promise<Id | null | undefined>;
  readonly discard: () => void;
  readonly remove: () => Promise<void>;
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
  const discard = useCallback(() => putDraft(session, key, null), [session, key]);
  const write = (part: Partial<MemoWords>) => {
    putDraft(session, key, { target, id, words: { ...words, ...part }, seen: draft?.seen ?? memo?.changedAt ?? null });
  };
  const save = async () => {
    const { coder } = session;
    let written: Id | null = id;
    const change = await commit(labelOf(target, memo), async (read) => {
      await requireTarget(read, target);
      const memos = await read.memos.toArray();
      const diff = writeMemo({ target, id, words, coder, memos }, systemIdentity).memos;
      written = diff?.removed ? null : (diff?.added?.[0]?.id ?? diff?.updated?.[0]?.[1].id ?? id);
      return diff ? { memos: diff } : {};
    });
    if (change === undefined) return undefined;
    discard();
    return written;
  };
  const remove = async () => {
    const change = await commit("Remove memo", async (read) => {
      const row = id === null ? undefined : await read.memos.get(id);
      return row ? removeMemos([row]) : {};
    });
    if (change !== undefined) discard();
  };
  const isOvertaken = isDirty && draft !== undefined && draft.seen !== (memo?.changedAt ?? null);
  return { memo, words, isDirty, isRestored: isRestored && isDirty, isOvertaken, write, save, discard, remove };
}

/** A memo that was being written as the window closed, and that was never saved; null where there is none. */
export function unsavedNew(session: ProjectSession): MemoAt | null {
  const drafts = Object.values(parseDrafts(session.viewState(DRAFTS)));
  return (
    drafts.find(({ id, target }) => {
      // the grid shows those of its cells
      if (id === null && target.kind === "summary") return false;
      return id === null || !session.state.snapshot.memos.has(id);
    }) ?? null
  );
}

/** What gives the unsaved words of a memo; null where there are none. */
export function useUnsavedWords(): (at: MemoAt) => MemoWords | null {
  const [drafts] = useViewState(DRAFTS, parseDrafts);
  return useCallback((at) => drafts[draftKey(at)]?.words ?? null, [drafts]);
}

/** The ids of the memos that have unsaved words. */
export function useUnsavedIds(): ReadonlySet<Id> {
  const [drafts] = useViewState(DRAFTS, parseDrafts);
  return useMemo(() => new Set(Object.values(drafts).flatMap(({ id }) => id ?? [])), [drafts]);
}

function draftKey({ target, id }: MemoAt): string {
  return id ?? targetKey(target) ?? JSON.stringify(target);
}

function putDraft(session: ProjectSession, key: string, draft: StoredDraft | null): void {
  const { [key]: before, ...others } = parseDrafts(session.viewState(DRAFTS));
  if (draft || before) session.setViewState(DRAFTS, draft ? { ...others, [key]: draft } : others);
}

function parseDrafts(stored: unknown): StoredDrafts {
  if (typeof stored !== "object" || stored === null) return NO_DRAFTS;
  const isWhole = Object.values(stored).every((one) => typeof one?.words?.text === "string" && one.target?.kind);
  return isWhole ? (stored as StoredDrafts) : NO_DRAFTS;
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
