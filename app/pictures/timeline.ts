import type { CodeInSlices, DocumentSlices, SliceUnit } from "../analysis/document-slices.ts";
import type { Id } from "../model/records.ts";
import type { CodeName } from "./code-names.ts";
import { namesWidth, roundSteps, rowName } from "./code-rows.ts";
import { headOf } from "./head.ts";
import { letters, type Mark, type Picture } from "./picture.ts";
import { type DocumentCaption, percent } from "./portrait.ts";

const WIDTH = 720;
const PITCH = 34;
const HEIGHT = 26;

/**
 * How much of each slice of a document each code covers, a row a code: columns are as high as
 * their shares, all on the same scale. The target of a column is the place of its slice, `start end`. [G1] [G2] [G4]
 */
export function timelinePicture(
  { slices, codes, unit }: DocumentSlices,
  names: ReadonlyMap<Id, CodeName>,
  { documentName, subtitle }: DocumentCaption,
): Picture {
  const title = `Codes over ${documentName}`;
  const full = fullShare(
    codes.flatMap(({ covered }) => [...covered].map(([index, one]) => one / (slices[index]?.size || 1))),
  );
  const head = headOf(title, `Full height: ${percent(full)} of a slice. ${subtitle}`, WIDTH);
  const rows = codes.flatMap((code) => {
    const name = names.get(code.codeId);
    return name ? [{ name, code }] : [];
  });
  const left = namesWidth(rows.map(({ name }) => name));
  const [from, to] = [slices[0]?.from ?? 0, slices.at(-1)?.to ?? 1];
  const scale = (place: number) => left + ((WIDTH - left - 8) * (place - from)) / Math.max(to - from, 1e-9);
  const bottom = head.height + rows.length * PITCH;
  return {
    ...{ title, width: WIDTH, height: bottom + 36 },
    description: `${rows.length} codes over ${slices.length} slices of the ${unit === "seconds" ? "recording" : "text"}.`,
    marks: [
      ...head.marks,
      ...axisMarks({ from, to, unit }, scale, { top: head.height, bottom, left }),
      ...rows.flatMap(({ name, code }, index) => {
        const base = head.height + index * PITCH + PITCH - 2;
        return [
          rowName(name, left, base - 8),
          ...columnMarks(slices, code, { name, base, scale, unit, full }),
          { kind: "line", x1: left, y1: base, x2: WIDTH - 8, y2: base, stroke: "muted", strokeWidth: 0.75 } as const,
        ];
      }),
    ],
  };
}

/** The share that a column of full height stands for: the largest there is, or a round one above it. */
function fullShare(shares: readonly number[]): number {
  const largest = Math.max(0, ...shares);
  return [0.05, 0.1, 0.2, 0.25, 0.5].find((share) => share >= largest) ?? 1;
}

type Scale = (place: number) => number;

function columnMarks(
  slices: DocumentSlices["slices"],
  { covered }: CodeInSlices,
  row: {
    readonly name: CodeName;
    readonly base: number;
    readonly scale: Scale;
    readonly unit: SliceUnit;
    readonly full: number;
  },
): Mark[] {
  const { name, base, scale, unit, full } = row;
  return [...covered].flatMap(([index, amount]): Mark[] => {
    const slice = slices[index];
    if (!slice || slice.size === 0) return [];
    const share = amount / slice.size;
    const [x, next] = [scale(slice.from), scale(slice.to)];
    const height = (HEIGHT * share) / full;
    const label = `${name.path}: ${percent(share)} of ${placeText(slice.from, slice.to, unit)}`;
    const area = { x, y: base - height, width: Math.max(0.5, next - x - 0.5), height };
    return [{ kind: "rect", ...area, fill: name.color, label, target: `${slice.start} ${slice.end}` }];
  });
}

function axisMarks(
  { from, to, unit }: { readonly from: number; readonly to: number; readonly unit: SliceUnit },
  scale: Scale,
  { top, bottom, left }: { readonly top: number; readonly bottom: number; readonly left: number },
): Mark[] {
  const places = unit === "seconds" ? minuteSteps(from, to) : roundSteps(from, to, 7);
  const title = unit === "seconds" ? "Time of the recording" : "Characters of the text";
  return [
    ...places.flatMap((place): Mark[] => {
      const x = scale(place);
      const text = unit === "seconds" ? clock(place) : place.toLocaleString("en");
      return [
        { kind: "line", x1: x, y1: top, x2: x, y2: bottom, stroke: "grid" },
        { kind: "text", x, y: bottom + 14, text, size: letters.small, anchor: "middle", fill: "muted" },
      ];
    }),
    {
      kind: "text",
      x: (left + WIDTH - 8) / 2,
      y: bottom + 30,
      text: title,
      size: letters.normal,
      anchor: "middle",
      fill: "muted",
    },
  ];
}

/** Steps of seconds that a clock shows round. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400];

function minuteSteps(from: number, to: number): number[] {
  const step = STEPS.find((one) => (to - from) / one <= 8) ?? (to - from) / 8;
  const places: number[] = [];
  for (let place = Math.ceil(from / step) * step; place <= to; place += step) places.push(place);
  return places;
}

/** Where a slice lies, in words. */
function placeText(from: number, to: number, unit: SliceUnit): string {
  if (unit === "seconds") return `${clock(from)}–${clock(to)}`;
  return `characters ${(from + 1).toLocaleString("en")}–${to.toLocaleString("en")}`;
}

/** Seconds as a clock shows them, `1:02:03`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}
