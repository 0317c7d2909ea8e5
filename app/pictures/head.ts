import type { Mark, Picture } from "./picture.ts";
import { letters } from "./picture.ts";
import { fitText, wrapText } from "./text-width.ts";

const TITLE_SIZE = 14;
const LINE_HEIGHT = 16;
const MOST_LINES = 4;

/** What stands above each picture: its title, and below it what it shows, in as many lines as it needs. */
export function headOf(
  title: string,
  subtitle: string,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const lines = wrapText(subtitle, { width, size: letters.normal, mostLines: MOST_LINES });
  return {
    marks: [
      {
        ...{ kind: "text", x: 0, y: TITLE_SIZE, size: TITLE_SIZE, anchor: "start", fill: "text", isBold: true },
        isTitle: true,
        text: fitText(title, width * 0.92, TITLE_SIZE),
      },
      ...lines.map((text, index): Mark => {
        const y = TITLE_SIZE + LINE_HEIGHT * (index + 1) + 2;
        return { kind: "text", x: 0, y, text, size: letters.normal, anchor: "start", fill: "muted" };
      }),
    ],
    height: TITLE_SIZE + LINE_HEIGHT * lines.length + 16,
  };
}

/** The picture without the title above it, for where a heading says that; one that has none drawn stays as it is. */
export function untitled(picture: Picture): Picture {
  const marks = picture.marks.filter((mark) => mark.kind !== "text" || mark.isTitle !== true);
  return marks.length < picture.marks.length ? { ...picture, marks, top: TITLE_SIZE + 6 } : picture;
}
