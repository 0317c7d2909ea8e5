import { expect, it } from "vitest";
import { eGovernmentBarriers } from "./e-government-barriers.ts";
import type { StarterCode } from "./starter.ts";

const all = eGovernmentBarriers.codes.flatMap((group) => [group, ...(group.children ?? [])]);
const named = all.map((code) => [code.name, code] as const);

const white = [255, 255, 255] as const;
const dark = [0x1b, 0x1b, 0x1f] as const;
type Rgb = readonly [number, number, number];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(a: Rgb, b: Rgb): number {
  const [lighter, darker] = luminance(a) > luminance(b) ? [a, b] : [b, a];
  return (luminance(lighter) + 0.05) / (luminance(darker) + 0.05);
}

function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function tint(color: Rgb, ground: Rgb): Rgb {
  const mix = (at: 0 | 1 | 2) => color[at] * 0.28 + ground[at] * 0.72;
  return [mix(0), mix(1), mix(2)];
}

function outline(code: StarterCode): unknown {
  return code.children ? [code.name, code.children.map(outline)] : code.name;
}

it("has the study's names and tree", () => {
  expect(eGovernmentBarriers.codes.map(outline)).toEqual([
    [
      "Common barriers",
      ["IT infrastructure", "Security, privacy and confidentiality", "Lack of IT skills", "Organizational", "Cost"],
    ],
    [
      "Developing-country barriers",
      [
        "Lack of Internet access",
        "Cultural and language",
        "Poor project management",
        "Lack of user awareness",
        "Lack of citizen motivation and involvement",
        "Lack of marketing campaigns",
        "Lack of legal framework",
      ],
    ],
    [
      "Social barriers",
      [
        "Connectivity not extended",
        "No communication systems",
        "Use limited to entertainment",
        "Distrust in online transactions",
        "Lack of knowledge about e-government",
        "Literacy, ethnicity and unwillingness to change",
        "Poverty",
      ],
    ],
    ["Interview barriers", ["Political support"]],
  ]);
});

it("has no name and no colour twice", () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(all.map(({ color }) => color)).size).toBe(all.length);
});

it.each(named)(
  "%s is defined, told apart from its neighbours, and with an example unless it only groups",
  (_, code) => {
    expect(code.definition).toMatch(/\.$/);
    expect(code.inclusion).toMatch(/\.$/);
    expect(code.exclusion).toMatch(/\.$/);
    expect(code.isCodable).toBe(code.children === undefined);
    expect(code.example !== "").toBe(code.isCodable);
  },
);

it.each(named)("%s has a bracket that stands out on white and on dark, and a tint that is read through", (_, code) => {
  expect(code.color).toMatch(/^#[0-9a-f]{6}$/);
  const color = rgbOf(code.color);
  expect(contrast(color, white)).toBeGreaterThanOrEqual(3);
  expect(contrast(color, dark)).toBeGreaterThanOrEqual(3);
  expect(contrast(dark, tint(color, white))).toBeGreaterThanOrEqual(7);
  expect(contrast(white, tint(color, dark))).toBeGreaterThanOrEqual(7);
});
