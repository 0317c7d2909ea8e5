import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultCsvOptions, parseCsv, toCsv, unescapeFormula } from "./csv.ts";
import type { Cell, Table } from "./table.ts";

function tableOf(rows: readonly (readonly Cell[])[]): Table {
  return {
    title: "Any",
    columns: [
      { id: "code", title: "Code", type: "text" },
      { id: "codings", title: "Codings", type: "count" },
      { id: "share", title: "Share", type: "share" },
    ],
    rows: rows.map((cells, index) => ({ id: `${index}`, cells })),
    totals: { id: "total", cells: ["Total", 3, 1] },
    notes: [],
  };
}

const nasty = [
  "constructor",
  "__proto__",
  "=1+1",
  "'=x",
  "''-y",
  "@a",
  "-1",
  "+x",
  "\tz",
  "'",
  'a"b',
  "a,b;c",
  "a\nb",
  "a\r\nb",
  "\r",
  " a ",
  "🌄",
  "",
];
const anyName = fc.oneof(fc.constantFrom(...nasty), fc.string(), fc.string({ unit: "grapheme" }));
const anyShare = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1e-5, noNaN: true }));
const anyRow = fc.tuple(anyName, fc.nat(), fc.option(anyShare));
const anyOptions = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t") as fc.Arbitrary<"," | ";" | "\t">,
  byteOrderMark: fc.boolean(),
  escapeFormulas: fc.boolean(),
  totals: fc.boolean(),
});

describe("CSV", () => {
  test("parsed back equals the table, whatever the names and the options", () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyOptions, (rows, options) => {
        const [header, ...parsed] = parseCsv(toCsv(tableOf(rows), options));
        const written = options.totals ? [...rows, ["Total", 3, 1] as const] : rows;
        expect(header).toEqual(["code", "codings", "share"]);
        for (const line of parsed) expect(line.slice(1).join()).toMatch(/^\d+,(\d+(\.\d+)?)?$/);
        expect(
          parsed.map(([code = "", codings, share]) => [
            options.escapeFormulas ? unescapeFormula(code) : code,
            Number(codings),
            share === "" ? null : Number(share),
          ]),
        ).toEqual(written.map(([code, codings, share]) => [code, codings, share]));
      }),
    );
  });

  test("has headings in snake_case, CRLF, a byte-order mark, and no totals unless asked", () => {
    expect(
      toCsv(
        tableOf([
          ["Cost", 2, 0.5],
          ["Nobody", 0, null],
        ]),
        defaultCsvOptions,
      ),
    ).toBe("\ufeffcode,codings,share\r\nCost,2,0.5\r\nNobody,0,");
  });

  test("lets no cell of text begin as a formula", () => {
    const csv = toCsv(tableOf(nasty.map((name) => [name, 0, null])), defaultCsvOptions);
    const names = parseCsv(csv)
      .slice(1)
      .map(([name = ""]) => name);
    expect(names.filter((name) => /^[=+\-@\t\r]/.test(name))).toEqual([]);
  });

  test.each([
    [-1, "-1"],
    [0, "0"],
    [1 / 3, "0.3333333333333333"],
    [1.5e-7, "0.00000015"],
    [-2e-10, "-0.0000000002"],
  ])("writes the number %d in plain digits, as no formula", (number, written) => {
    expect(toCsv(tableOf([["a", number, null]]), defaultCsvOptions)).toContain(`\r\na,${written},`);
  });
});
