import { useMemo } from "react";
import type { Id, MemoTarget } from "../app/model/records.ts";
import { useRecords } from "./use-project.tsx";

/** Opens the memo on something. */
export type OnMemo = (target: MemoTarget) => void;

/** The documents, cases, variables and sets that have a memo. */
export function useMemoSigns(): ReadonlySet<Id> {
  const memos = useRecords(({ memos }) => memos);
  return useMemo(() => new Set([...memos.values()].flatMap(({ target }) => idOf(target) ?? [])), [memos]);
}

function idOf(target: MemoTarget): Id | null {
  switch (target.kind) {
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
