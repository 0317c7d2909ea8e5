import { folded } from "../import/file-names.ts";
import { type DependentRows, withDependents } from "../model/dependents.ts";
import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Case, Document, Id, Variable, VariableType } from "../model/records.ts";
import { reorder } from "../model/reorder.ts";
import { type Retyping, retypeVariable } from "./retype-variable.ts";

/** Adds a variable behind the others. Throws where the name is blank or taken, whatever the case. */
export function addVariable(
  variables: readonly Variable[],
  { name, type }: { readonly name: string; readonly type: VariableType },
  { newId, now }: Identity,
): { readonly diff: Diff; readonly variable: Variable } {
  const position = variables.reduce((most, one) => Math.max(most, one.position + 1), 0);
  const variable = { id: newId(), name: checkedName(variables, name), type, position, createdAt: now() };
  return { diff: { variables: { added: [variable] } }, variable };
}

/**
 * Gives a variable another name and type, its values as `retypeVariable` says. Throws where the name is blank or taken,
 * whatever the case.
 */
export function editVariable(
  variables: readonly Variable[],
  variable: Variable,
  to: { readonly name: string; readonly type: VariableType },
  rows: { readonly cases: readonly Case[]; readonly documents: readonly Document[] },
): Retyping {
  const others = variables.filter(({ id }) => id !== variable.id);
  const name = checkedName(others, to.name);
  const retyping = retypeVariable(variable, to.type, rows);
  if (name === variable.name) return retyping;
  const updated = [[variable, { ...variable, name, type: to.type }] as const];
  return { ...retyping, diff: { ...retyping.diff, variables: { updated } } };
}

/** Moves a variable before another, or behind all where `beforeId` is null. */
export function moveVariable(variables: readonly Variable[], id: Id, beforeId: Id | null): Diff {
  const updated = reorder(variables, new Set([id]), beforeId);
  return updated.length === 0 ? {} : { variables: { updated } };
}

/** Takes a variable out of the project with its values in cases and documents, and its memo. */
export function removeVariable(variable: Variable, dependents: DependentRows): Diff {
  return withDependents({ variables: { removed: [variable] } }, dependents);
}

function checkedName(others: readonly Variable[], name: string): string {
  const trimmed = name.replace(/\s+/g, " ").trim();
  if (trimmed === "") throw new Error("A variable needs a name.");
  const taken = others.find((one) => folded(one.name) === folded(trimmed));
  if (taken) throw new Error(`There is a variable “${taken.name}” already.`);
  return trimmed;
}
