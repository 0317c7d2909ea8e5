import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { palette } from "../../app/codebook/palette.ts";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { highlightPainter, type Mark, type Painter } from "./painter.ts";
import type { TextLayout } from "./text-layout.ts";

const NO_CODE_COLOR = "#7d7d82";

/**
 * The painter of a transcript, which knows the colours of the codebook before there is a text: a new colour makes the
 * browser go through the styles of every paragraph. To be called before the text is shown.
 */
export function usePainter(codes: ReadonlyMap<Id, Code>): RefObject<Painter | null> {
  const painter = useRef<Painter | null>(null);
  useLayoutEffect(() => {
    const own = highlightPainter([NO_CODE_COLOR, ...palette.map(({ color }) => color)]);
    painter.current = own;
    return () => own.clear();
  }, []);
  useLayoutEffect(() => painter.current?.learn([...codes.values()].map(({ color }) => color)), [codes]);
  return painter;
}

/** Keeps the codings near the viewport and the selected passages painted; while one coding is isolated, only that one. */
export function usePainting(
  painter: RefObject<Painter | null>,
  painted: {
    readonly layout: TextLayout | null;
    readonly near: readonly Coding[];
    readonly codes: ReadonlyMap<Id, Code>;
    readonly passages: readonly Range[];
    readonly isolatedId: Id | null;
  },
): void {
  const { layout, near, codes, passages, isolatedId } = painted;
  useEffect(() => {
    if (!layout) return;
    const visible = isolatedId === null ? near : near.filter(({ id }) => id === isolatedId);
    const marks: Mark[] = visible.map((coding) => {
      return { range: coding, color: codes.get(coding.codeId)?.color ?? NO_CODE_COLOR };
    });
    painter.current?.paint(layout, marks, isolatedId === null ? passages : []);
  }, [painter, layout, near, codes, passages, isolatedId]);
}
