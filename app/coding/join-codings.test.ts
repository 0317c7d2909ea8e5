import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diff } from "../model/diff.ts";
import type { Coding } from "../model/records.ts";
import { joinable, joinCodings } from "./join-codings.ts";
import { redundantCodings } from "./redundant-codings.ts";
import { codingsOf, memoOn } from "./test-codings.ts";

const TEXT = "uno dos tres cuatro cinco seis siete";

/** The codings after a change to them. */
function after(codings: readonly Coding[], { codings: diff = {} }: Diff): Coding[] {
  const gone = new Set(diff.removed?.map(({ id }) => id));
  const to = new Map(diff.updated?.map(([from, coding]) => [from.id, coding]));
  return codings.filter(({ id }) => !gone.has(id)).map((coding) => to.get(coding.id) ?? coding);
}

/** Every character that a code of a coder marks, one by one. */
function marked(codings: readonly Coding[]): string[] {
  const found = new Set<string>();
  for (const { codeId, coderId, start, end } of codings) {
    for (let at = start; at < end; at++) found.add(`${codeId} ${coderId} ${at}`);
  }
  return [...found].sort();
}

const anyCodings = fc
  .array(
    fc.tuple(
      fc.nat(30),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("cost", "skills"),
      fc.constantFrom("ana", "luis"),
    ),
    { maxLength: 14 },
  )
  .map((rows) => codingsOf(rows.map(([start, length, code, coder]) => [start, start + length, code, coder] as const)))
  .map((codings) => codings.sort((a, b) => a.start - b.start || a.end - b.end));

describe("joining", () => {
  test("keeps the oldest, covers all, and moves the memos of the others", () => {
    const [older, younger] = codingsOf([
      [4, 8, "cost"],
      [0, 5, "cost"],
    ]);
    if (!older || !younger) throw new Error("no codings");
    const diff = joinCodings([younger, older], [memoOn("0"), memoOn("1"), memoOn("2")]);
    expect(diff.codings).toEqual({ updated: [[older, { ...older, start: 0, end: 8 }]], removed: [younger] });
    expect(diff.memos?.updated).toEqual([[memoOn("1"), { ...memoOn("1"), target: { kind: "coding", codingId: "0" } }]]);
  });

  test("with a passage to cover extends what is there", () => {
    const [coding] = codingsOf([[4, 8, "cost"]]);
    if (!coding) throw new Error("no coding");
    expect(joinCodings([coding], [], { start: 6, end: 12 })).toEqual({
      codings: { updated: [[coding, { ...coding, end: 12 }]] },
    });
    expect(joinCodings([coding], [], { start: 5, end: 6 })).toEqual({});
  });

  test.each([
    ["overlaps", [[0, 5, "cost"]], ["0"]],
    ["is next to it", [[0, 3, "cost"]], ["0"]],
    ["is apart", [[0, 2, "cost"]], []],
    ["has another code", [[0, 5, "skills"]], []],
    ["is by another coder", [[0, 5, "cost", "luis"]], []],
    [
      "comes with what overlaps it",
      [
        [0, 5, "cost"],
        [6, 9, "cost"],
        [7, 12, "cost"],
      ],
      ["0", "1", "2"],
    ],
  ] as const)("is offered with a coding that %s", (_, rows, ids) => {
    const range = { start: 4, end: 7, codeId: "cost", coderId: "ana" };
    expect(joinable(range, codingsOf(rows), TEXT).map(({ id }) => id)).toEqual(ids);
  });
});

describe("whatever the codings", () => {
  test("joining each redundant group leaves the marked characters, and what is not in a group, as they were", () => {
    fc.assert(
      fc.property(anyCodings, (codings) => {
        let now = codings;
        const groups = redundantCodings(codings);
        for (const group of groups) now = after(now, joinCodings(group.codings, []));
        expect(marked(now)).toEqual(marked(codings));
        const grouped = new Set(groups.flatMap((group) => group.codings.map(({ id }) => id)));
        for (const coding of codings) if (!grouped.has(coding.id)) expect(now).toContain(coding);
        const ids = new Set(codings.map(({ id }) => id));
        for (const { id } of now) expect(ids.has(id)).toBe(true);
        expect(now).toHaveLength(codings.length - groups.reduce((sum, one) => sum + one.codings.length - 1, 0));
        expect(redundantCodings(now.sort((a, b) => a.start - b.start || a.end - b.end))).toEqual([]);
      }),
    );
  });

  test("a group holds those that a pair by pair comparison finds to overlap", () => {
    fc.assert(
      fc.property(anyCodings, (codings) => {
        const overlapping = codings.filter((a) =>
          codings.some(
            (b) => a !== b && a.codeId === b.codeId && a.coderId === b.coderId && a.start < b.end && b.start < a.end,
          ),
        );
        const grouped = redundantCodings(codings).flatMap((group) => group.codings.map(({ id }) => id));
        expect(grouped.sort()).toEqual(overlapping.map(({ id }) => id).sort());
      }),
    );
  });
});

test.each([
  [
    "equal",
    [
      [0, 5, "cost"],
      [0, 5, "cost"],
    ],
  ],
  [
    "contained",
    [
      [0, 5, "cost"],
      [2, 5, "cost"],
    ],
  ],
  [
    "overlapping",
    [
      [0, 5, "cost"],
      [2, 7, "cost"],
    ],
  ],
] as const)("codings that are %s are told so", (kind, rows) => {
  expect(redundantCodings(codingsOf(rows)).map((group) => group.kind)).toEqual([kind]);
});

test("codings that only touch are not redundant", () => {
  expect(
    redundantCodings(
      codingsOf([
        [0, 5, "cost"],
        [5, 7, "cost"],
      ]),
    ),
  ).toEqual([]);
});
