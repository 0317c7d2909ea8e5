import { expect, test } from "vitest";
import type { RetrievedPassage } from "../../app/analysis/retrieved-passages.ts";
import { lineKey, segmentLines } from "./segment-lines.ts";

function passage(start: number): RetrievedPassage {
  return {
    ...{ documentId: "d", start, end: start + 1, coderId: "ana", codeIds: ["a"], documentName: "d", quote: "x" },
    ...{ speaker: null, question: null, paragraph: 1, before: "", after: "" },
  };
}

test("headings stand before their passages, of which a closed one shows none; no line is like another", () => {
  const groups = [
    { id: "a", name: "A", passages: [passage(0), passage(1)] },
    { id: "b", name: "B", passages: [passage(1)] },
  ];
  const lines = segmentLines(groups, new Set(["b"]));
  expect(lines.map(lineKey)).toEqual(["heading a", "a d 0 1 ana", "a d 1 2 ana", "heading b"]);
  expect(lines.at(-1)).toMatchObject({ count: 1, isOpen: false });
  const all = segmentLines(groups, new Set()).map(lineKey);
  expect(new Set(all).size).toBe(all.length);
});

test("a group without a name has no heading and is always open", () => {
  const groups = [{ id: "none", name: "", passages: [passage(0)] }];
  expect(segmentLines(groups, new Set(["none"])).map(lineKey)).toEqual(["none d 0 1 ana"]);
});
