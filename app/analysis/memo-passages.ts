import type { Document, Id, Memo, Turn } from "../model/records.ts";
import { codingsOf, type Things } from "./memo-on.ts";
import { type Passage, placer } from "./passages.ts";

/** A memo on words of a document, and which words. */
export type PlacedMemo = { readonly memoId: Id; readonly start: number; readonly end: number };

/** The memos on codings and passages by document; those whose words are gone are left out. */
export function placedMemos(
  things: Pick<Things, "codings" | "unplaced">,
  memos: readonly Memo[],
): ReadonlyMap<Id, readonly PlacedMemo[]> {
  const codings = codingsOf(things, memos);
  const byDocument = new Map<Id, PlacedMemo[]>();
  for (const { id: memoId, target } of memos) {
    const at = target.kind === "coding" ? codings.get(target.codingId) : target;
    if (!at || !("start" in at) || at.start >= at.end) continue;
    const list = byDocument.get(at.documentId);
    if (list) list.push({ memoId, start: at.start, end: at.end });
    else byDocument.set(at.documentId, [{ memoId, start: at.start, end: at.end }]);
  }
  return byDocument;
}

/** The words of a document that memos are on, with who says them and in which paragraph, by memo. */
export function memoPassages(
  document: Document,
  content: { readonly text: string; readonly turns: readonly Turn[] },
  placed: readonly PlacedMemo[],
): (readonly [memoId: Id, passage: Passage])[] {
  const place = placer(document, content.text, content.turns);
  return placed.map(({ memoId, start, end }) => [memoId, place({ start, end, coderId: "", codeIds: [] })] as const);
}
