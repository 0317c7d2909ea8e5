import type { VariableValue } from "../../app/model/records.ts";
import { valueKey } from "../../app/search/wanted-documents.ts";
import type { Snapshot } from "../use-project.tsx";

/** A value of a variable as a filter offers it: `Age: 40`. */
type ValueInUse = { readonly key: string; readonly name: string; readonly value: VariableValue };

/** Every value that a document or a case has, by variable; numbers by size, the others by name. */
export function valuesInUse(rows: Pick<Snapshot, "documents" | "cases" | "variables">): ValueInUse[] {
  const found = new Map<string, VariableValue>();
  for (const { values } of [...rows.documents, ...rows.cases]) for (const one of values) found.set(valueKey(one), one);
  const variables = [...rows.variables.values()].sort((a, b) => a.position - b.position);
  return variables.flatMap((variable) =>
    [...found]
      .filter(([, { variableId }]) => variableId === variable.id)
      .sort(([, a], [, b]) => compareValues(a.value, b.value))
      .map(([key, value]) => ({ key, value, name: `${variable.name}: ${valueName(value.value)}` })),
  );
}

function compareValues(a: VariableValue["value"], b: VariableValue["value"]): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
}

function valueName(value: VariableValue["value"]): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 20 }) : value;
}
