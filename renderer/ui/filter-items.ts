import { useMemo } from "react";
import { codeTree, flatten } from "../../app/codebook/tree.ts";
import type { Code, Coder, Id, VariableValue } from "../../app/model/records.ts";
import { valueKey } from "../../app/search/wanted-documents.ts";
import { type Snapshot, useRecords } from "../use-project.tsx";
import type { FilterItem } from "./filter-menu.tsx";

/** The codes to choose from, in the order of the tree. */
export function useCodeItems(codes: ReadonlyMap<Id, Code>): readonly FilterItem[] {
  return useMemo(
    () =>
      flatten(codeTree([...codes.values()])).map(({ code: { id, name, color }, depth }) => ({
        id,
        name,
        color,
        depth,
      })),
    [codes],
  );
}

/** The coders to choose from. */
export function useCoderItems(coders: ReadonlyMap<Id, Coder>): readonly FilterItem[] {
  return useMemo(() => [...coders.values()].map(({ id, name }) => ({ id, name, depth: 0 })), [coders]);
}

/** The values of variables to choose from. */
export function useValuesInUse(): readonly ValueInUse[] {
  const documents = useRecords(({ documents }) => documents);
  const cases = useRecords(({ cases }) => cases);
  const variables = useRecords(({ variables }) => variables);
  return useMemo(() => valuesInUse({ documents, cases, variables }), [documents, cases, variables]);
}

/** A value that a document or a case has, with the name of its variable. */
type ValueInUse = { readonly key: string; readonly name: string; readonly value: VariableValue };

/** Every value that a document or a case has, by variable; numbers by size, the others by name. */
function valuesInUse(rows: Pick<Snapshot, "documents" | "cases" | "variables">): ValueInUse[] {
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
