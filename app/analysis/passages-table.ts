import { columnIds, inOrder } from "../cases/column-ids.ts";
import { codePath } from "../codebook/tree.ts";
import type { Code, Id } from "../model/records.ts";
import type { Cell, Column, Table } from "../table/table.ts";
import { documentValues, type HeadingRows } from "./group-passages.ts";
import type { Context } from "./passage-context.ts";
import type { Passage } from "./passages.ts";

const columns: readonly Column[] = [
  { id: "document", title: "Document", type: "text" },
  { id: "code", title: "Code", type: "text" },
  { id: "speaker", title: "Speaker", type: "text" },
  { id: "question", title: "Question", type: "count", unit: "number" },
  { id: "paragraph", title: "Paragraph", type: "count", unit: "number" },
  { id: "start", title: "Start", type: "count", unit: "UTF-16 code units" },
  { id: "end", title: "End", type: "count", unit: "UTF-16 code units" },
  { id: "quote", title: "Quote", type: "text" },
];

/** Passages as a table: one row a passage and code, positions in UTF-16 code units. [P1] */
export function passagesTable(passages: readonly Passage[], codes: ReadonlyMap<Id, Code>): Table {
  return {
    title: "Passages",
    columns,
    rows: passages.flatMap((passage) =>
      passage.codeIds.map((codeId) => {
        const { documentId, coderId, start, end } = passage;
        const id = `${documentId} ${start} ${end} ${coderId} ${codeId}`;
        return { id, cells: cellsOf(passage, codeId, codes) };
      }),
    ),
    notes: [],
  };
}

function cellsOf(passage: Passage, codeId: Id, codes: ReadonlyMap<Id, Code>): Cell[] {
  const { documentName, speaker, question, paragraph, start, end, quote } = passage;
  const code = codes.get(codeId);
  return [documentName, code ? codePath(code, codes) : codeId, speaker, question, paragraph, start, end, quote];
}

/**
 * The same with who coded, the words before and after, the cases of the document, and the values of each variable that it
 * has, itself or by its cases. `notes` say what was asked for.
 */
export function retrievedTable(
  passages: readonly (Passage & Context)[],
  rows: HeadingRows,
  notes: readonly string[],
): Table {
  const table = passagesTable(passages, rows.codes);
  const variables = inOrder(rows.variables.values());
  const own = [
    { id: "coder", title: "Coder", type: "text" },
    { id: "before", title: "Before", type: "text" },
    { id: "after", title: "After", type: "text" },
    { id: "cases", title: "Cases", type: "text" },
  ] as const;
  const all: readonly Column[] = [...table.columns, ...own];
  const ids = columnIds(
    variables,
    all.map(({ id }) => id),
  );
  const valuesOf = variables.map(({ id }) => documentValues(rows, id));
  const casesOf = caseNames(rows);
  const further = passages.flatMap(({ documentId, coderId, codeIds, before, after }) => {
    const values = valuesOf.map((byDocument) => byDocument.get(documentId) ?? null);
    const coder = rows.coders.get(coderId)?.name ?? coderId;
    const cells: Cell[] = [coder, before, after, casesOf.get(documentId)?.join("; ") ?? null, ...values];
    return codeIds.map(() => cells);
  });
  return {
    ...table,
    columns: [
      ...all,
      ...variables.map(({ name }, index): Column => ({ id: ids[index] ?? name, title: name, type: "text" })),
    ],
    rows: table.rows.map(({ id, cells }, index) => ({ id, cells: [...cells, ...(further[index] ?? [])] })),
    notes,
  };
}

function caseNames({ cases }: HeadingRows): ReadonlyMap<Id, string[]> {
  const names = new Map<Id, string[]>();
  for (const { name, documentIds } of cases) {
    for (const id of documentIds) names.set(id, [...(names.get(id) ?? []), name]);
  }
  return names;
}
