import type { Coding, Id } from "../../app/model/records.ts";
import { overlaps, type Range } from "../../app/text/range.ts";
import { assignLanes, spreadLabels } from "./lanes.ts";
import type { TextLayout } from "./text-layout.ts";

/** A coding as the margin draws it; heights in pixels from the top of the text. */
export type MarginCoding = {
  readonly coding: Coding;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
  readonly labelTop: number;
};

const LABEL_HEIGHT = 20;

/** The codings that touch a part of the text; takes them sorted by start. */
export function codingsWithin(codings: readonly Coding[], range: Range): Coding[] {
  const within: Coding[] = [];
  for (const coding of codings) {
    if (coding.start >= range.end) break;
    if (overlaps(coding, range)) within.push(coding);
  }
  return within;
}

/** Measures and places the codings of a part of the text. Their parts outside of it are not measured. */
export function placeCodings(
  layout: TextLayout,
  codings: readonly Coding[],
  window: Range,
  lanesBefore: ReadonlyMap<Id, number>,
): MarginCoding[] {
  const measured = codings
    .map((coding) => {
      const start = Math.max(coding.start, window.start);
      const end = Math.min(coding.end, window.end);
      return { id: coding.id, coding, ...layout.extentOf({ start, end }) };
    })
    .sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  const lanes = assignLanes(measured, lanesBefore);
  const labelTops = spreadLabels(
    measured.map(({ top }) => top),
    LABEL_HEIGHT,
  );
  return measured.map(({ id, coding, top, bottom }, index) => {
    return { coding, top, bottom, lane: lanes.get(id) ?? 0, labelTop: labelTops[index] ?? top };
  });
}
