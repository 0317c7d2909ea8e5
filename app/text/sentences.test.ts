import { describe, expect, it } from "vitest";
import { sentenceFinder } from "./sentences.ts";

describe("the sentence at a position", () => {
  it.each([
    ["It costs a lot. Who pays?\nNobody.", "en", "pays", "Who pays?"],
    ["It costs a lot. Who pays?\nNobody.", "en", "lot", "It costs a lot."],
    ["It costs a lot. Who pays?\nNobody.", "en", "Nobody", "Nobody."],
    ["¿Cuánto cuesta? Mucho. ", "es", "Mucho", "Mucho."],
    ["費用が高い。誰が払うのか。", "ja", "誰", "誰が払うのか。"],
  ])("in %j (%s) at %s", (text, language, at, sentence) => {
    const { start, end } = sentenceFinder(text, language)(text.indexOf(at));
    expect(text.slice(start, end)).toBe(sentence);
  });

  it("is empty in a text without words", () => {
    expect(sentenceFinder("", "en")(0)).toEqual({ start: 0, end: 0 });
  });
});
