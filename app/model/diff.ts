import { type Id, type TableName, type Tables, tableNames } from "./records.ts";

/** What a change does to one table. An id stands in at most one of the three lists, and once. */
export type TableDiff<Row> = {
  readonly added?: readonly Row[];
  readonly updated?: readonly (readonly [from: Row, to: Row])[];
  readonly removed?: readonly Row[];
};

/**
 * Words of a text that others take the place of. The positions are those of the text before any of its document's
 * replacements, which are in order and do not overlap.
 */
export type Replacement = { readonly start: number; readonly removed: string; readonly inserted: string };

/** A change to the text of a document, as what differs, so that correcting a letter copies no text. */
export type TextEdit = { readonly id: Id; readonly replacements: readonly Replacement[] };

/** A change to a project, as a value. A text is edited in a diff, or added, updated or removed, and not both. */
export type Diff = { readonly [Name in TableName]?: TableDiff<Tables[Name]> } & {
  readonly textEdits?: readonly TextEdit[];
};

/** The change that takes this one back: `invert(invert(diff))` equals `diff`. */
export function invert(diff: Diff): Diff {
  const inverse: Record<string, unknown> = {};
  for (const name of tableNames) {
    const table = diff[name];
    if (table) inverse[name] = invertTable<unknown>(table);
  }
  if (diff.textEdits) inverse["textEdits"] = diff.textEdits.map(invertEdit);
  return inverse as Diff;
}

function invertTable<Row>({ added, updated, removed }: TableDiff<Row>): TableDiff<Row> {
  return {
    ...(removed && { added: removed }),
    ...(updated && { updated: updated.map(([from, to]) => [to, from] as const) }),
    ...(added && { removed: added }),
  };
}

function invertEdit({ id, replacements }: TextEdit): TextEdit {
  let shift = 0;
  return {
    id,
    replacements: replacements.map(({ start, removed, inserted }) => {
      const moved = start + shift;
      shift += inserted.length - removed.length;
      return { start: moved, removed: inserted, inserted: removed };
    }),
  };
}

/** The text after an edit. Throws where the words that the edit takes away do not stand where it says. */
export function editedText(text: string, { id, replacements }: TextEdit): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, removed, inserted } of replacements) {
    const end = start + removed.length;
    if (start < at || text.slice(start, end) !== removed) throw new Error(`The text of ${id} is not the one edited.`);
    parts.push(text.slice(at, start), inserted);
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/** Whether the change changes nothing. */
export function isEmpty(diff: Diff): boolean {
  if (diff.textEdits?.some(({ replacements }) => replacements.length > 0)) return false;
  return tableNames.every((name) => {
    const table = diff[name];
    return !table?.added?.length && !table?.updated?.length && !table?.removed?.length;
  });
}

/** Both changes as one; they concern different rows. */
export function combine(one: Diff, other: Diff): Diff {
  const both: Record<string, unknown> = {};
  for (const name of tableNames) {
    const [a, b] = [one[name] as TableDiff<unknown> | undefined, other[name] as TableDiff<unknown> | undefined];
    if (a && b) both[name] = combineTables(a, b);
    else if (a ?? b) both[name] = (a ?? b) as TableDiff<unknown>;
  }
  const edits = [...(one.textEdits ?? []), ...(other.textEdits ?? [])];
  if (edits.length > 0) both["textEdits"] = edits;
  return both as Diff;
}

function combineTables<Row>(a: TableDiff<Row>, b: TableDiff<Row>): TableDiff<Row> {
  const list = <Item>(x: readonly Item[] | undefined, y: readonly Item[] | undefined) => [...(x ?? []), ...(y ?? [])];
  return {
    ...((a.added ?? b.added) && { added: list(a.added, b.added) }),
    ...((a.updated ?? b.updated) && { updated: list(a.updated, b.updated) }),
    ...((a.removed ?? b.removed) && { removed: list(a.removed, b.removed) }),
  };
}
