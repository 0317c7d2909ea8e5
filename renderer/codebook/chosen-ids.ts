import type { Id } from "../../app/model/records.ts";

/** What a deed that begins at a code is done to: all selected codes where it is one of them, else it alone. */
export function chosenIds(id: Id, selected: ReadonlySet<Id>): readonly Id[] {
  return selected.has(id) ? [...selected] : [id];
}
