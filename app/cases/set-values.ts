import type { Id, VariableValue } from "../model/records.ts";
import type { Value } from "./value-text.ts";

/** New values by the ids of their variables; null takes one away. */
export type NewValues = ReadonlyMap<Id, Value | null>;

/** The values after some of them have changed; the same list where none did. */
export function withValues(values: readonly VariableValue[], changes: NewValues | undefined): readonly VariableValue[] {
  if (!changes) return values;
  const known = new Map(values.map(({ variableId, value }) => [variableId, value]));
  let isChanged = false;
  for (const [variableId, value] of changes) {
    if (value === (known.get(variableId) ?? null)) continue;
    isChanged = true;
    if (value === null) known.delete(variableId);
    else known.set(variableId, value);
  }
  return isChanged ? [...known].map(([variableId, value]) => ({ variableId, value })) : values;
}
