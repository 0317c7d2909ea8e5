import { useEffect } from "react";
import type { Annotation } from "../../app/memos/memo-index.ts";
import type { TextLayout } from "./text-layout.ts";

const NAME = "annotation";

/** Keeps a line under the words of the annotations near the viewport; the codings' colours lie beneath it. */
export function useAnnotationPainting(layout: TextLayout, near: readonly Annotation[]): void {
  useEffect(() => {
    if (near.length === 0) return;
    CSS.highlights.set(NAME, new Highlight(...near.map(({ target }) => layout.pointsOf(target))));
    return () => {
      CSS.highlights.delete(NAME);
    };
  }, [layout, near]);
}
