import fc from "fast-check";
import { expect, test } from "vitest";
import type { CodeQuery, QueryOperand, QueryOperator, QueryStep, SavedQuery } from "../model/records.ts";
import { paragraphStarts } from "../text/numbered-paragraphs.ts";
import { needsParagraphs } from "./compile-query.ts";
import { type CountFilter, countEverything } from "./count-filter.ts";
import { retrieve } from "./retrieve.ts";
import { anyFilter, anyLittle, codePaths } from "./test-any-little.ts";
import { inputOf, type Little } from "./test-input.ts";
import { naiveRetrieval, naiveSharedWords } from "./test-naive-retrieval.ts";

function asked(codes: readonly string[], withSubcodes = false): QueryOperand {
  return { kind: "codes", codes: codes.map((codeId) => ({ codeId, withSubcodes })) };
}

function step(operator: QueryOperator, operand: QueryOperand, part: Partial<QueryStep> = {}): QueryStep {
  return { operator, operand, isNegated: false, paragraphs: 0, ...part };
}

function savedAs(id: string, query: CodeQuery): SavedQuery {
  return { id, name: id.toUpperCase(), position: 0, query, createdAt: "" };
}

function answer(little: Little, query: CodeQuery, queries: readonly SavedQuery[], filter: Partial<CountFilter> = {}) {
  const input = inputOf(little);
  const paragraphs = new Map([...input.texts].map(([id, text]) => [id, paragraphStarts(text)]));
  return retrieve({ ...input, queries, paragraphs }, query, { ...countEverything, ...filter });
}

/** Passages as `d 0-4 ana a+b`, in the order found. */
function found(
  little: Little,
  query: CodeQuery,
  queries: readonly SavedQuery[] = [],
  filter: Partial<CountFilter> & { readonly onlyShared?: boolean } = {},
): string[] {
  return [...answer(little, query, queries, filter).segments].flatMap(([id, segments]) =>
    segments.map(
      ({ start, end, coderId, codeIds }) => `${id} ${start}-${end} ${coderId} ${[...codeIds].sort().join("+")}`,
    ),
  );
}

const anyCodes = fc
  .subarray(codePaths)
  .chain((some) => fc.tuple(...some.map((codeId) => fc.boolean().map((withSubcodes) => ({ codeId, withSubcodes })))))
  .map((codes): QueryOperand => ({ kind: "codes", codes }));
const anyOperator = fc.constantFrom<QueryOperator>(
  ...(["and", "or", "not", "overlaps", "within", "encloses", "followed-by", "near"] as const),
);

/** Any query that may use some saved ones. */
function anyQuery(queryIds: readonly string[]): fc.Arbitrary<CodeQuery> {
  const anyOperand = fc.oneof(
    { weight: 4, arbitrary: anyCodes },
    fc.constant<QueryOperand>({ kind: "any" }),
    ...queryIds.map((queryId) => fc.constant<QueryOperand>({ kind: "query", queryId })),
  );
  const anyStep = fc
    .record({ operator: anyOperator, operand: anyOperand, isNegated: fc.boolean(), paragraphs: fc.nat(2) })
    .map((one) => ({ ...one, isNegated: one.isNegated && !["and", "or", "not"].includes(one.operator) }));
  return fc.record({ operand: anyOperand, steps: fc.array(anyStep, { maxLength: 3 }) });
}

const anyQueries = fc.tuple(anyQuery([]), anyQuery(["x"]), anyQuery(["x", "y", "gone"])).map(([x, y, z]) => ({
  queries: [savedAs("x", x), savedAs("y", y)],
  query: z,
}));

test("[R1] [R2] [R4] [R5] [R6] any query finds what a comparison of all with all finds", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyLittle, anyQueries, anyFilter, (little, { query, queries }, filter) => {
      expect(found(little, query, queries, filter).sort()).toEqual(
        naiveRetrieval(little, query, queries, filter).sort(),
      );
    }),
    { numRuns: 1500 },
  );
});

test("[R10] shared words are those that a comparison of characters finds", { timeout: 120_000 }, () => {
  const overlap = anyOperator.map((operator) => (["near", "followed-by"].includes(operator) ? "overlaps" : operator));
  const often = fc.record({
    operand: anyCodes,
    steps: fc.array(
      fc.record({ operator: overlap, operand: anyCodes, isNegated: fc.constant(false), paragraphs: fc.constant(0) }),
      { minLength: 1, maxLength: 3 },
    ),
  });
  const any = fc.oneof(
    anyQueries,
    often.map((query) => ({ query, queries: [] })),
  );
  fc.assert(
    fc.property(anyLittle, any, anyFilter, (little, { query, queries }, filter) => {
      const all = found(little, query, queries, { ...filter, onlyShared: true });
      expect([...all].sort()).toEqual(naiveSharedWords(little, query, queries, filter).sort());
    }),
    { numRuns: 3000 },
  );
});

test("[R10] of a passage there stays what the others cover, in stretches, each once", () => {
  const shared: Little = {
    ...little,
    codings: [
      ["d", 0, 14, "a"],
      ["d", 0, 20, "a/b"],
      ["d", 2, 5, "c"],
      ["d", 5, 7, "c", "luis"],
      ["d", 12, 24, "c"],
    ],
  };
  const of = (steps: readonly QueryStep[], codes = ["a"]) =>
    found(shared, { operand: asked(codes), steps }, [], { onlyShared: true });
  expect(of([step("overlaps", asked(["c"]))])).toEqual(["d 2-7 ana a", "d 12-14 ana a"]);
  expect(of([step("overlaps", asked(["c"]))], ["a", "a/b"])).toEqual([
    "d 2-7 ana a+a/b",
    "d 12-14 ana a",
    "d 12-20 ana a/b",
  ]);
  expect(of([step("encloses", asked(["c"]))])).toEqual(["d 2-7 ana a"]);
  expect(of([step("within", asked(["a/b"]))])).toEqual(["d 0-14 ana a"]);
  expect(of([step("overlaps", asked(["c"])), step("within", asked(["a/b"]))])).toEqual(
    of([step("overlaps", asked(["c"]))]),
  );
  expect(of([step("overlaps", asked(["c"])), step("or", asked(["a"]))])).toEqual(["d 0-14 ana a"]);
  const cut = { operand: asked(["a"]), steps: [step("overlaps", asked(["c"]))] };
  const saved = { operand: { kind: "query", queryId: "x" } as const, steps: [] };
  expect(found(shared, saved, [savedAs("x", cut)], { onlyShared: true })).toEqual(["d 0-14 ana a"]);
});

test("[R5] every operator, negated or not, finds what a comparison of all with all finds", { timeout: 120_000 }, () => {
  const anyOne = fc.tuple(anyOperator, anyCodes, anyCodes, fc.boolean(), fc.nat(2));
  const plain = ["and", "or", "not"];
  fc.assert(
    fc.property(anyLittle, anyOne, (little, [operator, operand, right, negated, paragraphs]) => {
      const isNegated = negated && !plain.includes(operator);
      const query = { operand, steps: [step(operator, right, { isNegated, paragraphs })] };
      const naive = naiveRetrieval(little, query, [], countEverything);
      expect(found(little, query).sort()).toEqual(naive.sort());
    }),
    { numRuns: 3000 },
  );
});

const text = "one two\n\nthree four\nfive";
const little: Little = {
  texts: { d: text, e: "one" },
  codes: ["a", "a/b", "c", "constructor", "__proto__"],
  codings: [
    ["d", 0, 3, "a"],
    ["d", 0, 3, "c", "luis"],
    ["d", 3, 7, "c"],
    ["d", 9, 19, "a/b"],
    ["d", 9, 14, "constructor"],
    ["d", 20, 24, "__proto__"],
    ["d", 20, 20, "c"],
    ["e", 0, 3, "c"],
  ],
};

test("[R1] the passages stand in the order of the documents and of their places, each once", () => {
  const all = found(little, { operand: { kind: "any" }, steps: [] });
  expect(all).toEqual([
    "d 0-3 ana a",
    "d 0-3 luis c",
    "d 3-7 ana c",
    "d 9-14 ana constructor",
    "d 9-19 ana a/b",
    "d 20-20 ana c",
    "d 20-24 ana __proto__",
    "e 0-3 ana c",
  ]);
  expect(found(little, { operand: { kind: "any" }, steps: [step("or", { kind: "any" })] })).toEqual(all);
});

test("[R2] a code is asked for alone or with the codes below it", () => {
  expect(found(little, { operand: asked(["a"]), steps: [] })).toEqual(["d 0-3 ana a"]);
  expect(found(little, { operand: asked(["a"], true), steps: [] })).toEqual(["d 0-3 ana a", "d 9-19 ana a/b"]);
});

test("[R2] a saved query is worked by itself, as brackets would", () => {
  const either = savedAs("x", { operand: asked(["c"]), steps: [step("or", asked(["constructor"]))] });
  const flat = { operand: asked(["a"], true), steps: [step("and", asked(["c"])), step("or", asked(["constructor"]))] };
  const nested = { operand: asked(["a"], true), steps: [step("and", { kind: "query", queryId: "x" })] };
  expect(found(little, flat)).toEqual(["d 0-3 ana a", "d 9-14 ana constructor"]);
  expect(found(little, nested, [either])).toEqual(["d 0-3 ana a"]);
});

test("[R3] what is gone, empty or leads to itself finds nothing and is said", () => {
  const problems = (query: CodeQuery, queries: readonly SavedQuery[] = []) => {
    const { segments, problems } = answer(little, query, queries);
    return [segments.size, ...problems];
  };
  expect(problems({ operand: { kind: "query", queryId: "gone" }, steps: [] })).toEqual([
    0,
    "A query that this one goes back to was deleted. It stands for no passage.",
  ]);
  expect(problems({ operand: asked([]), steps: [] })).toEqual([
    0,
    "A part of the query has no code left. It stands for no passage.",
  ]);
  const y = savedAs("y", { operand: { kind: "query", queryId: "x" }, steps: [step("and", asked([]))] });
  const x = savedAs("x", { operand: { kind: "query", queryId: "y" }, steps: [] });
  expect(problems({ operand: { kind: "query", queryId: "x" }, steps: [] }, [x, y])).toEqual([
    0,
    "The query “X” leads to itself. There it stands for no passage.",
    "A part of the query “Y” has no code left. It stands for no passage.",
  ]);
});

test("[R4] AND and NOT compare the same range, whoever coded it", () => {
  expect(found(little, { operand: asked(["a"]), steps: [step("and", asked(["c"]))] })).toEqual(["d 0-3 ana a"]);
  expect(found(little, { operand: asked(["a"], true), steps: [step("not", asked(["c"]))] })).toEqual([
    "d 9-19 ana a/b",
  ]);
  const twice: Little = { ...little, codings: [...little.codings, ["d", 0, 3, "constructor"]] };
  const both = { operand: asked(["a"]), steps: [step("and", asked(["constructor"]))] };
  expect(found(twice, both)).toEqual(["d 0-3 ana a+constructor"]);
});

test.each<[QueryOperator, number, string[]]>([
  ["overlaps", 0, ["d 9-14 ana constructor"]],
  ["within", 0, ["d 9-14 ana constructor"]],
  ["encloses", 0, []],
  ["near", 0, ["d 9-14 ana constructor"]],
  ["near", 1, ["d 9-14 ana constructor", "d 20-24 ana __proto__"]],
  ["followed-by", 3, []],
])("[R5] %s (%i paragraphs) asks where the others stand", (operator, paragraphs, passages) => {
  const operand = asked(["constructor", "__proto__"]);
  expect(found(little, { operand, steps: [step(operator, asked(["a/b"]), { paragraphs })] })).toEqual(passages);
});

test("[R5] touching ranges follow each other and do not overlap; a blank line is no paragraph", () => {
  const from = (operator: QueryOperator, right: string, paragraphs = 0) =>
    found(little, { operand: asked(["a"]), steps: [step(operator, asked([right]), { paragraphs })] });
  expect(from("followed-by", "c")).toEqual(["d 0-3 ana a"]);
  const touching: Little = {
    ...little,
    codings: [
      ["d", 0, 3, "a"],
      ["d", 3, 7, "c"],
      ["d", 3, 3, "c"],
    ],
  };
  expect(found(touching, { operand: asked(["a"]), steps: [step("overlaps", asked(["c"]))] })).toEqual([]);
  expect(from("followed-by", "constructor", 0)).toEqual([]);
  expect(from("followed-by", "constructor", 1)).toEqual(["d 0-3 ana a"]);
  expect(from("near", "__proto__", 1)).toEqual([]);
  expect(from("near", "__proto__", 2)).toEqual(["d 0-3 ana a"]);
});

test("[R6] another coder's codings are in no operand where one is chosen", () => {
  const query = { operand: asked(["a"]), steps: [step("and", asked(["c"]))] };
  expect(found(little, query, [], { coderIds: new Set(["ana"]) })).toEqual([]);
});

test("[R6] a passage of which words are left keeps its whole range", () => {
  const voices: Little = {
    ...little,
    turns: {
      d: [
        [0, 9, "A", null],
        [9, 12, "B", null],
        [12, 24, "A", null],
      ],
    },
  };
  const query = { operand: asked(["constructor"]), steps: [step("overlaps", asked(["a"], true))] };
  expect(found(voices, query, [], { speakers: new Set(["B"]) })).toEqual(["d 9-14 ana constructor"]);
  expect(found(voices, { operand: asked(["c"]), steps: [] }, [], { speakers: new Set(["B"]) })).toEqual([]);
});

test("only a query that counts paragraphs needs them, by way of others too", () => {
  const x = savedAs("x", { operand: asked(["a"]), steps: [step("near", asked(["c"]))] });
  expect(needsParagraphs(x.query, [])).toBe(true);
  const by = (queryId: string): CodeQuery => ({ operand: { kind: "query", queryId }, steps: [] });
  expect(needsParagraphs(by("x"), [x])).toBe(true);
  expect(needsParagraphs(by("y"), [x])).toBe(false);
});
