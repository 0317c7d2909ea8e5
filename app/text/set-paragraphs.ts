import type { Mark } from "../model/records.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";

/** Words of a paragraph that are set alike. */
export type Run = Range & {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** What the words lead to, where they are a link. */
  readonly link: string | null;
};

/** A paragraph and how it is set. Its runs follow one another without a gap; an empty one has none. */
export type SetParagraph = Range & {
  /** 1 to 6, or null. */
  readonly heading: number | null;
  /** `sign` on the line that the item begins with, unless a sign stands there already. */
  readonly item: { readonly level: number; readonly sign: "bullet" | "number" | null } | null;
  readonly runs: readonly Run[];
};

/** How an item begins in a file that writes the signs of its lists, `- `, `3. `, `a) `. */
const OWN_SIGN = /^\s*(?:[-*+•‣▪◦·–—]|\(?(?:\d{1,3}|\p{L})[.)])\s/u;

/**
 * The paragraphs of a text with the marks that lie on them, which are in order. A heading or an item counts where it is
 * a whole line.
 */
export function setParagraphs(text: string, marks: readonly Mark[]): SetParagraph[] {
  let next = 0;
  let open: Mark[] = [];
  return paragraphsOf(text).map((paragraph) => {
    open = open.filter(({ end }) => end > paragraph.start);
    for (let mark = marks[next]; mark && mark.start < paragraph.end; mark = marks[++next]) open.push(mark);
    const whole = open.filter(({ start, end }) => start <= paragraph.start && end >= paragraph.end);
    const heading = whole.find((mark) => mark.kind === "heading");
    const item = whole.find((mark) => mark.kind === "list-item");
    return {
      start: paragraph.start,
      end: paragraph.end,
      heading: heading?.kind === "heading" ? heading.level : null,
      item:
        item?.kind === "list-item"
          ? { level: item.level, sign: item.start === paragraph.start ? signOf(text, paragraph, item.isOrdered) : null }
          : null,
      runs: runsOf(paragraph, open),
    };
  });
}

function signOf(text: string, { start, end }: Range, isOrdered: boolean): "bullet" | "number" | null {
  if (OWN_SIGN.test(text.slice(start, end))) return null;
  return isOrdered ? "number" : "bullet";
}

function runsOf(paragraph: Range, marks: readonly Mark[]): Run[] {
  const inside = marks.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  const edges = new Set([paragraph.start, paragraph.end]);
  for (const { kind, start, end } of inside) {
    if (kind === "heading" || kind === "list-item") continue;
    edges.add(Math.max(start, paragraph.start)).add(Math.min(end, paragraph.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => runOf({ start: sorted[index] ?? 0, end }, inside));
}

function runOf({ start, end }: Range, marks: readonly Mark[]): Run {
  const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
  const has = (kind: Mark["kind"]) => covering.some((mark) => mark.kind === kind);
  const link = covering.find((mark) => mark.kind === "link");
  return {
    ...{ start, end, bold: has("bold"), italic: has("italic"), underline: has("underline"), strike: has("strike") },
    link: link?.kind === "link" ? link.target : null,
  };
}
