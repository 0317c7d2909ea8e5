import type { Diff } from "./diff.ts";
import type { Identity } from "./identity.ts";
import type { CodeQuery, Id, QueryCode, QueryOperand, SavedQuery } from "./records.ts";
import { reorder } from "./reorder.ts";

/** Keeps a query under a name, last in the list. Throws where the name is blank or taken, whatever the case. */
export function addQuery(
  queries: readonly SavedQuery[],
  about: Pick<SavedQuery, "name" | "query">,
  identity: Identity,
): { readonly diff: Diff; readonly saved: SavedQuery } {
  const saved: SavedQuery = {
    id: identity.newId(),
    name: checkName(about.name, queries),
    position: queries.reduce((next, { position }) => Math.max(next, position + 1), 0),
    query: about.query,
    createdAt: identity.now(),
  };
  return { diff: { queries: { added: [saved] } }, saved };
}

/** Keeps another query under the name; the same gives an empty diff. Throws where it would lead to itself. */
export function changeQuery(queries: readonly SavedQuery[], saved: SavedQuery, query: CodeQuery): Diff {
  if (leadsTo(queries, query, saved.id)) {
    throw new Error(`“${saved.name}” would lead to itself: one of the queries in it goes back to it.`);
  }
  const isSame = JSON.stringify(query) === JSON.stringify(saved.query);
  return isSame ? {} : { queries: { updated: [[saved, { ...saved, query }]] } };
}

/** Gives a query another name; its own gives an empty diff. Throws where it is blank or another query has it. */
export function renameQuery(queries: readonly SavedQuery[], saved: SavedQuery, name: string): Diff {
  const others = queries.filter(({ id }) => id !== saved.id);
  const checked = checkName(name, others);
  return checked === saved.name ? {} : { queries: { updated: [[saved, { ...saved, name: checked }]] } };
}

/** Moves a query one place up or down the list; at the list's end nothing changes. */
export function moveQuery(queries: readonly SavedQuery[], id: Id, direction: "up" | "down"): Diff {
  const inOrder = [...queries].sort((a, b) => a.position - b.position);
  const at = inOrder.findIndex((one) => one.id === id);
  const neighbour = inOrder[direction === "up" ? at - 1 : at + 2];
  const isAtEnd = direction === "up" ? at <= 0 : at < 0 || at === inOrder.length - 1;
  const updated = isAtEnd ? [] : reorder(queries, new Set([id]), neighbour?.id ?? null);
  return updated.length > 0 ? { queries: { updated } } : {};
}

/** Removes a query; those that begin or compare with it then say that it is gone. */
export function removeQuery(saved: SavedQuery): Diff {
  return { queries: { removed: [saved] } };
}

/** Whether a query begins or compares with a saved one, at once or by way of others. */
export function leadsTo(queries: readonly SavedQuery[], query: CodeQuery, id: Id): boolean {
  const byId = new Map(queries.map((one) => [one.id, one]));
  const seen = new Set(queryIdsOf(query));
  // a set is gone through to its end, which moves on while it grows
  for (const one of seen) for (const next of queryIdsOf(byId.get(one)?.query)) seen.add(next);
  return seen.has(id);
}

/** The operands of a query, in their order. */
export function operandsOf(query: CodeQuery): QueryOperand[] {
  return [query.operand, ...query.steps.map(({ operand }) => operand)];
}

function queryIdsOf(query: CodeQuery | undefined): Id[] {
  if (!query) return [];
  return operandsOf(query).flatMap((operand) => (operand.kind === "query" ? [operand.queryId] : []));
}

/**
 * The query with other codes in the place of its own, null for none; the same object where nothing changes. A code that
 * comes twice stands once, with the codes below it where either had them.
 */
export function queryWithCodes(saved: SavedQuery, codeOf: (id: Id) => Id | null): SavedQuery {
  let isChanged = false;
  const replaced = (operand: QueryOperand): QueryOperand => {
    if (operand.kind !== "codes" || operand.codes.every(({ codeId }) => codeOf(codeId) === codeId)) return operand;
    isChanged = true;
    return { ...operand, codes: codesWith(operand.codes, codeOf) };
  };
  const { operand, steps } = saved.query;
  const query = {
    operand: replaced(operand),
    steps: steps.map((step) => ({ ...step, operand: replaced(step.operand) })),
  };
  return isChanged ? { ...saved, query } : saved;
}

function codesWith(codes: readonly QueryCode[], codeOf: (id: Id) => Id | null): QueryCode[] {
  const found = new Map<Id, QueryCode>();
  for (const { codeId: before, withSubcodes } of codes) {
    const codeId = codeOf(before);
    if (codeId === null) continue;
    found.set(codeId, { codeId, withSubcodes: withSubcodes || found.get(codeId)?.withSubcodes === true });
  }
  return [...found.values()];
}

function checkName(name: string, others: readonly SavedQuery[]): string {
  const trimmed = name.trim();
  if (trimmed === "") throw new Error("A query needs a name.");
  const folded = trimmed.toLocaleLowerCase();
  const taken = others.find((other) => other.name.toLocaleLowerCase() === folded);
  if (taken) throw new Error(`There is a query “${taken.name}” already.`);
  return trimmed;
}
