import type { Diff } from "../model/diff.ts";
import type { Coding, Id, Memo } from "../model/records.ts";

/** Takes codings away for the sake of another, to which the memos on them go. `memos` are the project's. */
export function foldCodings(codings: readonly Coding[], into: Id, memos: readonly Memo[]): Diff {
  const gone = new Set(codings.map(({ id }) => id));
  const updated = memos.flatMap((memo) => {
    const isOnGone = memo.target.kind === "coding" && gone.has(memo.target.codingId);
    return isOnGone ? [[memo, { ...memo, target: { kind: "coding" as const, codingId: into } }] as const] : [];
  });
  return {
    ...(codings.length > 0 && { codings: { removed: codings } }),
    ...(updated.length > 0 && { memos: { updated } }),
  };
}

/** The coding among others that has the same document, code, coder and range, and is another. */
export function findTwin(coding: Coding, existing: readonly Coding[]): Coding | undefined {
  const { id, documentId, codeId, coderId, start, end } = coding;
  return existing.find(
    (one) =>
      one.id !== id &&
      one.documentId === documentId &&
      one.codeId === codeId &&
      one.coderId === coderId &&
      one.start === start &&
      one.end === end,
  );
}
