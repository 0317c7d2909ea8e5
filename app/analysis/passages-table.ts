import { codePath } from "../codebook/tree.ts";
import type { Code, Id } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import type { Passage } from "./passages.ts";

/** Passages as a table: one row a passage and code, positions in UTF-16 code units. [P1] */
export function passagesTable(passages: readonly Passage[], codes: ReadonlyMap<Id, Code>): Table {
  return {
    title: "Passages",
    columns: [
      { id: "document", title: "Document", type: "text" },
      { id: "code", title: "Code", type: "text" },
      { id: "speaker", title: "Speaker", type: "text" },
      { id: "question", title: "Question", type: "count", unit: "number" },
      { id: "paragraph", title: "Paragraph", type: "count", unit: "number" },
      { id: "start", title: "Start", type: "count", unit: "UTF-16 code units" },
      { id: "end", title: "End", type: "count", unit: "UTF-16 code units" },
      { id: "quote", title: "Quote", type: "text" },
    ],
    rows: passages.flatMap(
      ({ documentId, documentName, coderId, codeIds, speaker, question, paragraph, start, end, quote }) =>
        codeIds.map((codeId) => {
          const code = codes.get(codeId);
          const path = code ? codePath(code, codes) : codeId;
          const cells = [documentName, path, speaker, question, paragraph, start, end, quote];
          return { id: `${documentId} ${start} ${end} ${coderId} ${codeId}`, cells };
        }),
    ),
    notes: [],
  };
}
