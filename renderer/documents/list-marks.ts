import { createContext, useContext, useMemo } from "react";
import type { Document, Id } from "../../app/model/records.ts";
import { useMemoSigns } from "../use-memo-signs.ts";

type Marks = { readonly openDocumentId: Id | null; readonly withMemo: ReadonlySet<Id> };

/** What the lines of the list show beside their document; a context, so that the list itself is not made anew. */
export const ListMarks = createContext<Marks>({ openDocumentId: null, withMemo: new Set() });

export function useListMarks(openDocumentId: Id | null): Marks {
  const withMemo = useMemoSigns();
  return useMemo(() => ({ openDocumentId, withMemo }), [openDocumentId, withMemo]);
}

/** Whether a document is the open one, and whether it has a memo. */
export function useMarksOf({ id }: Pick<Document, "id">) {
  const { openDocumentId, withMemo } = useContext(ListMarks);
  return { isOpen: id === openDocumentId, hasMemo: withMemo.has(id) };
}
