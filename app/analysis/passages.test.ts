import { expect, test } from "vitest";
import { findTurns } from "../text/turns.ts";
import { countEverything } from "./count-filter.ts";
import { passages } from "./passages.ts";
import { inputOf } from "./test-input.ts";

test("[C6] a segment with several of the codes is one passage that names each of them once, for each coder", () => {
  const codings = [
    ["d", 0, 3, "p/a"],
    ["d", 0, 3, "p/b"],
    ["d", 0, 3, "p/b"],
    ["d", 0, 3, "t", "luis"],
    ["d", 0, 5, "t"],
  ] as const;
  const input = inputOf({ texts: { d: "uno dos" }, codes: ["p", "p/a", "p/b", "t"], codings });
  expect(passages(input, countEverything).map(({ end, coderId, codeIds }) => [end, coderId, codeIds])).toEqual([
    [3, "ana", ["p/a", "p/b"]],
    [3, "luis", ["t"]],
    [5, "ana", ["t"]],
  ]);
});

test.each([
  ["Title", { speaker: null, question: null, paragraph: 1 }],
  ["Q: 1.", { speaker: "Q", question: 1, paragraph: 2 }],
  ["A: So", { speaker: "A", question: 1, paragraph: 3 }],
  ["Thus.", { speaker: "A", question: 1, paragraph: 4 }],
])("the passage %s says who speaks, in answer to what, in which paragraph", (quote, place) => {
  const text = "Title\n\nQ: 1. Why?\n\nA: So.\nThus.";
  const start = text.indexOf(quote);
  const input = inputOf({ texts: { d: text }, codes: ["a"], codings: [["d", start, start + quote.length, "a"]] });
  const turns = new Map([["d", { id: "d", turns: findTurns(text) }]]);
  expect(passages({ ...input, turns }, countEverything)).toMatchObject([{ quote, ...place }]);
});

test("a passage that begins where one turn ends and the next begins belongs to the next", () => {
  const input = inputOf({ texts: { d: "¿Y? Sí." }, codes: ["a"], codings: [["d", 3, 7, "a"]] });
  const turn = { role: "respondent", question: 1 } as const;
  const turns = [
    { ...turn, start: 0, end: 3, speaker: "I" },
    { ...turn, start: 3, end: 7, speaker: "R" },
  ];
  expect(passages({ ...input, turns: new Map([["d", { id: "d", turns }]]) }, countEverything)).toMatchObject([
    { speaker: "R", quote: " Sí." },
  ]);
});
