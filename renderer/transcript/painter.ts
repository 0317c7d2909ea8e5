import type { Range } from "../../app/text/range.ts";
import type { TextLayout } from "./text-layout.ts";

/** A passage to be painted in a code's colour, `#rrggbb`. */
export type Mark = { readonly range: Range; readonly color: string };

/** Paints passages over the text without touching it. */
export type Painter = {
  /** Gets colours ready, which is dear once a text is on the screen. */
  learn(colors: readonly string[]): void;
  /** Replaces what was painted before by the marks and the passages that are selected. */
  paint(layout: TextLayout, marks: readonly Mark[], passages: readonly Range[]): void;
  clear(): void;
};

const PASSAGE = "passage";

/** Paints with the CSS Custom Highlight API: one highlight a colour, so the text keeps its one node a paragraph. */
export function highlightPainter(colors: readonly string[]): Painter {
  const sheet = new CSSStyleSheet();
  const known = new Set<string>();
  const painted = new Map<string, string>();
  const learn = (more: readonly string[]) => {
    for (const color of more) {
      if (known.has(color)) continue;
      known.add(color);
      addRules(
        sheet,
        nameOf(color),
        [26, 42].map((share) => `color-mix(in srgb, ${color} ${share}%, transparent)`),
      );
    }
  };
  const put = (name: string, ranges: readonly Range[], layout: TextLayout) => {
    const drawn = ranges.map(({ start, end }) => `${start} ${end}`).join();
    // what stands already is left alone, so that nothing is drawn anew for it
    if (painted.get(name) === drawn && CSS.highlights.has(name)) return;
    painted.set(name, drawn);
    const highlight = new Highlight(...ranges.map((range) => layout.pointsOf(range)));
    highlight.priority = name === PASSAGE ? 1 : 0;
    CSS.highlights.set(name, highlight);
  };
  addRules(sheet, PASSAGE, ["#a9ccff", "#2b5688"]);
  learn(colors);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let layoutBefore: TextLayout | null = null;
  return {
    learn,
    paint(layout, marks, passages) {
      if (layout !== layoutBefore) painted.clear();
      layoutBefore = layout;
      learn(marks.map(({ color }) => color));
      const groups: Map<string, readonly Range[]> = byName(marks);
      if (passages.length > 0) groups.set(PASSAGE, passages);
      for (const name of [...painted.keys()].filter((one) => !groups.has(one))) {
        CSS.highlights.delete(name);
        painted.delete(name);
      }
      for (const [name, ranges] of groups) put(name, ranges, layout);
    },
    clear() {
      for (const name of painted.keys()) CSS.highlights.delete(name);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

function byName(marks: readonly Mark[]): Map<string, Range[]> {
  const groups = new Map<string, Range[]>();
  for (const { range, color } of marks) {
    const group = groups.get(nameOf(color));
    if (group) group.push(range);
    else groups.set(nameOf(color), [range]);
  }
  return groups;
}

function nameOf(color: string): string {
  return `code-${color.slice(1)}`;
}

// custom properties do not reach ::highlight in Chromium 114, so both colour schemes are spelt out
function addRules(sheet: CSSStyleSheet, name: string, [light, dark]: readonly string[]): void {
  sheet.insertRule(`.transcript-text::highlight(${name}) { background-color: ${light} }`, sheet.cssRules.length);
  const darkRule = `@media (prefers-color-scheme: dark) { .transcript-text::highlight(${name}) { background-color: ${dark} } }`;
  sheet.insertRule(darkRule, sheet.cssRules.length);
}
