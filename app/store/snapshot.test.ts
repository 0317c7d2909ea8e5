import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Diff, invert } from "../model/diff.ts";
import type { Coding, Document, Id } from "../model/records.ts";
import { advance, type SnapshotRows, snapshotOf } from "./snapshot.ts";
import { author } from "./test-project.ts";

const shared = [
  "project",
  "coders",
  "documents",
  "variables",
  "cases",
  "codes",
  "unplaced",
  "memos",
  "sets",
  "queries",
] as const;
const tables = [...shared, "codings"] as const;
type Name = (typeof tables)[number];

const emptyQuery = { operand: { kind: "any" as const }, steps: [] };

/** A row of any table; those of equal place stand in the order of their ids. */
function rowOf(name: Name, id: Id, number: number): SnapshotRows[Name][number] {
  const at = author.at;
  const start = number % 3;
  const rows = {
    project: { id, name: `Study ${number}`, language: "es", createdAt: at },
    coders: { id, name: `Coder ${number}` },
    documents: {
      ...{ id, name: `Document ${number}`, language: "es", position: start, length: number, revision: 0, values: [] },
      importedAt: at,
    },
    variables: { id, name: `Variable ${number}`, type: "number" as const, position: number, createdAt: at },
    cases: { id, name: `Case ${number}`, position: start, documentIds: [], values: [], createdAt: at },
    codes: {
      ...{ id, name: `Code ${number}`, parentId: null, position: number, color: "#000000", definition: "" },
      ...{ inclusion: "", exclusion: "", example: "", isCodable: true, createdAt: at },
    },
    codings: {
      ...{ id, documentId: `d${number % 2}`, start, end: start + (number % 5), codeId: "k" },
      ...{ coderId: "ana", createdAt: at },
    },
    unplaced: { id, documentId: "d", codeId: "k", coderId: "ana", createdAt: at, quote: "uno", near: number },
    memos: {
      ...{ id, target: { kind: "code", codeId: "k" } as const, title: "", text: `Memo ${number}`, coderId: "ana" },
      ...{ createdAt: at, changedAt: at },
    },
    sets: { id, kind: "codes" as const, name: `Set ${number}`, position: start, memberIds: [], createdAt: at },
    queries: { id, name: `Query ${number}`, position: start, query: emptyQuery, createdAt: at },
  };
  return rows[name];
}

type Rows = Record<Name, Map<Id, SnapshotRows[Name][number]>>;
type Step = readonly { readonly name: Name; readonly id: number; readonly number: number; readonly stays: boolean }[];

const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...tables, "codings" as const, "codings" as const),
      id: fc.nat(5),
      number: fc.nat(20),
      stays: fc.boolean(),
    }),
    { selector: ({ name, id }) => (name === "project" ? name : `${name} ${id}`), maxLength: 8 },
  ),
  { maxLength: 8 },
);

/** Makes rows that are missing, changes or removes those that are there, and answers what it did. */
function step(rows: Rows, deeds: Step): Diff {
  const diff: Record<string, { added: unknown[]; updated: [unknown, unknown][]; removed: unknown[] }> = {};
  for (const { name, id, number, stays } of deeds) {
    const key = name === "project" ? "p" : `${id}`;
    const [from, to] = [rows[name].get(key), rowOf(name, key, number)];
    diff[name] ??= { added: [], updated: [], removed: [] };
    if (from && stays) diff[name].updated.push([from, to]);
    else if (from) diff[name].removed.push(from);
    else diff[name].added.push(to);
    if (from && !stays) rows[name].delete(key);
    else rows[name].set(key, to);
  }
  return diff as Diff;
}

function noRows(): Rows {
  return Object.fromEntries(tables.map((name) => [name, new Map()])) as Rows;
}

function freshSnapshot(seq: number, rows: Rows) {
  const lists = tables.map((name) => [name, [...rows[name].values()].reverse()]);
  return snapshotOf(seq, Object.fromEntries(lists) as SnapshotRows);
}

describe("a snapshot", () => {
  test("taken further by any changes equals one made of the rows, and goes back the same way", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const rows = noRows();
        const taken = [freshSnapshot(0, rows)];
        const diffs: Diff[] = [];
        for (const [index, deeds] of steps.entries()) {
          const last = taken.at(-1) ?? freshSnapshot(0, rows);
          const before = structuredClone(last);
          const diff = step(rows, deeds);
          diffs.push(diff);
          taken.push(advance(last, index + 1, diff));
          expect(taken.at(-1)).toEqual(freshSnapshot(index + 1, rows));
          expect(last).toEqual(before);
        }
        let back = taken.at(-1) ?? freshSnapshot(0, rows);
        for (const [index, diff] of [...diffs.entries()].reverse()) {
          back = advance(back, index, invert(diff));
          expect(back).toEqual(taken[index]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("lists documents by position and codings by start, end and id", () => {
    const documents = ["b", "a", "c"].map((id, index) => ({ ...rowOf("documents", id, 0), position: index % 2 }));
    const places = [
      ["e", 4, 6],
      ["a", 2, 9],
      ["c", 2, 5],
      ["b", 2, 5],
    ] as const;
    const codings = places.map(([id, start, end]) => ({ ...rowOf("codings", id, 0), start, end }));
    const none = Object.fromEntries(tables.map((name) => [name, []])) as unknown as SnapshotRows;
    const snapshot = snapshotOf(1, { ...none, documents: documents as Document[], codings: codings as Coding[] });
    expect(snapshot.documents.map(({ id }) => id)).toEqual(["b", "c", "a"]);
    expect(snapshot.codings.get("d0")?.map(({ id }) => id)).toEqual(["b", "c", "a", "e"]);
    expect(snapshot.project).toBeNull();
  });

  test("shares with the one before it every table, and every document's codings, that a change left alone", () => {
    const rows = noRows();
    const numbers = [0, 1, 2];
    step(
      rows,
      tables.flatMap((name) => numbers.map((id) => ({ name, id, number: id, stays: true }))),
    );
    const before = freshSnapshot(1, rows);
    const after = advance(before, 2, step(rows, [{ name: "codings", id: 9, number: 1, stays: true }]));
    expect(after.codings.get("d1")).not.toBe(before.codings.get("d1"));
    expect(after.codings.get("d0")).toBe(before.codings.get("d0"));
    for (const name of shared) {
      expect(after[name]).toBe(before[name]);
    }
  });
});
