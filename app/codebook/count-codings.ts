import type { Coding, Id } from "../model/records.ts";
import { type CodeNode, flatten } from "./tree.ts";

/** The codings of each code that has any. */
export function codingsByCode(codings: Iterable<readonly Coding[]>): Map<Id, Coding[]> {
  const byCode = new Map<Id, Coding[]>();
  for (const list of codings) {
    for (const coding of list) {
      const found = byCode.get(coding.codeId);
      if (found) found.push(coding);
      else byCode.set(coding.codeId, [coding]);
    }
  }
  return byCode;
}

/** How many codings a code has with all below it; a segment that one coder gave several of them counts once. */
export function countWithSubcodes(node: CodeNode, byCode: ReadonlyMap<Id, readonly Coding[]>): number {
  const segments = new Set<string>();
  for (const { code } of flatten([node])) {
    for (const { documentId, start, end, coderId } of byCode.get(code.id) ?? []) {
      segments.add(`${documentId} ${start} ${end} ${coderId}`);
    }
  }
  return segments.size;
}
