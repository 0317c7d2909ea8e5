import { expect, test } from "vitest";
import type { Mark } from "../model/records.ts";
import { type Splice, spliced } from "./splices.ts";
import { marksAfter } from "./turns-after.ts";

/** The words that a mark lies on after splices. */
function markedAfter(text: string, mark: Mark, splices: readonly Splice[]): string[] {
  const after = spliced(text, splices);
  return marksAfter([mark], splices, after).map(({ start, end }) => after.slice(start, end));
}

const insert = (start: number, inserted: string): Splice => ({ start, end: start, inserted });

test("how words are set goes on to what is typed right behind them, as far as the line goes", () => {
  const bold: Mark = { kind: "bold", start: 2, end: 5 };
  expect(markedAfter("a big b", bold, [insert(5, "ger")])).toEqual(["bigger"]);
  expect(markedAfter("a big b", bold, [insert(5, "ger\nnext")])).toEqual(["bigger"]);
  expect(markedAfter("a big b", bold, [insert(2, "very ")])).toEqual(["big"]);
  expect(markedAfter("a big b", bold, [insert(3, "l")])).toEqual(["blig"]);
});

test("words typed before a line that begins with set words are set alike", () => {
  const bold: Mark = { kind: "bold", start: 2, end: 5 };
  expect(markedAfter("a\nbig b", bold, [insert(2, "very ")])).toEqual(["very big"]);
  expect(markedAfter("a\nbig b", bold, [insert(2, "plain\n")])).toEqual(["big"]);
});

test("headings stay whole lines, and set words that are deleted leave nothing", () => {
  const heading: Mark = { kind: "heading", level: 1, start: 2, end: 5 };
  expect(markedAfter("a\nbig", heading, [insert(5, "ger")])).toEqual(["bigger"]);
  expect(markedAfter("a\nbig", { ...heading, kind: "bold" } as Mark, [{ start: 2, end: 5, inserted: "" }])).toEqual([]);
});
