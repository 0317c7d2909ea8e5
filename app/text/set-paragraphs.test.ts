import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "../model/records.ts";
import { setParagraphs } from "./set-paragraphs.ts";

const STYLES = ["bold", "italic", "underline", "strike"] as const;

test("every character of any text has exactly the styles of the marks on it", () => {
  const anyMarks = fc.array(fc.tuple(fc.constantFrom(...STYLES), fc.nat(30), fc.nat(30)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.stringMatching(/^[a-c\n]{0,30}$/), anyMarks, (text, drawn) => {
      const marks = drawn
        .map(([kind, a, b]): Mark => ({ kind, start: Math.min(a, b), end: Math.min(Math.max(a, b) + 1, text.length) }))
        .filter(({ start, end }) => start < end)
        .sort((a, b) => a.start - b.start || a.end - b.end);
      const set = setParagraphs(text, marks);
      const lines = set.map(({ runs }) => runs.map(({ start, end }) => text.slice(start, end)).join(""));
      expect(lines.join("\n")).toBe(text);
      for (const run of set.flatMap(({ runs }) => runs)) {
        for (let at = run.start; at < run.end; at++) {
          for (const kind of STYLES) {
            expect(run[kind]).toBe(marks.some((mark) => mark.kind === kind && mark.start <= at && at < mark.end));
          }
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("a heading is a whole line, an item of two lines begins with the first, and a link keeps its target", () => {
  const text = "Title\nuno\ndos\na\tb";
  const [title, uno, dos, row] = setParagraphs(text, [
    { kind: "heading", level: 2, start: 0, end: 5 },
    { kind: "list-item", level: 1, isOrdered: true, start: 6, end: 13 },
    { kind: "link", target: "https://example.com", start: 6, end: 9 },
    { kind: "heading", level: 1, start: 14, end: 15 },
  ]);
  expect(title).toMatchObject({ heading: 2, item: null });
  expect(uno?.item).toEqual({ level: 1, sign: "number" });
  expect(dos?.item).toEqual({ level: 1, sign: null });
  expect(uno?.runs).toMatchObject([{ link: "https://example.com" }]);
  expect(row?.heading).toBeNull();
});

test("an item that has its sign in the text gets no second one", () => {
  for (const line of ["- uno", "3. uno", "a) uno", "• uno"]) {
    const [paragraph] = setParagraphs(line, [
      { kind: "list-item", level: 2, isOrdered: false, start: 0, end: line.length },
    ]);
    expect(paragraph?.item).toEqual({ level: 2, sign: null });
  }
});
