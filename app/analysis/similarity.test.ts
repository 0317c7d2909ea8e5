import fc from "fast-check";
import { expect, test } from "vitest";
import { noFigures } from "./coverage.ts";
import { mentionsTable } from "./mentions.ts";
import { agreement, presenceIn, similarities, similarity, similarityTable } from "./similarity.ts";
import { compared, three } from "./test-comparison.ts";

const { input, comparison } = compared(three, { kind: "document" });
const [d, e, f] = comparison.groups;
const ofOne = { codings: 1, documents: 1, words: 1, characters: 1 };
const view = { codes: input.codes, codeIds: null, withSubcodes: false, notes: [] };

test("[M8] the codes are counted in which two groups agree", () => {
  if (!d || !e || !f) throw new Error("There are three.");
  const ids = input.codes.map(({ id }) => id);
  const [ofD, ofE, ofF] = [presenceIn(d, ids, false), presenceIn(e, ids, false), presenceIn(f, ids, false)];
  expect(agreement(ofD, ofE)).toEqual({ both: 1, first: 1, second: 1, neither: 1 });
  expect(agreement(ofD, ofF)).toEqual({ both: 0, first: 2, second: 0, neither: 2 });
});

test.each([
  ["simple_matching", { both: 3, first: 2, second: 1, neither: 4 }, 7 / 10],
  ["jaccard", { both: 3, first: 2, second: 1, neither: 4 }, 3 / 6],
  ["zeta", { both: 3, first: 2, second: 1, neither: 4 }, 10 / 13],
  ["jaccard", { both: 0, first: 0, second: 0, neither: 4 }, null],
  ["simple_matching", { both: 0, first: 0, second: 0, neither: 0 }, null],
  ["zeta", { both: 0, first: 0, second: 0, neither: 4 }, 1],
] as const)("[M8] %s of %j is %d", (by, of, expected) => {
  expect(similarity(by, of)).toBe(expected);
});

test("[M8] the table is symmetrical, groups are like themselves, and its notes give the formula", () => {
  for (const { id, formula } of similarities) {
    const table = similarityTable(comparison, { ...view, groupTitle: "Document", by: id });
    const cells = table.rows.map((row) => row.cells.slice(1));
    for (const [row, some] of cells.entries()) {
      for (const [column, cell] of some.entries()) expect(cell).toBe(cells[column]?.[row]);
    }
    expect([cells[0]?.[0], cells[1]?.[1]]).toEqual([1, 1]);
    expect(table.notes.join(" ")).toContain(formula);
  }
});

test("[M9] codes are told by who mentions them, zero rows kept", () => {
  if (!d || !e) throw new Error("There are three.");
  expect(mentionsTable([d, e], comparison.all, view).rows.map(({ cells }) => cells)).toEqual([
    ["b", "Only d", 1, 0],
    ["constructor", "Only e", 0, 1],
    ["a", "Both", 1, 1],
    ["__proto__", "Neither", 0, 0],
  ]);
});

test("[M8] agreement among many codes is what counting them one by one gives", () => {
  const presence = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 80 });
  fc.assert(
    fc.property(presence, (pairs) => {
      const of = (side: 0 | 1) => {
        const figuresOf = (id: string) => (pairs[Number(id)]?.[side] ? ofOne : noFigures);
        const counts = { figuresOf, total: ofOne, documents: 1, textCharacters: 1 };
        const group = { group: { id: "", name: "", filter: {} }, counts, byDocument: [] };
        return presenceIn(
          group,
          pairs.map((_, index) => `${index}`),
          false,
        );
      };
      const count = (first: boolean, second: boolean) => pairs.filter(([a, b]) => a === first && b === second).length;
      expect(agreement(of(0), of(1))).toEqual({
        ...{ both: count(true, true), first: count(true, false) },
        ...{ second: count(false, true), neither: count(false, false) },
      });
    }),
  );
});
