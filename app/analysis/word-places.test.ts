import { expect, test } from "vitest";
import { countEverything } from "./count-filter.ts";
import { allWords, wordInputOf } from "./test-words.ts";
import { firstPlaces, wordPlaces, wordRanges } from "./word-places.ts";

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

test("[W9] of many places the first are read, and all are counted", async () => {
  const texts = { a: "law law law", b: "law law", c: "law" };
  const input = wordInputOf({ texts });
  const ranges = wordRanges(input, { filter: countEverything, options: allWords }, "law");
  const read: string[] = [];
  const { all, places } = await firstPlaces(ranges, 4, async (id) => {
    read.push(id);
    const document = input.documents.find((one) => one.id === id);
    return document ? { document, content: { text: texts[id as keyof typeof texts], turns: [] } } : null;
  });
  expect(all).toBe(6);
  expect(places.map(({ documentId, start }) => `${documentId}${start}`)).toEqual(["a0", "a4", "a8", "b0"]);
  expect(read).toEqual(["a", "b"]);
});
