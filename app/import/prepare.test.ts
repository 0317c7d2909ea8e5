import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wordBoundaries } from "../text/words.ts";
import { prepare, withTurns } from "./prepare.ts";

const read = (name: string) => new Uint8Array(readFileSync(`fixtures/interviews/${name}`));

test("a file is read in both ways, each with its turns", async () => {
  const prepared = await prepare({ name: "a.txt", bytes: read("librarian.wrapped.txt"), encoding: null });
  expect(prepared.looksWrapped).toBe(true);
  expect(prepared.warnings).toEqual([]);
  const [asIs, joined] = [false, true].map((joinsLines) => withTurns(prepared, { joinsLines }));
  if (!asIs || !joined) throw new Error("The lines of a plain text can be joined.");
  for (const { text, turns } of [asIs, joined]) {
    expect(turns.map(({ question }) => question)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(turns.at(-1)?.end).toBe(text.trimEnd().length);
  }
  expect(asIs.text.split("\n").length).toBeGreaterThan(joined.text.split("\n").length);
  // the page broke the word “website” in two
  const [apart, whole] = [asIs, joined].map(({ text }) => wordBoundaries(text, "en").starts.length);
  expect((apart ?? 0) - (whole ?? 0)).toBe(1);
});

test("joining leaves a file alone whose paragraphs are lines already", async () => {
  const prepared = await prepare({ name: "a.txt", bytes: read("librarian.txt"), encoding: null });
  expect(prepared.looksWrapped).toBe(false);
  expect(withTurns(prepared, { joinsLines: true })).toEqual(withTurns(prepared, { joinsLines: false }));
});
