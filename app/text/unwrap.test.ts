import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTurns } from "./turns.ts";
import { joinBrokenLines, looksHardWrapped } from "./unwrap.ts";

const wrapped = `An interview
1. What held the opening of the regional web-
site back?
The money came late, and when it came there was nobody who could
have spent it well. Nobody had asked the villages.
The second reason was the road; the cable follows the road and the e-
government office waits for both.
2. And now?
Now the website is open.`;

describe("joinBrokenLines", () => {
  test("joins what the page broke and keeps paragraphs and questions apart", () => {
    expect(joinBrokenLines(wrapped).split("\n")).toEqual([
      "An interview",
      "1. What held the opening of the regional website back?",
      "The money came late, and when it came there was nobody who could have spent it well. Nobody had asked the villages.",
      "The second reason was the road; the cable follows the road and the e-government office waits for both.",
      "2. And now?",
      "Now the website is open.",
    ]);
  });

  test("leaves blank lines, labels and bullets where they are", () => {
    const text = "Interviewer: why\nRosa: so it is\n\n- one\n- two\nInterviewer: how";
    expect(joinBrokenLines(text)).toBe(text);
  });

  test("keeps every word of any paragraphs broken at any width", () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const paragraphs = fc.array(fc.array(word, { minLength: 8, maxLength: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 30, max: 90 }), (source, width) => {
        const broken = source.map((words) => hardWrap(`${words.join(" ")}.`, width).join("\n")).join("\n");
        const words = source.flatMap((paragraph) => `${paragraph.join(" ")}.`.split(" "));
        expect(joinBrokenLines(broken).split(/\s+/)).toEqual(words);
      }),
    );
  });

  test("changes nothing in what it has joined, whatever the text", () => {
    const once = joinBrokenLines(wrapped);
    expect(joinBrokenLines(once)).toBe(once);
    const line = fc.oneof(
      fc.constantFrom("", "Interviewer: why", "Rosa: so.", "3. How?", "- one", "A title", "He said: go."),
      fc
        .array(fc.constantFrom("ab.", "cde", "f-", "나무", "木", "ghij"), { maxLength: 9 })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const joined = joinBrokenLines(lines.join("\n"));
        expect(joinBrokenLines(joined)).toBe(joined);
      }),
      { numRuns: 500 },
    );
  });

  test("sets a dash apart, keeps a soft hyphen, and puts no space into Chinese", () => {
    expect(joinBrokenLines("we saw it -\nand left")).toBe("we saw it - and left");
    expect(joinBrokenLines("the web\u00ad\nsite")).toBe("the web\u00adsite");
    expect(joinBrokenLines("我们去\n那里")).toBe("我们去那里");
    expect(joinBrokenLines("우리는\n갔다")).toBe("우리는 갔다");
  });

  test("joins a paragraph of twenty thousand lines without growing slower by the line", () => {
    const line = "once more the same words in a line that goes on";
    const text = Array.from({ length: 20_000 }, () => line).join("\n");
    expect(joinBrokenLines(text)).toBe(text.replaceAll("\n", " "));
  });
});

test("tells a text broken at a fixed width from one with a paragraph a line", () => {
  expect(looksHardWrapped(wrapped)).toBe(true);
  expect(looksHardWrapped(joinBrokenLines(wrapped))).toBe(false);
  expect(looksHardWrapped("Milk\nBread\nEggs\nFlour\nSalt\nRice\nOil")).toBe(false);
});

test("an invented interview, broken as a page breaks it, gives back its paragraphs", () => {
  const broken = readFileSync("fixtures/interviews/librarian.wrapped.txt", "utf8");
  const plain = readFileSync("fixtures/interviews/librarian.txt", "utf8");
  const spoken = plain.replace(/^(Interviewer|Librarian): /gm, "").replace(/\n{2,}/g, "\n");
  expect(looksHardWrapped(broken)).toBe(true);
  expect(looksHardWrapped(plain)).toBe(false);
  expect(joinBrokenLines(broken)).toBe(spoken);
  expect(findTurns(joinBrokenLines(broken)).map(({ question }) => question)).toEqual([1, 1, 2, 2, 3, 3]);
});

/** A real interview where it is, and else one of our own. */
const [interview, questions] = existsSync("../shared/seed")
  ? ["../shared/seed/ongei-chief-interview", 12]
  : ["fixtures/interviews/librarian", 3];
test("a whole interview, broken by a page, gives back its words and its turns", () => {
  const broken = readFileSync(`${interview}.wrapped.txt`, "utf8");
  const plain = readFileSync(`${interview}.txt`, "utf8");
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
  const spoken = plain.replace(/^(Interviewer|ONGEI chief|Librarian): /gm, "");
  expect(looksHardWrapped(broken)).toBe(true);
  expect(looksHardWrapped(plain)).toBe(false);
  expect(words(joinBrokenLines(broken))).toEqual(words(spoken));
  const paragraphs = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  expect(paragraphs(joinBrokenLines(broken))).toEqual(paragraphs(spoken));
  const turns = findTurns(joinBrokenLines(broken));
  expect(turns.map(({ role }) => role)).toEqual(
    Array.from({ length: questions }, () => ["interviewer", "respondent"]).flat(),
  );
  expect(turns.map(({ question }) => question)).toEqual(
    Array.from({ length: questions * 2 }, (_, index) => (index >> 1) + 1),
  );
});

function hardWrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
