import type { Mark, Picture } from "./picture.ts";

export type Rect = Extract<Mark, { kind: "rect" }>;

/** For tests: the rectangles of a picture that lead somewhere, by their targets. */
export function targetsOf(picture: Picture): ReadonlyMap<string, Rect> {
  const rects = picture.marks.filter((mark): mark is Rect => mark.kind === "rect" && mark.target !== undefined);
  return new Map(rects.map((mark) => [mark.target ?? "", mark]));
}

/** For tests: the texts of a picture. */
export function textsOf({ marks }: Picture): string[] {
  return marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
}

/** For tests: marks whose edges lie outside of their picture, rounding aside. */
export function outsideOf({ width, height, marks }: Picture): Mark[] {
  return marks.filter((mark) => {
    if (mark.kind !== "rect") return false;
    const { x, y } = mark;
    return x < -0.01 || y < -0.01 || x + mark.width > width + 0.01 || y + mark.height > height + 0.01;
  });
}
