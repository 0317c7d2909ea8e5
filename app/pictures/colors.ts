import { rgb } from "d3-color";
import { interpolateLab } from "d3-interpolate";

/** A colour as `#rrggbb`. */
export type Color = `#${string}`;

/** A colour of a code as a picture takes it; grey where it is none. */
export function colorOf(color: string): Color {
  return /^#[0-9a-f]{6}$/i.test(color) ? (color as Color) : "#7d7d82";
}

/**
 * Eight colours that the colour-blind tell apart: those of Okabe and Ito, “Color Universal Design” (2008), with a light
 * grey for their black, in an order in which neighbours differ in lightness too. Areas have a hatching besides.
 */
export const categoryColors: readonly Color[] = [
  "#0072b2",
  "#e69f00",
  "#d55e00",
  "#56b4e9",
  "#f0e442",
  "#009e73",
  "#bfbfbf",
  "#cc79a7",
];

const LIGHTEST = "#eef4fb";
const DARKEST = "#08306b";
const ramp = interpolateLab(LIGHTEST, DARKEST);

/** The colour of a share from 0 to 1, from pale to dark blue along a straight line of CIELAB, so that steps look even. */
export function heatColor(share: number): Color {
  return rgb(ramp(Math.min(1, Math.max(0, share)))).formatHex() as Color;
}

/** Relative luminance from 0 to 1, as WCAG 2.2 defines it. */
export function luminance(color: string): number {
  const { r, g, b } = rgb(color);
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** How much two colours stand out from each other, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Black or white, whichever reads better on a colour: never below 4.5. */
export function inkOn(color: string): "#000000" | "#ffffff" {
  return contrast(color, "#000000") >= contrast(color, "#ffffff") ? "#000000" : "#ffffff";
}
