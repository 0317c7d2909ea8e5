import type { VariableValue } from "../model/records.ts";

/** What a variable says of a case or a document. */
export type Value = VariableValue["value"];

/** A value as it is shown, edited, copied and exported: `yes`, `41.5`, `2026-01-31`; nothing where there is none. */
export function valueText(value: Value | null | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}
