import { describe, expect, it } from "vitest";
import { lineMaker } from "./concordance.ts";
import { concordanceTable } from "./concordance-table.ts";

describe("a line of a concordance", () => {
  const text = "Title\n\nAna: The\ncost is high.";
  const turns = [{ start: 7, end: text.length, speaker: "Ana", role: "respondent" as const, question: 4 }];

  it("shows the match between its contexts on one line, and where it stands", () => {
    const start = text.indexOf("cost");
    expect(lineMaker(text, turns)({ start, end: start + 4 })).toEqual({
      ...{ before: "Title Ana: The ", match: "cost", after: " is high.", speaker: "Ana", question: 4, paragraph: 3 },
    });
  });

  it("cuts no pair of code units in two", () => {
    const long = "😀".repeat(200);
    const { before, after } = lineMaker(`${long}a${long}`, [])({ start: 401 - 1, end: 401 });
    for (const side of [before, after]) expect(side).toMatch(/^(😀)+$/u);
  });

  it("shows a long match in part", () => {
    const { match, after } = lineMaker("ab ".repeat(400), [])({ start: 0, end: 1200 });
    expect([match.length, match.endsWith("…"), after]).toEqual([401, true, ""]);
  });

  it("stands in the table with its place", () => {
    const line = lineMaker(text, turns)({ start: 16, end: 20 });
    const table = concordanceTable([{ ...line, documentId: "d", documentName: "One", start: 16, end: 20 }], ["cost"]);
    expect(table.rows[0]?.cells).toEqual(["One", "Ana", 4, 3, "Title Ana: The ", "cost", " is high.", 16, 20]);
    expect(table.columns.length).toBe(table.rows[0]?.cells.length);
  });
});
