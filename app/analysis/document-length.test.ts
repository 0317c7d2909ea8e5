import { expect, test } from "vitest";
import { countParagraphs, documentLength } from "./document-length.ts";
import { measureText } from "./measure-text.ts";

test("words, code points, lines that say something, and turns are counted", () => {
  const text = "Uno dos 🌄\n\n  \ntres.\n";
  const turn = { start: 0, end: 3, speaker: "Rosa", role: "respondent", question: null } as const;
  expect(documentLength(measureText(text, "es"), countParagraphs(text), [turn])).toEqual({
    ...{ words: 3, characters: 20, paragraphs: 2, turns: 1 },
  });
});

test("the language tells words apart", () => {
  const text = "我喜欢学习";
  const words = (language: string) => documentLength(measureText(text, language), 1, []).words;
  expect(words("zh")).toBeGreaterThan(1);
});
