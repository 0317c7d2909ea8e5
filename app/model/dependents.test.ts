import { expect, test } from "vitest";
import { type DependentRows, withDependents } from "./dependents.ts";
import type {
  Case,
  Code,
  Document,
  Memo,
  MemoTarget,
  RecordSet,
  SavedQuery,
  UnplacedCoding,
  Variable,
} from "./records.ts";

const at = "2026-01-01T00:00:00.000Z";
const values = [{ variableId: "age", value: 40 }];
const document = (id: string): Document => {
  return { id, name: id, language: "es", position: 0, length: 9, revision: 0, values, importedAt: at };
};
const memo = (target: MemoTarget): Memo => {
  const id = JSON.stringify(target);
  return { id, target, title: "", text: "", coderId: "ana", createdAt: at, changedAt: at };
};
const set = (id: string, kind: RecordSet["kind"], memberIds: string[]): RecordSet => {
  return { id, kind, name: id, position: 0, memberIds, createdAt: at };
};
const coding = { id: "k1", documentId: "d1", codeId: "c1", coderId: "ana", createdAt: at };
const lost: UnplacedCoding = { ...coding, id: "u1", quote: "gone", near: 3 };
const rosa: Case = { id: "rosa", name: "Rosa", position: 0, documentIds: ["d1", "d2"], values, createdAt: at };
const age: Variable = { id: "age", name: "Age", type: "number", position: 0, createdAt: at };

const c1 = { codeId: "c1", withSubcodes: true };
const c2 = { codeId: "c2", withSubcodes: false };
const step = { operator: "and" as const, isNegated: false, paragraphs: 0 };
const query: SavedQuery = {
  ...{ id: "q", name: "Dear", position: 0, createdAt: at },
  query: {
    operand: { kind: "codes", codes: [c1, c2] },
    steps: [
      { ...step, operand: { kind: "codes", codes: [c1] } },
      { ...step, operand: { kind: "query", queryId: "gone" } },
    ],
  },
};

const memos = {
  document: memo({ kind: "document", documentId: "d1" }),
  segment: memo({ kind: "segment", documentId: "d1", start: 0, end: 3 }),
  code: memo({ kind: "code", codeId: "c1" }),
  coding: memo({ kind: "coding", codingId: "k1" }),
  lost: memo({ kind: "coding", codingId: "u1" }),
  variable: memo({ kind: "variable", variableId: "age" }),
  journal: memo({ kind: "journal" }),
  ofCase: memo({ kind: "summary", caseId: "rosa", codeId: "c1" }),
  ofDocument: memo({ kind: "summary", documentId: "d1", codeId: "c2" }),
};
const rows: DependentRows = {
  documents: [document("d1"), document("d2")],
  cases: [rosa],
  unplaced: [lost],
  memos: Object.values(memos),
  sets: [set("round 1", "documents", ["d1", "d2"]), set("barriers", "codes", ["c1", "c2"])],
  queries: [query],
};

test("with a document go its memos and unplaced codings; sets and cases stay without it", () => {
  const removed = { documents: { removed: [document("d1")] }, codings: { removed: [{ ...coding, start: 0, end: 3 }] } };
  const diff = withDependents(removed, rows);
  expect(diff).toEqual({
    ...removed,
    unplaced: { removed: [lost] },
    memos: { removed: [memos.document, memos.segment, memos.coding, memos.lost, memos.ofDocument] },
    cases: { updated: [[rosa, { ...rosa, documentIds: ["d2"] }]] },
    sets: { updated: [[rows.sets[0], { ...rows.sets[0], memberIds: ["d2"] }]] },
  });
});

test("a deleted code is gone from queries, whose operands stay without it", () => {
  const about = { parentId: null, position: 0, color: "#000000", isCodable: true, createdAt: at };
  const cost = { id: "c1", name: "Cost", definition: "", inclusion: "", exclusion: "", example: "", ...about };
  const diff = withDependents({ codes: { removed: [cost] } }, rows);
  const [operand, empty] = [
    { kind: "codes" as const, codes: [c2] },
    { kind: "codes" as const, codes: [] },
  ];
  const steps = [{ ...step, operand: empty }, query.query.steps[1]];
  expect(diff.queries).toEqual({ updated: [[query, { ...query, query: { operand, steps } }]] });
});

test("a summary goes with its case, its document or its code", () => {
  const gone = (diff: ReturnType<typeof withDependents>) =>
    diff.memos?.removed?.filter(({ target }) => target.kind === "summary");
  expect(gone(withDependents({ cases: { removed: [rosa] } }, rows))).toEqual([memos.ofCase]);
  const code = { id: "c2" } as Code;
  expect(gone(withDependents({ codes: { removed: [code] } }, rows))).toEqual([memos.ofDocument]);
  expect(gone(withDependents({ codes: { removed: [{ ...code, id: "c1" }] } }, rows))).toEqual([memos.ofCase]);
  expect(gone(withDependents({ documents: { removed: [document("d2")] } }, rows))).toBeUndefined();
});

test("with a variable go its values and its memo", () => {
  const diff = withDependents({ variables: { removed: [age] } }, rows);
  expect(diff.cases?.updated?.[0]?.[1].values).toEqual([]);
  expect(diff.documents?.updated?.map(([, to]) => to.values)).toEqual([[], []]);
  expect(diff.memos?.removed).toEqual([memos.variable]);
});

test("a coding that loses its place keeps its memo, one that is removed does not", () => {
  const placed = { ...coding, start: 0, end: 3 };
  const unplaced = { unplaced: { added: [{ ...coding, quote: "uno", near: 0 }] }, codings: { removed: [placed] } };
  expect(withDependents(unplaced, rows)).toEqual(unplaced);
  expect(withDependents({ codings: { removed: [placed] } }, rows).memos).toEqual({ removed: [memos.coding] });
});
