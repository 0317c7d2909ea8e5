import { expect, test } from "vitest";
import { defaultCsvOptions, parseCsv, toCsv } from "../table/csv.ts";
import { coOccurrences } from "./co-occurrence.ts";
import { coOccurrenceNotes } from "./co-occurrence-notes.ts";
import { coOccurrenceMatrix, coOccurrenceTable, coOccurringPlaces } from "./co-occurrence-tables.ts";
import { byOverlap, everything, interviewsOf } from "./test-co-occurrence.ts";
import { figures } from "./test-input.ts";

const little = {
  texts: { d: "uno dos tres cuatro cinco seis siete ocho" },
  codes: ["constructor", "__proto__", "code", "never"],
  codings: [
    ["d", 0, 3, "constructor"],
    ["d", 2, 5, "__proto__"],
    ["d", 8, 10, "constructor"],
    ...[12, 15, 18, 21, 24, 27].map((start) => ["d", start, start + 1, "code"] as const),
    ["d", 4, 6, "code"],
  ],
} as const;
const found = coOccurrences(interviewsOf(little), everything, byOverlap);
const notes = coOccurrenceNotes(interviewsOf(little), everything, byOverlap);

test("[K4] [K7] the table has a row for each pair, with n1, n2, n12, c, the shares and a warning", () => {
  const table = coOccurrenceTable(found, { zeroPairs: false, notes });
  expect(table.rows.map(({ id }) => id)).toEqual(["constructor __proto__", "__proto__ code"]);
  expect(figures(table, "constructor __proto__")).toEqual({
    ...{ first_code: "constructor", second_code: "__proto__", n1: 2, n2: 1, n12: 1, n_either: 2 },
    ...{ c: 0.5, share_of_first: 0.5, share_of_second: 1, largest_c: 0.5, warning: "" },
  });
  expect(figures(table, "__proto__ code")).toMatchObject({
    ...{ n1: 1, n2: 7, n12: 1, c: 1 / 7, largest_c: 1 / 7 },
    warning: "One code has more than five times as many passages as the other",
  });
});

test("[K4] pairs that never co-occur are there where they are asked for, with empty shares of codes never used", () => {
  const table = coOccurrenceTable(found, { zeroPairs: true, notes });
  expect(table.rows).toHaveLength(6);
  expect(figures(table, "code never")).toMatchObject({ n1: 7, n2: 0, n12: 0, c: 0, share_of_second: null });
  expect(table.notes.at(-1)).toBe("Pairs of codes that never co-occur are listed, too.");
});

test("the matrix is symmetric in n12 and c, not in the shares, and its diagonal says how often a code is there", () => {
  const places = [0, 1, 2, 3];
  const matrix = (measure: "n12" | "c" | "share_of_first" | "share_of_second") =>
    coOccurrenceMatrix(found, { measure, places, notes }).rows.map(({ cells }) => cells.slice(1));
  expect(matrix("n12")).toEqual([
    [2, 1, 0, 0],
    [1, 1, 1, 0],
    [0, 1, 7, 0],
    [0, 0, 0, 0],
  ]);
  expect(matrix("c")[0]).toEqual([null, 0.5, 0, 0]);
  expect(matrix("share_of_first")[0]?.[1]).toBe(0.5);
  expect(matrix("share_of_second")[1]?.[0]).toBe(0.5);
  expect(matrix("share_of_first")[1]?.[0]).toBe(1);
});

test("the matrix has a heading of its own for each code, also one that is called as another column", () => {
  const table = coOccurrenceMatrix(found, { measure: "n12", places: coOccurringPlaces(found), notes });
  expect(parseCsv(toCsv(table, { ...defaultCsvOptions, byteOrderMark: false }))[0]).toEqual([
    ...["code", "constructor", "__proto__", "code (2)"],
  ]);
});

test("[K8] of a code and one below it there is no row with sub-codes, and an empty cell", () => {
  const options = { ...byOverlap, withSubcodes: true };
  const codings = [
    ["d", 0, 3, "p/q"],
    ["d", 0, 3, "s"],
  ] as const;
  const below = coOccurrences(
    interviewsOf({ texts: little.texts, codes: ["p", "p/q", "s"], codings }),
    everything,
    options,
  );
  const table = coOccurrenceTable(below, { zeroPairs: true, notes: [] });
  expect(table.rows.map(({ id }) => id)).toEqual(["p s", "p/q s"]);
  const matrix = coOccurrenceMatrix(below, { measure: "n12", places: [0, 1, 2], notes: [] });
  expect(matrix.rows.map(({ cells }) => cells.slice(1))).toEqual([
    [1, null, 1],
    [null, 1, 1],
    [1, 1, 1],
  ]);
});

test("the notes say what was counted and how", () => {
  const said = (options: Partial<typeof byOverlap> | { readonly by: "turn" | "paragraphs" }) =>
    coOccurrenceNotes(interviewsOf(little), { ...everything, documentIds: new Set() }, { ...byOverlap, ...options });
  expect(said({})[0]).toBe("Counted: 0 of 1 documents, all 4 codes.");
  expect(said({ by: "paragraphs", paragraphs: 1 }).join(" ")).toContain("lie no more than 1 paragraph apart");
  expect(coOccurrenceNotes(interviewsOf(little), everything, { ...byOverlap, by: "turn" })).toContain(
    "1 document has no turns.",
  );
});
