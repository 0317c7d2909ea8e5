import type { Id } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import type { Range } from "../text/range.ts";
import type { ConcordanceLine } from "./concordance.ts";

/** A line of a concordance and where its match stands. */
export type PlacedLine = ConcordanceLine & Range & { readonly documentId: Id; readonly documentName: string };

/** A concordance as a table: one row a match, positions in UTF-16 code units; `notes` say what was looked for. */
export function concordanceTable(lines: readonly PlacedLine[], notes: readonly string[]): Table {
  return {
    title: "Concordance",
    columns: [
      { id: "document", title: "Document", type: "text" },
      { id: "speaker", title: "Speaker", type: "text" },
      { id: "question", title: "Question", type: "count", unit: "number" },
      { id: "paragraph", title: "Paragraph", type: "count", unit: "number" },
      { id: "before", title: "Before", type: "text" },
      { id: "match", title: "Match", type: "text" },
      { id: "after", title: "After", type: "text" },
      { id: "start", title: "Start", type: "count", unit: "UTF-16 code units" },
      { id: "end", title: "End", type: "count", unit: "UTF-16 code units" },
    ],
    rows: lines.map(({ documentId, documentName, speaker, question, paragraph, before, match, after, start, end }) => ({
      id: `${documentId} ${start} ${end}`,
      cells: [documentName, speaker, question, paragraph, before, match, after, start, end],
    })),
    notes,
  };
}
