import { useMemo } from "react";
import type { Id, MemoTarget } from "../app/model/records.ts";
import { useRecords } from "./use-project.tsx";

/** The codes, documents, cases, variables and sets that have a memo. */
export function useMemoSigns(): ReadonlySet<Id> {
  const memos = useRecords(({ memos }) => memos);
  return useMemo(() => new Set([...memos.values()].flatMap(({ target }) => idOf(target) ?? [])), [memos]);
}

function idOf(target: MemoTarget): Id | null {
  switch (target.kind) {
    case "code":
      return target.codeId;
    case "document":
      return target.documentId;
    case "case":
      return target.caseId;
    case "variable":
      return target.variableId;
    case "set":
      return target.setId;
    default:
      return null;
  }
}
