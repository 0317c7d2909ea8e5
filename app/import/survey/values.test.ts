import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VariableType } from "../../model/records.ts";
import { valueReader } from "./values.ts";

const read = (type: VariableType, cell: string, others: readonly string[] = []) => {
  return valueReader(type, [cell, ...others])(cell);
};

describe("a number", () => {
  test.each([
    ["12", 12],
    [" -3 ", -3],
    ["+4", 4],
    ["−5", -5],
    ["0,5", 0.5],
    ["3.25", 3.25],
    ["1234,5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1 234 567", 1234567],
    ["1\u202f234,5", 1234.5],
    ["12’345.60", 12345.6],
    ["1,234,567", 1234567],
    ["1.5e-3", 0.0015],
    ["9007199254740991", 9007199254740991],
  ])("%j is %d", (cell, number) => {
    expect(read("number", cell)).toBe(number);
  });

  test.each([
    "",
    "about 40",
    "12 %",
    "1,23,4",
    "1.2.3",
    "12,3456,7",
    "9007199254740993",
    "0x10",
    "1,234",
    "1.234",
    "--1",
    "3-4",
  ])("%j is none", (cell) => {
    expect(read("number", cell)).toBeNull();
  });

  test.each([
    ["1,234", ["2.5"], 1234],
    ["1,234", ["2,5"], 1.234],
    ["1.234", ["2,5"], 1234],
    ["1.234", ["1,234,567"], 1.234],
    ["1,234", ["2.5", "2,5"], null],
    ["1,234", ["12", "about 40"], null],
  ])("%j beside %j is %j", (cell, others, number) => {
    expect(read("number", cell, others)).toBe(number);
  });

  test("written with a point or a comma is itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const written = `${whole}.${`${cents}`.padStart(2, "0")}`;
        expect(read("number", written)).toBe(Number(written));
        expect(read("number", written.replace(".", ","))).toBe(Number(written));
      }),
    );
  });
});

describe("a date", () => {
  test.each([
    ["2026-01-31", "2026-01-31"],
    ["2026/1/31", "2026-01-31"],
    ["2026-01-31T14:30:00.000Z", "2026-01-31"],
    ["2026-01-31 14:30", "2026-01-31"],
    ["1/31/2026 2:30:00 PM", "2026-01-31"],
    ["31.1.2026", "2026-01-31"],
    ["3.4.2026", "2026-04-03"],
    ["31/01/2026", "2026-01-31"],
    ["31-01-2026", "2026-01-31"],
    ["01/31/2026", "2026-01-31"],
    ["4/4/2026", "2026-04-04"],
    ["31 January 2026", "2026-01-31"],
    ["January 31, 2026", "2026-01-31"],
    ["Jan 31, 2026", "2026-01-31"],
    ["31 de enero de 2026", "2026-01-31"],
    ["31. Januar 2026", "2026-01-31"],
    ["3. März 2026", "2026-03-03"],
    ["1er mars 2026", "2026-03-01"],
    ["31 de março de 2026", "2026-03-31"],
    ["2026년 1월 31일", "2026-01-31"],
    ["2026. 1. 31.", "2026-01-31"],
    ["2026. 1. 31 오후 2:30:00", "2026-01-31"],
    ["29.2.2024", "2024-02-29"],
  ])("%j is %s", (cell, date) => {
    expect(read("date", cell)).toBe(date);
  });

  test.each([
    "",
    "2026",
    "3/4/2026",
    "30.2.2026",
    "29.2.2026",
    "2026-13-01",
    "31 Foo 2026",
    "1/2/26",
    "tomorrow",
    "2026-1-32",
  ])("%j is none", (cell) => {
    expect(read("date", cell)).toBeNull();
  });

  test.each([
    [["31/1/2026"], "2026-04-03"],
    [["1/31/2026"], "2026-03-04"],
    [["1/31/2026", "31/1/2026"], null],
  ])("3/4/2026 beside %j is %j", (others, date) => {
    expect(read("date", "3/4/2026", others)).toBe(date);
  });

  test("of any day is itself", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(read("date", day)).toBe(day);
          expect(read("date", date.toISOString())).toBe(day);
        },
      ),
    );
  });
});

test.each([
  ["yes", true],
  ["Sí", true],
  ["SI", true],
  ["Si\u0301", true],
  ["예", true],
  ["ja", true],
  ["Oui", true],
  ["sim", true],
  ["TRUE", true],
  ["1", true],
  ["No", false],
  ["아니요", false],
  ["nein", false],
  ["non", false],
  ["não", false],
  ["0", false],
  ["perhaps", null],
  ["2", null],
])("%j as yes or no is %j", (cell, value) => {
  expect(read("yes-no", cell)).toBe(value);
});

test("a text and a choice are what is written, without the white space around", () => {
  expect(read("text", "  uno\ndos ")).toBe("uno\ndos");
  expect(read("choice", " Often ")).toBe("Often");
});
