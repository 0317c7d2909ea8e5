import { expect, test } from "vitest";
import { wordInputOf } from "./test-words.ts";
import { wordPlaces } from "./word-places.ts";

test("[W9] a place says who speaks, in which paragraph, and what stands around the word", () => {
  const text = `Title\n\nRosa: The ${"long ".repeat(30)}\tlaw,\nsays the state.`;
  const [document] = wordInputOf({ texts: { a: text } }).documents;
  const start = text.indexOf("law");
  const turns = [{ start: 7, end: text.length, speaker: "Rosa", role: "respondent" as const, question: 3 }];
  const places = document ? wordPlaces(document, { text, turns }, [{ start, end: start + 3 }]) : [];
  expect(places).toEqual([
    {
      ...{ documentId: "a", documentName: "a", start, end: start + 3 },
      ...{ speaker: "Rosa", question: 3, paragraph: 2 },
      before: `…${"long ".repeat(13)}`,
      word: "law",
      after: ", says the state.",
    },
  ]);
});
