import type { Diff, TableDiff } from "../model/diff.ts";
import type { Id, TableName } from "../model/records.ts";

/** What things are called at a moment, by id; ids are GUIDs, so one map holds all tables. */
export type Names = Pick<ReadonlyMap<Id, string>, "get">;

type Named = { readonly id: Id; readonly name: string };

const NAMED = [
  "project",
  "coders",
  "documents",
  "variables",
  "cases",
  "codes",
  "sets",
  "queries",
] as const satisfies TableName[];

/** Names as they were before a change, put into a map of them as they were after it. What it added stays known. */
export function goBack(names: Map<Id, string>, diff: Diff): void {
  for (const { removed, updated } of tablesOf(diff)) {
    for (const row of removed ?? []) names.set(row.id, row.name);
    for (const [from] of updated ?? []) names.set(from.id, from.name);
  }
}

/** Names as they are after a change, put into a map of them as they were before it. What it removed stays known. */
export function goOn(names: Map<Id, string>, diff: Diff): void {
  for (const { added, updated } of tablesOf(diff)) {
    for (const row of added ?? []) names.set(row.id, row.name);
    for (const [, to] of updated ?? []) names.set(to.id, to.name);
  }
}

function tablesOf(diff: Diff): readonly TableDiff<Named>[] {
  return NAMED.flatMap((name) => (diff[name] as TableDiff<Named> | undefined) ?? []);
}

/** The names after a change together with those of what it removed. */
export function withRemoved(names: Names, diff: Diff): Names {
  const gone = tablesOf(diff).flatMap(({ removed }) => removed ?? []);
  if (gone.length === 0) return names;
  const removed = new Map(gone.map(({ id, name }) => [id, name]));
  return { get: (id) => removed.get(id) ?? names.get(id) };
}

/** One thing by its name; `Cost and Staff` for two, and else how many: `12 codes`. */
export function namesOf(ids: Iterable<Id>, names: Names, many: string): string {
  const all = [...new Set(ids)];
  if (all.length > 2) return `${all.length.toLocaleString("en")} ${many}`;
  return all.map((id) => names.get(id) ?? "something deleted").join(" and ");
}
