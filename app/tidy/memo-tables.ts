import type { Memo, MemoTarget } from "../model/records.ts";
import type { TidyInput, TidyText } from "./tidy-input.ts";
import {
  placeColumns,
  references,
  speechColumns,
  type TidyCell,
  type TidyColumn,
  type TidyTable,
  textCell,
} from "./tidy-table.ts";

const memoColumns: readonly TidyColumn[] = [
  { id: "title", kind: "text", meaning: "Its title" },
  { id: "memo_text", kind: "text", meaning: "What it says" },
  references("coder_id", "coders", "Who wrote it"),
  { id: "created_at", kind: "timestamp", unit: "UTC", meaning: "When it was written" },
  { id: "changed_at", kind: "timestamp", unit: "UTC", meaning: "When it was last changed" },
];

function memoCells({ title, text, coderId, createdAt, changedAt }: Memo): TidyCell[] {
  return [textCell(title), textCell(text), coderId, textCell(createdAt), textCell(changedAt)];
}

/** What a memo may be on that has an id, and the table of it. */
const targets = [
  { id: "document_id", table: "documents", of: (on: MemoTarget) => ("documentId" in on ? on.documentId : null) },
  { id: "code_id", table: "codes", of: (on: MemoTarget) => ("codeId" in on ? on.codeId : null) },
  { id: "coding_id", table: "codings", of: (on: MemoTarget) => ("codingId" in on ? on.codingId : null) },
  { id: "case_id", table: "cases", of: (on: MemoTarget) => ("caseId" in on ? on.caseId : null) },
  { id: "variable_id", table: "variables", of: (on: MemoTarget) => ("variableId" in on ? on.variableId : null) },
  { id: "set_id", table: "sets", of: (on: MemoTarget) => ("setId" in on ? on.setId : null) },
] as const;

/** A row a memo; those on passages without a code are annotations. */
export function memosTable({ memos }: TidyInput): TidyTable {
  return {
    name: "memos",
    meaning:
      "A note on the project, a document, a code, a coding, a case, a variable or a set, a cell of the summary grid, or an entry of the journal",
    columns: [
      { id: "memo_id", kind: "text", key: "primary", meaning: "The memo" },
      {
        id: "memo_kind",
        kind: "text",
        meaning: "What it is on: project, journal, document, code, coding, case, variable, set or summary",
      },
      ...targets.map(({ id, table }) => references(id, table, "What it is on, where it is on one of these")),
      ...memoColumns,
    ],
    rows: [...memos.values()]
      .filter(({ target }) => target.kind !== "segment")
      .map((memo) => [memo.id, memo.target.kind, ...targets.map(({ of }) => of(memo.target)), ...memoCells(memo)]),
  };
}

/** A row a memo on a passage without a code. [T1] */
export function annotationsTable({ memos }: TidyInput, texts: readonly TidyText[]): TidyTable {
  const byId = new Map(texts.map((one) => [one.document.id, one]));
  return {
    name: "annotations",
    meaning: "A memo on a passage without a code",
    columns: [
      { id: "memo_id", kind: "text", key: "primary", meaning: "The memo" },
      references("document_id", "documents", "The document"),
      { id: "document_name", kind: "text", meaning: "Its name" },
      ...placeColumns,
      ...speechColumns,
      { id: "text", kind: "text", meaning: "The words of the passage, or those it lay on before they went" },
      ...memoColumns,
    ],
    rows: [...memos.values()].flatMap((memo): TidyCell[][] => {
      const { target } = memo;
      const one = target.kind === "segment" ? byId.get(target.documentId) : undefined;
      if (target.kind !== "segment" || !one) return [];
      const words = one.words(target) ?? textCell(target.quote);
      const place = [...one.place(target), ...one.speech(target.start)];
      return [[memo.id, one.document.id, one.document.name, ...place, words, ...memoCells(memo)]];
    }),
  };
}
