import { describe, expect, test } from "vitest";
import { charactersOf, isUnknown, marked, markOf } from "./characters.ts";

describe("the characters of a glyph", () => {
  test.each([
    ["ﬁ", "fi"],
    ["ﬄ", "ffl"],
    ["ﳋ", "لخ"],
    ["ﻼ", "لا"],
    ["⼀", "一"],
    ["⻑", "長"],
    ["︒", "。"],
    ["\uf0b7", "•"],
    ["\u00a0", " "],
    ["a\u200b", "a"],
    ["\u202b", ""],
    ["\u0000", ""],
  ])("%j are %j", (glyph, characters) => {
    expect(charactersOf(glyph)).toBe(characters);
  });

  test.each(["²", "½", "：", "Ａ", "№", "℃", "ﷺ", "\u00ad", "👩\u200d🔬", "é"])("%j stay as they are", (glyph) => {
    expect(charactersOf(glyph)).toBe(glyph);
  });

  test("are unknown where the font has its own only, bullets aside", () => {
    expect(["\0", "\ue123", "\ufffd", "\uf0b7", "a"].map(isUnknown)).toEqual([true, true, true, false, false]);
  });
});

test("an accent makes one letter with the letter below it", () => {
  expect(marked("e", markOf("´") ?? "")).toBe("é");
  expect(marked("ı", markOf("¨") ?? "")).toBe("ï");
  expect(marked("ש", markOf("\u05c1") ?? "")).toBe("ש\u05c1");
  expect(marked("=", markOf("~") ?? "")).toBeNull();
  expect(markOf("a")).toBeNull();
});
