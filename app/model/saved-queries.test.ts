import { expect, test } from "vitest";
import type { CodeQuery, QueryOperand, SavedQuery } from "./records.ts";
import { addQuery, changeQuery, leadsTo, moveQuery, removeQuery, renameQuery } from "./saved-queries.ts";

const at = "2026-01-01T00:00:00.000Z";
let made = 0;
const identity = { newId: () => `id${made++}`, now: () => at };

function queryOn(...operands: QueryOperand[]): CodeQuery {
  const [operand = { kind: "any" }, ...others] = operands;
  const about = { operator: "and" as const, isNegated: false, paragraphs: 0 };
  return { operand, steps: others.map((one) => ({ ...about, operand: one })) };
}

function saved(id: string, position: number, ...queryIds: string[]): SavedQuery {
  const operands = queryIds.map((queryId) => ({ kind: "query" as const, queryId }));
  return { id, name: id.toUpperCase(), position, query: queryOn({ kind: "any" }, ...operands), createdAt: at };
}

test("a query is kept last in the list, under a name of its own", () => {
  const queries = [saved("a", 0), saved("b", 4)];
  const { saved: added, diff } = addQuery(queries, { name: " Dear ", query: queryOn() }, identity);
  expect(diff).toEqual({ queries: { added: [added] } });
  expect(added).toMatchObject({ name: "Dear", position: 5 });
  expect(() => addQuery(queries, { name: "b", query: queryOn() }, identity)).toThrow("There is a query “B” already.");
  expect(() => addQuery(queries, { name: "  ", query: queryOn() }, identity)).toThrow("A query needs a name.");
});

test("a query takes another name, another content, or goes", () => {
  const [a, b] = [saved("a", 0), saved("b", 1)];
  expect(renameQuery([a, b], a, "Dear")).toEqual({ queries: { updated: [[a, { ...a, name: "Dear" }]] } });
  expect(renameQuery([a, b], a, "A ")).toEqual({});
  expect(() => renameQuery([a, b], a, "b")).toThrow("There is a query “B” already.");
  expect(changeQuery([a, b], a, a.query)).toEqual({});
  const query = queryOn({ kind: "query", queryId: "b" });
  expect(changeQuery([a, b], a, query)).toEqual({ queries: { updated: [[a, { ...a, query }]] } });
  expect(removeQuery(a)).toEqual({ queries: { removed: [a] } });
});

test("[R2] a query that would lead to itself is refused, at once or by way of others", () => {
  const queries = [saved("a", 0), saved("b", 1, "a"), saved("c", 2, "b", "gone")];
  const [a] = queries as [SavedQuery];
  for (const queryId of ["a", "b", "c"]) {
    const query = queryOn({ kind: "any" }, { kind: "query", queryId });
    expect(() => changeQuery(queries, a, query)).toThrow("“A” would lead to itself");
  }
  expect(leadsTo(queries, queryOn({ kind: "query", queryId: "c" }), "gone")).toBe(true);
  expect(leadsTo(queries, queryOn({ kind: "query", queryId: "a" }), "c")).toBe(false);
});

test("a query moves up and down the list, and stays at its ends", () => {
  const queries = [saved("a", 0), saved("b", 1), saved("c", 2)];
  const order = (id: string, direction: "up" | "down") => {
    const moved = new Map(moveQuery(queries, id, direction).queries?.updated?.map(([{ id }, to]) => [id, to.position]));
    const place = ({ id, position }: SavedQuery) => moved.get(id) ?? position;
    return [...queries]
      .sort((one, other) => place(one) - place(other))
      .map(({ id }) => id)
      .join("");
  };
  expect(order("b", "up")).toBe("bac");
  expect(order("b", "down")).toBe("acb");
  expect(order("a", "down")).toBe("bac");
  expect(order("c", "up")).toBe("acb");
  expect(order("a", "up")).toBe("abc");
  expect(order("c", "down")).toBe("abc");
  expect(order("gone", "down")).toBe("abc");
});
