import { describe, expect, test } from "vitest";
import { spacesBetween } from "./spaces.ts";

const SETTING = { y: 0, size: 10, bold: false, italic: false, content: null, link: null };

/** A line of letters half as wide as high; a number moves the next one on by so much of the height. */
function shown(parts: readonly (string | number)[], cells: readonly number[] = []): string {
  let x = 0;
  const letters = parts.flatMap((part) => {
    if (typeof part === "number") x += part * 10;
    const own = typeof part === "number" ? [] : [...part];
    return own.map((text) => {
      const x0 = x;
      x += text === " " ? 2.5 : 5;
      return { ...SETTING, text, x0, x1: x };
    });
  });
  const between = spacesBetween(letters, new Set(cells));
  return letters
    .filter(({ text }) => text !== " ")
    .map(({ text }, index) => text + (between[index] ?? ""))
    .join("");
}

const spacedOut = (words: string, by: number) => [...words].flatMap((letter) => [letter, by]);

describe("between letters", () => {
  test("there is a space where one was typed or room is left for one", () => {
    expect(shown(["two words"])).toBe("two words");
    expect(shown(["two", 0.25, "words"])).toBe("two words");
    expect(shown(["two", 0.02, "words"])).toBe("twowords");
  });

  test("there is none where one was typed and taken back", () => {
    expect(shown(["two ", -0.25, "words"])).toBe("twowords");
  });

  test("that are spaced out there is one between words alone", () => {
    expect(shown(spacedOut("Here is some text", 0.2))).toBe("Here is some text");
    expect(shown([...spacedOut("Here", 0.3), 0.4, ...spacedOut("again", 0.3)])).toBe("Here again");
  });

  test("that are words of their own there is one, too", () => {
    expect(shown(["a", 0.3, "b", 0.3, "cd", 0.3, "e", 0.3, "f"])).toBe("a b cd e f");
    expect(shown([..."1234567"].flatMap((digit) => [digit, 0.3]))).toBe("1 2 3 4 5 6 7");
  });

  test("there is a tab where a cell begins", () => {
    expect(shown(["Rosa", 3, "Yes."])).toBe("Rosa\tYes.");
    expect(shown(["Rosa ", 3, "Yes."], [52.5])).toBe("Rosa\tYes.");
  });

  test("there is no tab in a line that is spread out to fill its column", () => {
    expect(shown(["to ", 3, "the ", 3, "end"])).toBe("to the end");
    expect(shown(["the ", 3, "end"])).toBe("the end");
  });

  test("of Chinese and others there is none for the air between them", () => {
    expect(shown(["在", 0.25, "2010", 0.25, "年"])).toBe("在2010年");
  });
});
