import { useLayoutEffect, useMemo, useState } from "react";
import { numberedParagraphs } from "../../app/text/numbered-paragraphs.ts";
import { paragraphAt } from "../../app/text/paragraphs.ts";
import type { TextLayout } from "./text-layout.ts";
import type { TextWindow } from "./use-window.ts";

type PlacedNumber = { readonly number: number; readonly top: number };

/** The numbers of the paragraphs near the viewport, as tables and references give them. */
export function ParagraphNumbers(props: {
  readonly layout: TextLayout;
  readonly window: TextWindow;
  readonly text: string;
}) {
  const { layout, window, text } = props;
  const paragraphs = useMemo(() => numberedParagraphs(text), [text]);
  const [placed, setPlaced] = useState<readonly PlacedNumber[]>([]);
  useLayoutEffect(() => {
    const { start, end } = window.range;
    const near: PlacedNumber[] = [];
    for (let index = paragraphAt(paragraphs, start); index < paragraphs.length; index++) {
      const paragraph = paragraphs[index];
      if (!paragraph || paragraph.start >= end) break;
      near.push({
        number: index + 1,
        top: layout.extentOf({ start: paragraph.start, end: paragraph.start + 1 }).top,
      });
    }
    setPlaced(near);
  }, [layout, window, paragraphs]);
  return (
    <div className="paragraph-numbers" aria-hidden>
      {placed.map(({ number, top }) => (
        <span key={number} className="paragraph-number" style={{ top }}>
          {number.toLocaleString("en")}
        </span>
      ))}
    </div>
  );
}
