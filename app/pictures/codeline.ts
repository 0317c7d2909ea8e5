import type { Codeline } from "../analysis/codeline.ts";
import type { Id } from "../model/records.ts";
import type { CodeName } from "./code-names.ts";
import { namesWidth, roundSteps, rowName } from "./code-rows.ts";
import { headOf } from "./head.ts";
import { letters, type Mark, type Picture } from "./picture.ts";
import type { DocumentCaption } from "./portrait.ts";

const WIDTH = 720;
const PITCH = 20;
const THICKNESS = 12;
const LEAST_RUN = 1.5;

/**
 * Codes by paragraphs or turns: a row a code, filled where the code stands at them. The target of a run is its place,
 * `start end`. [G3]
 */
export function codelinePicture(
  { codes, columnCount }: Codeline,
  names: ReadonlyMap<Id, CodeName>,
  { documentName, subtitle, noun }: DocumentCaption & { readonly noun: "Paragraph" | "Turn" },
): Picture {
  const title = `Codeline of ${documentName}`;
  const head = headOf(title, subtitle, WIDTH);
  const rows = codes.flatMap(({ codeId, runs }) => {
    const name = names.get(codeId);
    return name ? [{ name, runs }] : [];
  });
  const left = namesWidth(rows.map(({ name }) => name));
  const column = (WIDTH - left - 8) / Math.max(1, columnCount);
  const bottom = head.height + rows.length * PITCH;
  const steps = [...new Set([1, ...roundSteps(1, columnCount, 8)])].filter(
    (one) => one === 1 || one > columnCount / 20,
  );
  return {
    ...{ title, width: WIDTH, height: bottom + 36 },
    description: `${rows.length} codes by ${columnCount} ${noun.toLowerCase()}s.`,
    marks: [
      ...head.marks,
      ...steps.flatMap((step): Mark[] => {
        const x = left + (step - 0.5) * column;
        return [
          { kind: "line", x1: x, y1: head.height, x2: x, y2: bottom, stroke: "grid" },
          {
            kind: "text",
            x,
            y: bottom + 14,
            text: step.toLocaleString("en"),
            size: letters.small,
            anchor: "middle",
            fill: "muted",
          },
        ];
      }),
      ...rows.flatMap(({ name, runs }, index) => {
        const y = head.height + index * PITCH;
        return [
          rowName(name, left, y + 14),
          { kind: "line", x1: left, y1: y + PITCH, x2: WIDTH - 8, y2: y + PITCH, stroke: "grid" } as const,
          ...runs.map(({ first, last, start, end }): Mark => {
            const width = Math.max(LEAST_RUN, (last - first + 1) * column);
            const area = { x: left + first * column, y: y + (PITCH - THICKNESS) / 2, width, height: THICKNESS };
            const place =
              first === last ? `${noun.toLowerCase()} ${first + 1}` : `${noun.toLowerCase()}s ${first + 1}–${last + 1}`;
            return {
              kind: "rect",
              ...area,
              fill: name.color,
              label: `${name.path}: ${place}`,
              target: `${start} ${end}`,
            };
          }),
        ];
      }),
      {
        kind: "text",
        x: (left + WIDTH - 8) / 2,
        y: bottom + 30,
        text: noun,
        size: letters.normal,
        anchor: "middle",
        fill: "muted",
      },
    ],
  };
}
