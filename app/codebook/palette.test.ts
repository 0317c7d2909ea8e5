import { expect, test } from "vitest";
import { nextColor, palette } from "./palette.ts";
import { testCode } from "./test-codebook.ts";

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test.each(palette)("$name is told from the light and the dark background, at least 3:1", ({ color }) => {
  expect(color).toMatch(/^#[0-9a-f]{6}$/);
  expect(contrast(color, "#ffffff")).toBeGreaterThanOrEqual(3);
  expect(contrast(color, "#1b1b1f")).toBeGreaterThanOrEqual(3);
});

test("no name and no colour stands twice", () => {
  expect(new Set(palette.map(({ name }) => name)).size).toBe(palette.length);
  expect(new Set(palette.map(({ color }) => color)).size).toBe(palette.length);
});

test("each new code takes another colour until the palette is used up, then the first again", () => {
  const colors: string[] = [];
  for (let index = 0; index <= palette.length; index += 1) {
    colors.push(nextColor(colors.map((color, n) => testCode({ name: `${n}`, color }))));
  }
  expect(colors).toEqual([...palette.map(({ color }) => color), palette[0]?.color]);
});

test("colours from outside the palette do not count", () => {
  expect(nextColor([testCode({ name: "A", color: "#123456" })])).toBe(palette[0]?.color);
});
