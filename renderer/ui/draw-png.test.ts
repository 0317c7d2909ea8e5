import { expect, test } from "vitest";
import type { Picture } from "../../app/pictures/picture.ts";
import { pixelsOf, sizeProblem } from "./draw-png.ts";

const pictureOf = (width: number, height: number): Picture => ({
  width,
  height,
  title: "",
  description: "",
  marks: [],
});

test("a PNG has the pixels of its scale, its margin included", () => {
  expect(pixelsOf(pictureOf(720, 400.2), 2)).toEqual({ width: 1504, height: 865 });
});

test("a size that no canvas holds is refused with a sentence that says what to do", () => {
  expect(sizeProblem(pictureOf(720, 4000), 4)).toBeNull();
  expect(sizeProblem(pictureOf(720, 11_000), 4)).toBe(
    "At this scale the picture has 3,008 × 44,128 pixels; a PNG can have 16,384 a side. Choose a smaller scale, or SVG, which has no limit.",
  );
});
