import type { Coding, Document, Memo } from "../model/records.ts";

/** For tests: codings as `[start, end, code, coder]`, whose ids are `0`, `1` and so on, each younger than the one before. */
export function codingsOf(rows: readonly (readonly [number, number, string, string?])[]): Coding[] {
  return rows.map(([start, end, codeId, coderId = "ana"], index) => {
    const createdAt = `2026-01-01T00:00:00.${String(index).padStart(3, "0")}Z`;
    return { id: `${index}`, documentId: "d", start, end, codeId, coderId, createdAt };
  });
}

/** For tests: a memo on a coding. */
export function memoOn(codingId: string): Memo {
  const dates = { createdAt: "", changedAt: "" };
  return {
    id: `memo-${codingId}`,
    target: { kind: "coding", codingId },
    title: "",
    text: "",
    coderId: "ana",
    ...dates,
  };
}

/** For tests: the document `d`, so many characters long. */
export function documentOf(length: number): Document {
  return { id: "d", name: "Clerk", language: "en", position: 0, length, revision: 0, values: [], importedAt: "" };
}
