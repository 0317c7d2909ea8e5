import { useCallback } from "react";
import { editText } from "../../app/coding/edit-text.ts";
import type { Document } from "../../app/model/records.ts";
import type { Splice } from "../../app/text/splices.ts";
import { readDocumentRows } from "../use-document-rows.ts";
import { useCommit } from "../use-project.tsx";

/** `elsewhere`: the text is not the one that was edited any more; `failed`: the user was told why. */
export type EditOutcome = "saved" | "elsewhere" | "failed";

/** Puts splices into the text of a document, with its codings, turns, formatting and memos, as one change. */
export function useSaveEdit(): (document: Document, text: string, splices: readonly Splice[]) => Promise<EditOutcome> {
  const commit = useCommit();
  return useCallback(
    async ({ id }, text, splices) => {
      let isSame = true;
      const change = await commit("Edit text", async (read) => {
        const rows = await readDocumentRows(read, id);
        isSame = rows.text.text === text;
        return isSame ? editText(rows, splices).diff : {};
      });
      if (change === undefined) return "failed";
      return isSame ? "saved" : "elsewhere";
    },
    [commit],
  );
}
