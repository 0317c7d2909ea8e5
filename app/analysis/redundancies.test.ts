import { expect, test } from "vitest";
import { redundantCodings } from "../coding/redundant-codings.ts";
import { findTurns } from "../text/turns.ts";
import { withQuotes } from "./redundancies.ts";
import { inputOf } from "./test-input.ts";

test("redundant codings come with their words, their speaker and their paragraph", () => {
  const text = "Q: 1. Why?\n\nA: So it is.";
  const codings = [
    ["d", 15, 20, "cost"],
    ["d", 18, 23, "cost"],
    ["d", 15, 20, "skills"],
  ] as const;
  const input = inputOf({ texts: { d: text }, codes: ["cost", "skills"], codings });
  const [document] = input.documents;
  const groups = redundantCodings(input.codingsByDocument.get("d") ?? []);
  expect(document && withQuotes(document, { text, turns: findTurns(text) }, groups)).toEqual({
    documentId: "d",
    documentName: "d",
    groups: [
      {
        ...{ kind: "overlapping", codeId: "cost", coderId: "ana", speaker: "A", question: 1, paragraph: 2 },
        codings: [
          { id: "0", start: 15, end: 20, quote: "So it" },
          { id: "1", start: 18, end: 23, quote: "it is" },
        ],
      },
    ],
  });
});
