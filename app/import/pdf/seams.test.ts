import { describe, expect, test } from "vitest";
import { seamBetween, vocabularyOf } from "./seams.ts";

const ending = (text: string, endsInSpace = false) => ({ text, endsInSpace });

/** Two lines joined in a text that holds these lines as well. */
function joined(line: string, next: string, others: readonly string[] = []): string {
  const vocabulary = vocabularyOf([line, next, ...others].map((text) => ending(text)));
  const { dropped, inserted } = seamBetween(ending(line), next, vocabulary);
  return line.slice(0, line.length - dropped) + inserted + next;
}

describe("lines are joined", () => {
  test.each([
    ["by a space", "we went", "home", "we went home"],
    ["by nothing between Chinese or Japanese letters", "我们回", "家了", "我们回家了"],
    ["by nothing in Thai", "เรากลับ", "บ้าน", "เรากลับบ้าน"],
    ["by a space after a dash that stands apart", "home –", "at last", "home – at last"],
    ["by nothing after a dash that stands close", "home—", "at last", "home—at last"],
    ["by nothing after a slash", "and/", "or", "and/or"],
  ])("%s", (_, line, next, whole) => {
    expect(joined(line, next)).toBe(whole);
  });

  test("by nothing within a Korean word, where spaces are typed at the ends of other lines", () => {
    const vocabulary = vocabularyOf([ending("말씀하"), ending("했는데", true), ending("확실하지", true)]);
    expect(seamBetween(ending("말씀하"), "셨는데", vocabulary).inserted).toBe("");
    expect(seamBetween(ending("했는데", true), "확실하지", vocabulary).inserted).toBe(" ");
  });
});

describe("a hyphen at a line's end", () => {
  test.each([
    ["goes if it is soft", "neigh\u00ad", "bourhood", "neighbourhood", []],
    ["goes if the word is elsewhere without it", "well-", "come", "wellcome", ["wellcome"]],
    ["goes if the word is nowhere and looks like one", "inter-", "view", "interview", []],
    ["stays if the word is elsewhere with it", "co-", "operate", "co-operate", ["they co-operate"]],
    ["stays after a single letter", "e-", "government", "e-government", []],
    ["stays after what always has one", "self-", "employed", "self-employed", []],
    ["stays after the opening of another compound", "over-", "inflated", "over-inflated", ["over-extended"]],
    ["stays between two words of the text", "policy-", "makers", "policy-makers", ["a policy of the makers"]],
    ["stays before a capital letter", "Jean-", "Paul", "Jean-Paul", []],
    ["stays after an abbreviation", "EU-", "wide", "EU-wide", []],
    ["stays beside a number", "20-", "year", "20-year", []],
    ["stays in a word that has another one", "state-of-the-", "art", "state-of-the-art", []],
    ["stays before a space that it stands for", "long- ", "term", "long-  term", []],
  ] as const)("%s", (_, line, next, whole, others) => {
    expect(joined(line, next, others)).toBe(whole);
  });

  test("stays in a long text whose words are not divided", () => {
    const others = Array.from({ length: 200 }, (_, index) => `line ${index} of a text without any`);
    expect(joined("eco-", "systems", others)).toBe("eco-systems");
  });
});
