/** A cell of a tidy table; a moment is a text, ISO 8601 in UTC. Nothing is null, never an empty text. */
export type TidyCell = string | number | boolean | null;

/** A column of a tidy table, as the data dictionary tells of it. */
export type TidyColumn = {
  /** snake_case, unique in its table, a reserved word of no SQL. */
  readonly id: string;
  readonly kind: "text" | "integer" | "number" | "boolean" | "timestamp";
  /** `primary`, or the column of another table that it refers to, `documents.document_id`. */
  readonly key?: string;
  readonly unit?: string;
  readonly meaning: string;
};

/** A table of the tidy data set; rows have a cell for each column. */
export type TidyTable = {
  /** Of the files, too; snake_case. */
  readonly name: string;
  /** What a row is. */
  readonly meaning: string;
  readonly columns: readonly TidyColumn[];
  readonly rows: readonly (readonly TidyCell[])[];
};

/** Columns without those that are not wanted, and the cells in the rows of the others. */
export function withoutColumns(table: TidyTable, unwanted: ReadonlySet<string>): TidyTable {
  if (!table.columns.some(({ id }) => unwanted.has(id))) return table;
  const kept = table.columns.map(({ id }) => !unwanted.has(id));
  const pick = <Item>(items: readonly Item[]) => items.filter((_, index) => kept[index]);
  return { ...table, columns: pick(table.columns), rows: table.rows.map(pick) };
}

/** A text as a cell: nothing where it is empty. */
export function textCell(text: string | null | undefined): string | null {
  return text ? text : null;
}

/** Where a record is told by its id in another table. */
export function references(id: string, table: string, meaning: string): TidyColumn {
  return { id, kind: "text", key: `${table}.${id}`, meaning };
}

/** Where a stretch of a document lies, in code points and in UTF-16 code units. [T2] */
export const placeColumns: readonly TidyColumn[] = [
  { id: "start_cp", kind: "integer", unit: "code points", meaning: "Where it begins in the document's text, from 0" },
  { id: "end_cp", kind: "integer", unit: "code points", meaning: "Where it ends, exclusive" },
  { id: "start_utf16", kind: "integer", unit: "UTF-16 code units", meaning: "Where it begins, from 0" },
  { id: "end_utf16", kind: "integer", unit: "UTF-16 code units", meaning: "Where it ends, exclusive" },
];

/** Who speaks where a stretch begins, to which question, in which paragraph. */
export const speechColumns: readonly TidyColumn[] = [
  { id: "turn", kind: "integer", key: "turns.turn", meaning: "Number of the turn in which it begins; empty in none" },
  { id: "speaker", kind: "text", meaning: "Who speaks where it begins, as the transcript names them" },
  { id: "question", kind: "integer", meaning: "Number of the question asked or answered where it begins" },
  {
    id: "paragraph",
    kind: "integer",
    meaning: "Number of the paragraph in which it begins, from 1, blank lines not counted",
  },
];
