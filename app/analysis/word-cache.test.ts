import { expect, test } from "vitest";
import { wordBoundaries } from "../text/words.ts";
import { wordInputOf } from "./test-words.ts";
import { WordCache } from "./word-cache.ts";

test("the words of a text are kept for as long as its revision and its language stand", () => {
  const cache = new WordCache();
  const [document] = wordInputOf({ texts: { a: "" } }).documents;
  if (!document) throw new Error("There is one document.");
  const put = (text: string, one = document) =>
    cache.put(one, { text, turns: [], marks: [] }, wordBoundaries(text, one.language));
  expect(cache.has(document)).toBe(false);
  put("law Law law");
  expect([...(cache.tokens().get("a")?.spellings ?? [])]).toEqual([0, 1, 0]);
  expect(cache.has(document)).toBe(true);
  const edited = { ...document, revision: 1 };
  expect([cache.has(edited), cache.has({ ...document, language: "es" })]).toEqual([false, false]);
  put("law state", edited);
  expect([...(cache.tokens().get("a")?.spellings ?? [])]).toEqual([0, 2]);
});
