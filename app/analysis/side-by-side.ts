import type { Code, Id } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import type { Group } from "./groups.ts";
import type { Passage } from "./passages.ts";
import { passagesTable } from "./passages-table.ts";

/** The passages of several groups as one table, with the group in front of each, which `groupTitle` names as `Speaker`; `notes` say what was asked for. */
export function sideBySideTable(
  lists: readonly { readonly group: Group; readonly passages: readonly Passage[] }[],
  codes: ReadonlyMap<Id, Code>,
  { groupTitle, notes }: { readonly groupTitle: string; readonly notes: readonly string[] },
): Table {
  const { columns } = passagesTable([], codes);
  return {
    title: "Passages by group",
    columns: [{ id: "group", title: groupTitle, type: "text" }, ...columns],
    rows: lists.flatMap(({ group, passages }) =>
      passagesTable(passages, codes).rows.map(({ id, cells }) => {
        return { id: `${group.id} ${id}`, cells: [group.name, ...cells] };
      }),
    ),
    notes,
  };
}
