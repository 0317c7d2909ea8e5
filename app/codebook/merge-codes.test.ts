import fc from "fast-check";
import { expect, test } from "vitest";
import { type Diff, invert, type TableDiff } from "../model/diff.ts";
import type { Code, Coding, Id, Memo, QueryCode, RecordSet, SavedQuery, UnplacedCoding } from "../model/records.ts";
import { type MergeRows, mergeCodes } from "./merge-codes.ts";
import { applyToCodes, codesOf, outlineOf, testCode } from "./test-codebook.ts";

const at = "2026-01-31T09:30:00.000Z";
const now = { now: () => at };

function coding(id: Id, codeId: Id, part: Partial<Coding> = {}): Coding {
  return { id, codeId, documentId: "doc", start: 0, end: 10, coderId: "ann", createdAt: at, ...part };
}

function memo(id: Id, target: Memo["target"]): Memo {
  return { id, target, title: "", text: id, coderId: "ann", createdAt: at, changedAt: at };
}

function setOf(id: Id, memberIds: readonly Id[]): RecordSet {
  return { id, kind: "codes", name: id, position: 0, memberIds, createdAt: at };
}

function rows(part: Partial<MergeRows>): MergeRows {
  return { codes: [], codings: [], unplaced: [], memos: [], sets: [], queries: [], ...part };
}

function merged(outline: string, survivorId: Id, ...mergedIds: Id[]): string {
  const codes = codesOf(outline);
  const { diff } = mergeCodes(
    rows({ codes }),
    { survivorId, mergedIds: new Set(mergedIds), joinsDefinitions: false },
    now,
  );
  return outlineOf(applyToCodes(codes, diff));
}

test.each([
  ["A(B) C(D) E", "A", ["C"], "A(B D) E"],
  ["A(B) C(D(F)) E", "A", ["C", "E"], "A(B D(F))"],
  ["A(B(C D)) E", "A", ["B"], "A(C D) E"],
  ["A(B(C D)) E", "B", ["A"], "B(C D) E"],
  ["A(B(C D) F) E", "C", ["A"], "C(B(D) F) E"],
  ["A(B(C D) F) E", "C", ["A", "B"], "C(F D) E"],
  ["A(B) C(D(E))", "A", ["C", "D"], "A(B E)"],
] as const)("in %s, %s takes %s in", (outline, survivorId, mergedIds, after) => {
  expect(merged(outline, survivorId, ...mergedIds)).toBe(after);
});

test("a sub-code whose name is there already is merged into the one that has it, and so on downwards", () => {
  const codes = [
    ...codesOf("A(Cost(Rent)) B"),
    testCode({ id: "cost2", name: "cost", parentId: "B" }),
    testCode({ id: "rent2", name: "Rent", parentId: "cost2" }),
    testCode({ id: "tax", name: "Tax", parentId: "cost2", position: 1 }),
  ];
  const codings = [coding("1", "Rent"), coding("2", "rent2"), coding("3", "rent2", { start: 2 })];
  const merge = { survivorId: "A", mergedIds: new Set(["B"]), joinsDefinitions: false };
  const { diff, summary } = mergeCodes(rows({ codes, codings }), merge, now);
  expect(outlineOf(applyToCodes(codes, diff))).toBe("A(Cost(Rent Tax))");
  expect(summary.merged.map(({ code, into, codings, folded }) => [code.id, into.id, codings, folded])).toEqual([
    ["B", "A", 0, 0],
    ["cost2", "Cost", 0, 0],
    ["rent2", "Rent", 2, 1],
  ]);
  expect(summary.moved.map(({ code, to }) => [code.id, to])).toEqual([["tax", "Cost"]]);
});

test("a survivor that comes to stand beside a code of its name gets a number", () => {
  const codes = [...codesOf("Cost A"), testCode({ id: "inner", name: "cost", parentId: "A" })];
  const merge = { survivorId: "inner", mergedIds: new Set(["A"]), joinsDefinitions: false };
  const { diff, summary } = mergeCodes(rows({ codes }), merge, now);
  expect(outlineOf(applyToCodes(codes, diff))).toBe("Cost cost 2");
  expect(summary.newName).toBe("cost 2");
});

test("saved queries ask for the code that stays, once, with the codes below it where either had them", () => {
  const [codes, kept] = [codesOf("A(X) B C"), (codeId: Id, withSubcodes: boolean) => ({ codeId, withSubcodes })];
  const query = (codes: QueryCode[]): SavedQuery => {
    return { id: "q", name: "Q", position: 0, query: { operand: { kind: "codes", codes }, steps: [] }, createdAt: at };
  };
  const before = query([kept("A", false), kept("B", true), kept("C", false)]);
  const merge = { survivorId: "A", mergedIds: new Set(["B"]), joinsDefinitions: false };
  const { diff, summary } = mergeCodes(rows({ codes, queries: [before] }), merge, now);
  expect(diff.queries).toEqual({ updated: [[before, query([kept("A", true), kept("C", false)])]] });
  expect(summary.queries).toEqual([before]);
});

test("equal codings are folded into the survivor's, with their memos; memos of codes and places in sets follow", () => {
  const codes = codesOf("A B C");
  const codings = [
    coding("a", "A", { createdAt: "2026-03-01T00:00:00.000Z" }),
    coding("b", "B"),
    coding("c", "C"),
    coding("bea", "B", { coderId: "bea" }),
    coding("other", "C", { start: 3 }),
  ];
  const memos = [
    memo("of the folded", { kind: "coding", codingId: "b" }),
    memo("of the kept", { kind: "coding", codingId: "a" }),
    memo("of the code", { kind: "code", codeId: "C" }),
    memo("of the project", { kind: "project" }),
  ];
  const sets = [setOf("with", ["C", "B"]), setOf("both", ["A", "C"]), setOf("without", ["A"])];
  const lost: UnplacedCoding = {
    ...{ id: "u", documentId: "doc", codeId: "B", coderId: "ann" },
    createdAt: at,
    quote: "q",
    near: 1,
  };
  const merge = { survivorId: "A", mergedIds: new Set(["B", "C"]), joinsDefinitions: false };
  const { diff, summary } = mergeCodes(rows({ codes, codings, memos, sets, unplaced: [lost] }), merge, now);
  expect(applied(codings, diff.codings).map(({ id, codeId }) => [id, codeId])).toEqual([
    ["a", "A"],
    ["bea", "A"],
    ["other", "A"],
  ]);
  expect(applied(memos, diff.memos).map(({ target }) => target)).toEqual([
    { kind: "coding", codingId: "a" },
    { kind: "coding", codingId: "a" },
    { kind: "code", codeId: "A" },
    { kind: "project" },
  ]);
  expect(applied(sets, diff.sets).map(({ memberIds }) => memberIds)).toEqual([["A"], ["A"], ["A"]]);
  expect(diff.unplaced?.updated).toEqual([[lost, { ...lost, codeId: "A" }]]);
  expect(summary).toMatchObject({ codingsBefore: 1, codingsAfter: 3, memos: 1, unplaced: 1 });
  expect(summary.sets.map(({ id }) => id)).toEqual(["with", "both"]);
});

test("what is said of the codes is joined where that is asked for, each text once", () => {
  const codes = [
    testCode({ name: "A", definition: "One.", isCodable: false }),
    testCode({ name: "B", position: 1, definition: "Two.", example: "“so”" }),
    testCode({ name: "C", position: 2, definition: "One." }),
  ];
  const with_ = (joinsDefinitions: boolean) =>
    mergeCodes(rows({ codes }), { survivorId: "A", mergedIds: new Set(["B", "C"]), joinsDefinitions }, now).diff.codes
      ?.updated?.[0]?.[1];
  expect(with_(true)).toMatchObject({ definition: "One.\n\nTwo.", example: "“so”", isCodable: true });
  expect(with_(false)).toMatchObject({ definition: "One.", example: "", isCodable: true });
});

test("a merge with a code that is gone is refused", () => {
  const merge = { survivorId: "A", mergedIds: new Set(["gone"]), joinsDefinitions: false };
  expect(() => mergeCodes(rows({ codes: codesOf("A B") }), merge, now)).toThrow("deleted in the meantime");
});

test("any merge marks what its codes marked together, loses no sub-code and no memo, and is undone exactly", () => {
  const names = ["A", "B", "C", "D", "E", "F", "G", "H"];
  const one = fc.record({
    code: fc.constantFrom(...names),
    start: fc.nat(3),
    coderId: fc.constantFrom("ann", "bea"),
    documentId: fc.constantFrom("x", "y"),
  });
  const codingsOf = fc.uniqueArray(one, { maxLength: 30, selector: (part) => Object.values(part).join() });
  fc.assert(
    fc.property(codingsOf, fc.subarray(names, { minLength: 2 }), fc.nat(), (parts, chosen, n) => {
      const codes = codesOf("A(B(C D) E(F)) G(H)");
      const codings = parts.map(({ code, ...part }, index) =>
        coding(`c${index}`, code, { ...part, end: part.start + 4 }),
      );
      const memos = codings.map(({ id }) => memo(id, { kind: "coding", codingId: id }));
      const survivorId = chosen[n % chosen.length] ?? "A";
      const mergedIds = new Set(chosen.filter((id) => id !== survivorId));
      const before = rows({ codes, codings, memos, sets: [setOf("s", names)] });
      const { diff } = mergeCodes(before, { survivorId, mergedIds, joinsDefinitions: true }, now);
      const after = { codes: applied(codes, diff.codes), codings: applied(codings, diff.codings) };
      // the naive model: what each code marks, as a set of (document, range, coder)
      const marks = (list: readonly Coding[], ids: ReadonlySet<Id>) =>
        list.filter(({ codeId }) => ids.has(codeId)).map((c) => `${c.documentId} ${c.start} ${c.end} ${c.coderId}`);
      for (const { id } of after.codes) {
        const ids = new Set(id === survivorId ? chosen : [id]);
        expect(marks(after.codings, new Set([id])).sort()).toEqual([...new Set(marks(codings, ids))].sort());
      }
      expect(after.codes.map(({ id }) => id).sort()).toEqual(names.filter((id) => !mergedIds.has(id)).sort());
      expect(outlineOf(after.codes).match(/[A-Z]/g)).toHaveLength(after.codes.length);
      expect(after.codes.every((code) => isRooted(after.codes, code))).toBe(true);
      const kept = new Set(after.codings.map(({ id }) => id));
      const memosAfter = applied(memos, diff.memos);
      expect(memosAfter).toHaveLength(memos.length);
      expect(memosAfter.every(({ target }) => target.kind === "coding" && kept.has(target.codingId))).toBe(true);
      expectUndone(before, diff);
    }),
  );
});

function isRooted(codes: readonly Code[], code: Code): boolean {
  const above = codes.find(({ id }) => id === code.parentId);
  return code.parentId === null || (above !== undefined && isRooted(codes, above));
}

function expectUndone(before: MergeRows, diff: Diff): void {
  const back = invert(diff);
  for (const name of ["codes", "codings", "memos", "sets"] as const) {
    const [there, again] = [diff[name], back[name]] as [TableDiff<Row>?, TableDiff<Row>?];
    expect([...applied(applied<Row>(before[name], there), again)].sort(byId)).toEqual([...before[name]].sort(byId));
  }
}

type Row = { readonly id: Id };

function byId(a: Row, b: Row): number {
  return a.id < b.id ? -1 : 1;
}

function applied<One extends Row>(list: readonly One[], diff: TableDiff<One> = {}): One[] {
  const gone = new Set(diff.removed?.map(({ id }) => id));
  const to = new Map(diff.updated?.map(([from, row]) => [from.id, row]));
  return [...list.filter(({ id }) => !gone.has(id)).map((row) => to.get(row.id) ?? row), ...(diff.added ?? [])];
}
