import type { Id, Memo, MemoTarget } from "../model/records.ts";
import { targetKey } from "./target-key.ts";

/** Which thing has a memo, made once for all memos of a project. */
export type MemoIndex = {
  /** The memo on a thing: on a passage the first on exactly these words; never an entry of the journal. */
  readonly of: (target: MemoTarget) => Memo | null;
  readonly has: (target: MemoTarget) => boolean;
  /** The memos on passages of a document, by start, then end, then age. */
  readonly annotationsOf: (documentId: Id) => readonly Annotation[];
};

/** A memo on a passage. */
export type Annotation = Memo & { readonly target: Extract<MemoTarget, { readonly kind: "segment" }> };

const NONE: readonly Annotation[] = [];

/** Which thing has which memo. */
export function memoIndex(memos: Iterable<Memo>): MemoIndex {
  const byKey = new Map<string, Memo>();
  const byDocument = new Map<Id, Annotation[]>();
  for (const memo of memos) {
    const key = targetKey(memo.target);
    if (key !== null) byKey.set(key, memo);
    if (!isAnnotation(memo)) continue;
    const list = byDocument.get(memo.target.documentId);
    if (list) list.push(memo);
    else byDocument.set(memo.target.documentId, [memo]);
  }
  for (const list of byDocument.values()) list.sort(byPlace);
  const annotationsOf = (documentId: Id) => byDocument.get(documentId) ?? NONE;
  const of = (target: MemoTarget) => {
    const key = targetKey(target);
    if (key !== null) return byKey.get(key) ?? null;
    if (target.kind !== "segment") return null;
    const { documentId, start, end } = target;
    return annotationsOf(documentId).find((one) => one.target.start === start && one.target.end === end) ?? null;
  };
  return { of, has: (target) => of(target) !== null, annotationsOf };
}

function isAnnotation(memo: Memo): memo is Annotation {
  return memo.target.kind === "segment";
}

function byPlace({ target: a, createdAt: one }: Annotation, { target: b, createdAt: other }: Annotation): number {
  return a.start - b.start || a.end - b.end || (one < other ? -1 : 1);
}
