import { type RefObject, useLayoutEffect, useState } from "react";
import type { Mark } from "../../app/model/records.ts";
import { paragraphsOf } from "../../app/text/paragraphs.ts";
import { setParagraphs } from "../../app/text/set-paragraphs.ts";
import { TextLayout } from "./text-layout.ts";
import { guardText, showText } from "./transcript-editor.ts";

/** Shows the text in the element and answers where its passages stand; null until it is shown. */
export function useTextLayout(
  rootRef: RefObject<HTMLElement | null>,
  text: string,
  marks: readonly Mark[],
): TextLayout | null {
  const [layout, setLayout] = useState<TextLayout | null>(null);
  useLayoutEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    const paragraphs = paragraphsOf(text);
    const editor = showText(root, text, setParagraphs(text, marks));
    const unguard = guardText(root);
    setLayout(new TextLayout(root, paragraphs));
    return () => {
      unguard();
      editor.setRootElement(null);
      setLayout(null);
    };
  }, [rootRef, text, marks]);
  return layout;
}
