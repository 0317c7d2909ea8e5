import { folded } from "../import/file-names.ts";
import type { Diff } from "../model/diff.ts";
import type { Identity } from "../model/identity.ts";
import type { Case, Id } from "../model/records.ts";
import { type NewValues, withValues } from "./set-values.ts";

/** What is to become of a case; what is not named stays. */
export type CaseEdit = {
  /** Null makes a new case, which needs a name. */
  readonly id: Id | null;
  readonly name?: string;
  readonly documentIds?: readonly Id[];
  readonly values?: NewValues;
};

/**
 * Changes cases and makes new ones at the end of the list, all in one change. Throws where a name is blank or two cases
 * would have the same, whatever the case, and where a case is gone.
 */
export function editCases(cases: readonly Case[], edits: readonly CaseEdit[], identity: Identity): Diff {
  const byId = new Map(cases.map((one) => [one.id, one]));
  const after = new Map<Id, Case>();
  const named: Case[] = [];
  const createdAt = identity.now();
  let position = cases.reduce((most, one) => Math.max(most, one.position + 1), 0);
  for (const edit of edits) {
    const from = edit.id === null ? undefined : (after.get(edit.id) ?? byId.get(edit.id));
    if (edit.id !== null && !from) throw new Error("This case was deleted in the meantime.");
    const base = from ?? {
      id: identity.newId(),
      name: "",
      position: position++,
      documentIds: [],
      values: [],
      createdAt,
    };
    const to = edited(base, edit);
    if (to.name !== base.name || !from) named.push(to);
    if (to !== from) after.set(to.id, to);
  }
  checkNames(cases, after, named);
  return diffOf(byId, after);
}

function diffOf(before: ReadonlyMap<Id, Case>, after: ReadonlyMap<Id, Case>): Diff {
  if (after.size === 0) return {};
  const added: Case[] = [];
  const updated: (readonly [Case, Case])[] = [];
  for (const to of after.values()) {
    const from = before.get(to.id);
    if (from) updated.push([from, to]);
    else added.push(to);
  }
  return { cases: { ...(added.length > 0 && { added }), ...(updated.length > 0 && { updated }) } };
}

function edited(from: Case, { name, documentIds, values }: CaseEdit): Case {
  const to = {
    ...from,
    name: name === undefined ? from.name : caseName(name),
    documentIds: documentIds === undefined || isSame(documentIds, from.documentIds) ? from.documentIds : documentIds,
    values: withValues(from.values, values),
  };
  const isUnchanged = to.name === from.name && to.documentIds === from.documentIds && to.values === from.values;
  return isUnchanged ? from : to;
}

function isSame(some: readonly Id[], others: readonly Id[]): boolean {
  return some.length === others.length && some.every((id, index) => id === others[index]);
}

/** A name on one line, without outer white space. */
export function caseName(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

function checkNames(cases: readonly Case[], after: ReadonlyMap<Id, Case>, named: readonly Case[]): void {
  if (named.length === 0) return;
  const holders = new Map<string, Set<Id>>();
  const hold = (name: string, id: Id) => {
    const key = folded(name);
    holders.set(key, (holders.get(key) ?? new Set()).add(id));
  };
  for (const { id, name } of cases) if (!after.has(id)) hold(name, id);
  for (const { id, name } of after.values()) hold(name, id);
  for (const { name } of named) {
    if (name === "") throw new Error("A case needs a name.");
    if ((holders.get(folded(name))?.size ?? 0) > 1) throw new Error(`There would be two cases called “${name}”.`);
  }
}
