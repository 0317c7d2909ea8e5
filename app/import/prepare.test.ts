import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { prepare } from "./prepare.ts";

const read = (name: string) => new Uint8Array(readFileSync(`fixtures/interviews/${name}`));

test("a file is read in both ways, each with its turns and words", async () => {
  const { asIs, joined, looksWrapped, warnings } = await prepare("a.txt", read("librarian.wrapped.txt"), {
    language: "en",
    encoding: null,
  });
  expect(looksWrapped).toBe(true);
  expect(warnings).toEqual([]);
  if (!joined) throw new Error("The lines of a plain text can be joined.");
  for (const { text, turns } of [asIs, joined]) {
    expect(turns.map(({ question }) => question)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(turns.at(-1)?.end).toBe(text.trimEnd().length);
  }
  expect(asIs.text.split("\n").length).toBeGreaterThan(joined.text.split("\n").length);
  // the page broke the word “website” in two
  expect(asIs.wordCount - joined.wordCount).toBe(1);
});

test("joining leaves a file alone whose paragraphs are lines already", async () => {
  const { asIs, joined, looksWrapped } = await prepare("a.md", read("librarian.txt"), {
    language: "en",
    encoding: null,
  });
  expect(looksWrapped).toBe(false);
  expect(joined).toEqual(asIs);
});
