import { type TableName, type Tables, tableNames } from "./records.ts";

/** What a change does to one table. An id stands in at most one of the three lists, and once. */
export type TableDiff<Row> = {
  readonly added?: readonly Row[];
  readonly updated?: readonly (readonly [from: Row, to: Row])[];
  readonly removed?: readonly Row[];
};

/** A change to a project, as a value. */
export type Diff = { readonly [Name in TableName]?: TableDiff<Tables[Name]> };

/** The change that takes this one back: `invert(invert(diff))` equals `diff`. */
export function invert(diff: Diff): Diff {
  const inverse: Record<string, TableDiff<unknown>> = {};
  for (const name of tableNames) {
    const table = diff[name];
    if (table) inverse[name] = invertTable<unknown>(table);
  }
  return inverse as Diff;
}

function invertTable<Row>({ added, updated, removed }: TableDiff<Row>): TableDiff<Row> {
  return {
    ...(removed && { added: removed }),
    ...(updated && { updated: updated.map(([from, to]) => [to, from] as const) }),
    ...(added && { removed: added }),
  };
}

/** Whether the change changes nothing. */
export function isEmpty(diff: Diff): boolean {
  return tableNames.every((name) => {
    const table = diff[name];
    return !table?.added?.length && !table?.updated?.length && !table?.removed?.length;
  });
}

/** Both changes as one; they concern different rows. */
export function combine(one: Diff, other: Diff): Diff {
  const both: Record<string, TableDiff<unknown>> = {};
  for (const name of tableNames) {
    const [a, b] = [one[name] as TableDiff<unknown> | undefined, other[name] as TableDiff<unknown> | undefined];
    if (a && b) both[name] = combineTables(a, b);
    else if (a ?? b) both[name] = (a ?? b) as TableDiff<unknown>;
  }
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
