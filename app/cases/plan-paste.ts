import { FreeNames } from "../import/file-names.ts";
import type { Id, Variable } from "../model/records.ts";
import { countInWords } from "../text/numbers-in-words.ts";
import type { NamedDocuments } from "./documents-named.ts";
import { type CaseEdit, caseName } from "./edit-cases.ts";
import { cellReader, shortened, unfitReason } from "./read-value.ts";
import type { Value } from "./value-text.ts";

/** A column of the grid that a block is pasted into. */
export type PasteColumn = { readonly title: string } & (
  | { readonly kind: "name" | "documents" | "fixed" }
  | { readonly kind: "variable"; readonly variable: Variable }
);

/** Where a block goes: the rows and columns of the grid from its first cell on, as they are shown. */
export type PastePlace = {
  readonly rows: readonly { readonly id: Id; readonly name: string; readonly documentIds?: readonly Id[] }[];
  readonly columns: readonly PasteColumn[];
  /** The text of a cell as it stands, for columns that cannot be changed. */
  readonly textOf: (row: number, column: number) => string;
  readonly documents: NamedDocuments;
  /** The names that are taken, where rows can be added; null where they cannot. */
  readonly taken: Iterable<string> | null;
};

/** What pasting a block comes to. */
export type PastePlan = {
  readonly edits: readonly CaseEdit[];
  /** How many rows it adds. */
  readonly added: number;
  /** Why it cannot be pasted, a sentence a cell; nothing is to be written where there is any. */
  readonly problems: readonly string[];
};

type OpenEdit = { id: Id | null; name?: string; documentIds?: readonly Id[]; values: Map<Id, Value | null> };

/**
 * What pasting a block of cells comes to: each cell is read as its column's type, an empty one takes the value away, one
 * that is undefined leaves it, and
 * rows beyond the last become new ones, called `Case 12` where the block holds no names.
 */
export function planPaste(block: readonly (readonly (string | undefined)[])[], place: PastePlace): PastePlan {
  const width = block.reduce((most, { length }) => Math.max(most, length), 0);
  const added = Math.max(0, block.length - place.rows.length);
  const edits = block.map((_, row): OpenEdit => ({ id: place.rows[row]?.id ?? null, values: new Map() }));
  const problems = [
    ...roomProblems(width - place.columns.length, place.taken === null ? added : 0),
    ...place.columns.slice(0, width).flatMap((column, index) => {
      const cells = block.map((row) => row[index]);
      return fillColumn(column, index, { cells, edits, place });
    }),
  ];
  nameAdded(edits, place.taken);
  return { edits, added, problems };
}

function roomProblems(columns: number, rows: number): string[] {
  return [
    ...(columns > 0 ? [`The block has ${countInWords(columns, "column")} more than there is room for.`] : []),
    ...(rows > 0 ? [`The block has ${countInWords(rows, "row")} more than there are here.`] : []),
  ];
}

function fillColumn(
  column: PasteColumn,
  index: number,
  filling: {
    readonly cells: readonly (string | undefined)[];
    readonly edits: readonly OpenEdit[];
    readonly place: PastePlace;
  },
): string[] {
  const { cells, edits, place } = filling;
  const put = cellWriter(column, cells, place);
  return edits.flatMap((edit, row) => {
    const cell = cells[row];
    const problem = cell === undefined ? null : put(edit, cell, () => place.textOf(row, index));
    if (problem === null) return [];
    const own = place.rows[row];
    const of = own ? `“${shortened(own.name)}”` : `row ${row + 1} of the block`;
    return [`${column.title} of ${of}: ${problem}.`];
  });
}

/** Puts a cell into the edit of its row; why it cannot, or null. */
type CellWriter = (edit: OpenEdit, cell: string, standing: () => string) => string | null;

function cellWriter(column: PasteColumn, cells: readonly (string | undefined)[], place: PastePlace): CellWriter {
  switch (column.kind) {
    case "name":
      return (edit, cell) => {
        edit.name = caseName(cell);
        return edit.name === "" ? "a name is needed" : null;
      };
    case "documents":
      return documentsWriter(place);
    case "fixed":
      return (_, cell, standing) => (cell.trim() === standing() ? null : "this cannot be changed here");
    case "variable":
      return valueWriter(column.variable, cells);
  }
}

function documentsWriter({ rows, documents }: PastePlace): CellWriter {
  const now = new Map<Id | null, readonly Id[] | undefined>(rows.map(({ id, documentIds }) => [id, documentIds]));
  return (edit, cell) => {
    const { ids, unknown } = documents.find(cell, now.get(edit.id));
    edit.documentIds = ids;
    return unknown.length === 0 ? null : `there is no document “${shortened(unknown[0] ?? "")}”`;
  };
}

function valueWriter({ id, type }: Variable, cells: readonly (string | undefined)[]): CellWriter {
  const read = cellReader(
    type,
    cells.filter((cell) => cell !== undefined),
  );
  return (edit, cell) => {
    const value = cell.trim() === "" ? null : read(cell);
    edit.values.set(id, value);
    return value === null && cell.trim() !== "" ? unfitReason(type, cell) : null;
  };
}

function nameAdded(edits: readonly OpenEdit[], taken: Iterable<string> | null): void {
  if (taken === null) return;
  const free = new FreeNames([...taken, ...edits.flatMap(({ name }) => name ?? [])]);
  let number = 1;
  for (const edit of edits) {
    if (edit.id !== null || edit.name !== undefined) continue;
    while (free.has(`Case ${number}`)) number++;
    edit.name = free.take(`Case ${number}`);
  }
}
