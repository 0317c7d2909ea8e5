import type { Id } from "../model/records.ts";

/** What a mark of a picture of codes leads to: a code, and of a table of several columns what the column is of. */
export type CodeTarget = { readonly codeId: Id; readonly of: string | null };

/** The target as a mark carries it. */
export function targetOf(codeId: Id, of: string | null = null): string {
  return JSON.stringify([codeId, of]);
}

/** The target of a mark. */
export function readTarget(target: string): CodeTarget {
  const [codeId, of] = JSON.parse(target) as [Id, string | null];
  return { codeId, of };
}
