import type { MemoTarget } from "../model/records.ts";

/** A key for a thing that has at most one memo; null for the journal and for passages, which may have any number. */
export function targetKey(target: MemoTarget): string | null {
  switch (target.kind) {
    case "project":
      return "project";
    case "document":
      return `document ${target.documentId}`;
    case "code":
      return `code ${target.codeId}`;
    case "coding":
      return `coding ${target.codingId}`;
    case "case":
      return `case ${target.caseId}`;
    case "variable":
      return `variable ${target.variableId}`;
    case "set":
      return `set ${target.setId}`;
    case "summary":
      return `summary ${"caseId" in target ? target.caseId : target.documentId} ${target.codeId}`;
    default:
      return null;
  }
}
