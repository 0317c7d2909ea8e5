import { useCallback } from "react";
import { type CaseEdit, editCases } from "../../app/cases/edit-cases.ts";
import { editDocuments } from "../../app/cases/edit-documents.ts";
import type { RowKind } from "../../app/cases/table-columns.ts";
import type { Diff } from "../../app/model/diff.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import { problemSentence } from "../ui/notices.ts";
import { type Reader, type Snapshot, useProject } from "../use-project.tsx";

/** Writes edits of cases or documents as one change; resolves to why it could not, or null. */
export type SheetCommit = (label: string, edits: readonly CaseEdit[]) => Promise<string | null>;

export function useSheetCommit(kind: RowKind): SheetCommit {
  const session = useProject();
  return useCallback(
    async (label, edits) => {
      const plan = async (read: Reader) => {
        const rows = kind === "cases" ? { cases: await read.cases.toArray(), documents: [] } : null;
        return diffOf(kind, edits, rows ?? { cases: [], documents: await read.documents.toArray() });
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

type Rows = Pick<Snapshot, "cases" | "documents">;

/** Why edits cannot be made to the rows, or null. */
export function refusal(kind: RowKind, edits: readonly CaseEdit[], rows: Rows): string | null {
  try {
    diffOf(kind, edits, rows);
    return null;
  } catch (error) {
    return problemSentence(error);
  }
}

function diffOf(kind: RowKind, edits: readonly CaseEdit[], { cases, documents }: Rows): Diff {
  if (kind === "cases") return editCases(cases, edits, systemIdentity);
  const known = edits.flatMap(({ id, name, values }) => {
    return id === null ? [] : [{ id, ...(name !== undefined && { name }), ...(values && { values }) }];
  });
  return editDocuments(documents, known);
}
