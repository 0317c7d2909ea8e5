import { useCallback } from "react";
import { type CaseEdit, editCases } from "../../app/cases/edit-cases.ts";
import { editDocuments } from "../../app/cases/edit-documents.ts";
import type { RowKind } from "../../app/cases/table-columns.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import { problemSentence } from "../ui/notices.ts";
import { type Reader, useProject } from "../use-project.tsx";

/** Writes edits of cases or documents as one change; resolves to why it could not, or null. */
export type SheetCommit = (label: string, edits: readonly CaseEdit[]) => Promise<string | null>;

export function useSheetCommit(kind: RowKind): SheetCommit {
  const session = useProject();
  return useCallback(
    async (label, edits) => {
      const plan = async (read: Reader) => {
        if (kind === "cases") return editCases(await read.cases.toArray(), edits, systemIdentity);
        const known = edits.flatMap(({ id, name, values }) => {
          return id === null ? [] : [{ id, ...(name !== undefined && { name }), ...(values && { values }) }];
        });
        return editDocuments(await read.documents.toArray(), known);
      };
      try {
        await session.commit(label, plan);
        return null;
      } catch (error) {
        return problemSentence(error);
      }
    },
    [session, kind],
  );
}
