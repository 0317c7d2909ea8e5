import type { Range } from "../../app/text/range.ts";
import type { TextLayout } from "./text-layout.ts";

/** A passage to be painted: in a code's colour, or as the passage that is selected. */
export type Mark = { readonly range: Range; readonly look: "passage" | { readonly color: string } };

/** Paints passages over the text without touching it. Each call replaces what was painted before. */
export type Painter = {
  paint(layout: TextLayout, marks: readonly Mark[]): void;
  clear(): void;
};

/** Paints with the CSS Custom Highlight API: one highlight a colour, so the text keeps its one node a paragraph. */
export function highlightPainter(): Painter {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const painted = new Set<string>();
  const clear = () => {
    for (const name of painted) CSS.highlights.delete(name);
    painted.clear();
  };
  const known = new Set<string>();
  const style = (name: string, look: Mark["look"]) => {
    if (known.has(name)) return;
    known.add(name);
    for (const rule of rulesOf(name, look)) sheet.insertRule(rule, sheet.cssRules.length);
  };
  return {
    paint(layout, marks) {
      clear();
      for (const [name, group] of groupByLook(marks)) {
        const [first] = group;
        if (!first) continue;
        style(name, first.look);
        const highlight = new Highlight(...group.map(({ range }) => layout.pointsOf(range)));
        highlight.priority = first.look === "passage" ? 1 : 0;
        CSS.highlights.set(name, highlight);
        painted.add(name);
      }
    },
    clear() {
      clear();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

function groupByLook(marks: readonly Mark[]): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const name = mark.look === "passage" ? "passage" : `code-${mark.look.color.slice(1)}`;
    const group = groups.get(name);
    if (group) group.push(mark);
    else groups.set(name, [mark]);
  }
  return groups;
}

// custom properties do not reach ::highlight in Chromium 114, so both colour schemes are spelt out
function rulesOf(name: string, look: Mark["look"]): string[] {
  const [light, dark] =
    look === "passage"
      ? ["#a9ccff", "#2b5688"]
      : [`color-mix(in srgb, ${look.color} 26%, transparent)`, `color-mix(in srgb, ${look.color} 42%, transparent)`];
  return [
    `::highlight(${name}) { background-color: ${light} }`,
    `@media (prefers-color-scheme: dark) { ::highlight(${name}) { background-color: ${dark} } }`,
  ];
}
