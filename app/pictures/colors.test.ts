import { lab, rgb } from "d3-color";
import { expect, test } from "vitest";
import { categoryColors, contrast, heatColor, inkOn } from "./colors.ts";

/**
 * What a colour becomes for who lacks one kind of cone, in linear RGB: Machado, Oliveira and Fernandes, “A
 * Physiologically-based Model for Simulation of Color Vision Deficiency” (IEEE TVCG 15, 2009), severity 1.0.
 */
const deficiencies = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

function seenWith(matrix: readonly (readonly number[])[], color: string) {
  const { r, g, b } = rgb(color);
  const linear = [r, g, b].map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  const [red = 0, green = 0, blue = 0] = matrix.map((row) => {
    const value = row.reduce((sum, factor, index) => sum + factor * (linear[index] ?? 0), 0);
    const whole = Math.min(1, Math.max(0, value));
    return 255 * (whole <= 0.0031308 ? whole * 12.92 : 1.055 * whole ** (1 / 2.4) - 0.055);
  });
  return lab(rgb(red, green, blue));
}

test.each(Object.entries(deficiencies))("with %s the colours of categories stay apart", (_, matrix) => {
  const seen = categoryColors.map((color) => seenWith(matrix, color));
  const distances = seen.flatMap((a, index) =>
    seen.slice(index + 1).map((b) => Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b)),
  );
  // a difference of 2.3 in CIELAB is just noticed
  expect(Math.min(...distances)).toBeGreaterThan(10);
});

test("neighbouring colours of categories differ in lightness, so that grey print tells them apart", () => {
  const light = categoryColors.map((color) => lab(color).l);
  for (const [index, one] of light.entries()) {
    expect(Math.abs(one - (light[(index + 1) % light.length] ?? 0))).toBeGreaterThan(8);
  }
});

test("the scale of heat darkens evenly, and what is printed on it reads at 4.5 or more", () => {
  const steps = Array.from({ length: 101 }, (_, index) => heatColor(index / 100));
  const drops = steps.slice(1).map((color, index) => lab(steps[index] ?? "").l - lab(color).l);
  for (const drop of drops) {
    expect(drop).toBeGreaterThan(0.35);
    expect(drop).toBeLessThan(1.2);
  }
  for (const color of [...steps, ...categoryColors]) expect(contrast(color, inkOn(color))).toBeGreaterThan(4.5);
});

test("contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
