import type { Table } from "../table/table.ts";
import { memoKinds } from "./memo-on.ts";
import type { MemoRow } from "./memo-rows.ts";

/** Memos as a table, one a row, in the order given; positions in UTF-16 code units, times in UTC. [P1] */
export function memosTable(rows: readonly MemoRow[]): Table {
  return {
    title: "Memos",
    columns: [
      { id: "kind", title: "Kind", type: "text" },
      { id: "on", title: "On", type: "text" },
      { id: "title", title: "Title", type: "text" },
      { id: "text", title: "Text", type: "text" },
      { id: "coder", title: "Coder", type: "text" },
      { id: "created", title: "Created", type: "text" },
      { id: "changed", title: "Changed", type: "text" },
      { id: "document", title: "Document", type: "text" },
      { id: "speaker", title: "Speaker", type: "text" },
      { id: "paragraph", title: "Paragraph", type: "count", unit: "number" },
      { id: "start", title: "Start", type: "count", unit: "UTF-16 code units" },
      { id: "end", title: "End", type: "count", unit: "UTF-16 code units" },
      { id: "quote", title: "Quote", type: "text" },
    ],
    rows: rows.map(({ memo, on, passage, coder }) => ({
      id: memo.id,
      cells: [
        ...[memoKinds.get(on.kind)?.one ?? on.kind, on.name, memo.title, memo.text, coder, memo.createdAt],
        ...[memo.changedAt, on.document?.name ?? null, passage?.speaker ?? null, passage?.paragraph ?? null],
        ...[on.range?.start ?? null, on.range?.end ?? null, passage?.quote ?? on.lost],
      ],
    })),
    notes: [],
  };
}
