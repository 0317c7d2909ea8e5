import { describe, expect, test } from "vitest";
import { cellReader, unfitReason } from "./read-value.ts";

describe("a cell is read", () => {
  test.each([
    ["number", "12", 12],
    ["number", "12.5", 12.5],
    ["number", "12,5", 12.5],
    ["number", "1.234", 1.234],
    ["number", "1,234", null],
    ["number", "1.234,5", 1234.5],
    ["number", "a lot", null],
    ["yes-no", "Sí", true],
    ["yes-no", "YES", true],
    ["yes-no", "no", false],
    ["yes-no", "perhaps", null],
    ["date", "2026-01-31", "2026-01-31"],
    ["date", "3/4/2026", "2026-04-03"],
    ["date", "31.1.2026", "2026-01-31"],
    ["date", "1/31/2026", null],
    ["date", "30/2/2026", null],
    ["choice", " rural ", "rural"],
    ["text", "two\r\nlines", "two\nlines"],
  ] as const)("as %s: %j is %j", (type, cell, value) => {
    expect(cellReader(type)(cell)).toBe(value);
  });
});

test("other cells of a column tell what stands before the decimals", () => {
  expect(cellReader("number", ["1,5", "1.234"])("1.234")).toBe(1234);
  expect(cellReader("number", ["1.5", "1,234"])("1,234")).toBe(1234);
});

test("why a cell is no value says what it is and what to write", () => {
  expect(unfitReason("number", "a lot")).toBe("“a lot” is no number. Write a number such as 1234.5 or 1234,5");
  expect(unfitReason("date", "x".repeat(80))).toContain(`“${"x".repeat(39)}…” is no date`);
});
