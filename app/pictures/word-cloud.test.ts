import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast } from "./colors.ts";
import { toSvg } from "./svg.ts";
import { type CloudWord, sizeAt, wordCloud, wordCloudPicture } from "./word-cloud.ts";

/** A canvas on which each text is a black box of about its size. */
function boxCanvas() {
  const side = 2048;
  let pixels = new Uint8ClampedArray(side * side * 4);
  let [dx, dy, size] = [0, 0, 10];
  const context = {
    save: () => {},
    restore: () => {
      [dx, dy] = [0, 0];
    },
    clearRect: () => {
      pixels = new Uint8ClampedArray(side * side * 4);
    },
    translate: (x: number, y: number) => {
      [dx, dy] = [dx + x, dy + y];
    },
    set font(font: string) {
      size = Number(/(\d+)px/.exec(font)?.[1]);
    },
    measureText: (text: string) => ({ width: text.length * size * 0.6 }),
    strokeText: () => {},
    fillText: (text: string, x: number, y: number) => {
      const [left, bottom] = [Math.round(dx + x), Math.round(dy + y)];
      for (let row = bottom - size; row < bottom; row++) {
        const from = row * side + left;
        pixels.fill(255, from * 4, (from + Math.floor(text.length * size * 0.6)) * 4);
      }
    },
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: width === 1 && height === 1 ? new Uint8ClampedArray(4) : pixels,
    }),
  };
  return { getContext: () => context, width: 0, height: 0 };
}

const words: readonly CloudWord[] = Array.from({ length: 30 }, (_, index) => {
  return { key: `word${index}`, text: `Word${index}`, occurrences: Math.ceil(400 / (index + 1) ** 1.2) };
});
const area = { width: 640, height: 400 };

describe("a word cloud", () => {
  test("[W10] has all words, sized by the square root of their occurrences, the same each time", async () => {
    const cloud = await wordCloud(words, area, boxCanvas);
    expect(cloud.unplaced).toEqual([]);
    const [first] = cloud.placed;
    const scale = (first?.size ?? 0) / Math.sqrt(first?.occurrences ?? 1);
    for (const { size, occurrences } of cloud.placed) {
      expect(Math.abs(size - Math.max(11, scale * Math.sqrt(occurrences)))).toBeLessThanOrEqual(2);
    }
    expect(await wordCloud(words, area, boxCanvas)).toEqual(cloud);
  });

  test("[W10] no word lies on another one or outside", async () => {
    const { placed } = await wordCloud(words, area, boxCanvas);
    const boxes = placed.map(({ text, x, y, size }) => {
      const half = (text.length * size * 0.6) / 2;
      return { left: x - half, right: x + half, top: y - size, bottom: y };
    });
    for (const [index, a] of boxes.entries()) {
      expect([a.left >= -320, a.right <= 320, a.top >= -200, a.bottom <= 200]).toEqual([true, true, true, true]);
      for (const b of boxes.slice(index + 1)) {
        const isApart =
          a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        expect(isApart).toBe(true);
      }
    }
  });

  test("[W10] says how many words find no room", async () => {
    const long = [...words, { key: "long", text: "x".repeat(200), occurrences: 1 }];
    const cloud = await wordCloud(long, { width: 320, height: 200 }, boxCanvas);
    expect(cloud.unplaced.map(({ key }) => key)).toContain("long");
    const { description, marks } = wordCloudPicture(cloud, { width: 320, height: 200 });
    expect(description).toContain(`${cloud.unplaced.length} found no room.`);
    expect(marks).toHaveLength(long.length - cloud.unplaced.length);
  });

  test("[W10] a size grows with the square root, down to the smallest letters", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (count, scale) => {
          const size = sizeAt(scale, count);
          expect(size).toBeGreaterThanOrEqual(11);
          expect(Math.abs(sizeAt(scale, count * 4) - 2 * size)).toBeLessThanOrEqual(size === 11 ? 22 : 2);
        },
      ),
    );
  });
});

test("a word of the picture says its occurrences and leads to its places", () => {
  const placed = [
    { key: "state", text: "State", occurrences: 1, x: 0, y: 40, size: 11 },
    { key: "law", text: "law", occurrences: 1200, x: -10, y: 0, size: 40 },
  ];
  const picture = wordCloudPicture({ placed, unplaced: [] }, area);
  expect(picture.marks.map(({ target, label }) => [target, label])).toEqual([
    ["law", "law, 1,200 occurrences"],
    ["state", "State, 1 occurrence"],
  ]);
  expect(picture.marks[0]).toMatchObject({ kind: "text", x: 310, y: 200, size: 40, anchor: "middle" });
  expect(picture.description).toContain("The most frequent is “law”, 1,200 occurrences.");
  expect(toSvg(picture)).toContain("<title>law, 1,200 occurrences</title>");
});

test("its colours can be read on paper, in the light and in the dark", () => {
  const tokens = readFileSync("renderer/styles/tokens.css", "utf8");
  const themes = tokens.split("@media");
  for (const theme of themes) {
    const color = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)?.[1] ?? "";
    for (const name of ["text", "accent", "cool"]) {
      expect(contrast(color(name), color("surface")), name).toBeGreaterThanOrEqual(4.5);
    }
  }
  const svg = readFileSync("app/pictures/svg.ts", "utf8");
  for (const name of ["text", "warm", "cool"]) {
    const color = new RegExp(`${name}: "(#[0-9a-f]{6})"`).exec(svg)?.[1] ?? "";
    expect(contrast(color, "#ffffff"), name).toBeGreaterThanOrEqual(4.5);
  }
});
