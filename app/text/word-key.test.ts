import fc from "fast-check";
import { expect, test } from "vitest";
import { spellingOf, wordKey } from "./word-key.ts";

test.each([
  ["en", "PERU", "peru"],
  ["es", "Educación", "educación"],
  ["es", "Educacio\u0301n", "educación"],
  ["en", "Don’t", "don't"],
  ["de", "Infor\u00admation", "information"],
  ["de", "Maße", "maße"],
  ["en", "Isik", "isik"],
  ["tr", "Isik", "ısik"],
  ["tr-TR", "İZMİR", "izmir"],
  ["el", "ΛΟΓΟΣ", "λόγος".normalize("NFD").replace(/\p{M}/gu, "")],
  ["en", "\u00ad", "\u00ad"],
])("[W3] in %s, %s counts as %s", (language, word, key) => {
  expect(wordKey(word, language)).toBe(key);
});

test("[W3] what is told apart stays the same when it is told apart again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("en", "es", "tr"), (word, language) => {
      const key = wordKey(word, language);
      expect(wordKey(key, language)).toBe(key);
      expect(wordKey(spellingOf(word), language)).toBe(key);
    }),
  );
});
