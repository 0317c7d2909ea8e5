import { useEffect, useRef } from "react";
import type { Code, Coding, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import { highlightPainter, type Mark, type Painter } from "./painter.ts";
import type { TextLayout } from "./text-layout.ts";

const NO_CODE_COLOR = "#7d7d82";

/** Keeps the codings near the viewport and the selected passage painted; while one coding is isolated, only that one. */
export function usePainting(painted: {
  readonly layout: TextLayout | null;
  readonly near: readonly Coding[];
  readonly codes: ReadonlyMap<Id, Code>;
  readonly passage: Range | null;
  readonly isolatedId: Id | null;
}): void {
  const { layout, near, codes, passage, isolatedId } = painted;
  const painter = useRef<Painter | null>(null);
  useEffect(() => {
    const own = highlightPainter();
    painter.current = own;
    return () => own.clear();
  }, []);
  useEffect(() => {
    if (!layout) return;
    const visible = isolatedId === null ? near : near.filter(({ id }) => id === isolatedId);
    const marks: Mark[] = visible.map((coding) => {
      return { range: coding, look: { color: codes.get(coding.codeId)?.color ?? NO_CODE_COLOR } };
    });
    if (passage && isolatedId === null) marks.push({ range: passage, look: "passage" });
    painter.current?.paint(layout, marks);
  }, [layout, near, codes, passage, isolatedId]);
}
