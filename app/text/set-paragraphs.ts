import type { Mark } from "../model/records.ts";
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
  /** `isFirst` on the line that the item begins with. */
  readonly item: { readonly level: number; readonly isOrdered: boolean; readonly isFirst: boolean } | null;
  readonly runs: readonly Run[];
};

/** Paragraphs with the marks that lie on them; both are in order. A heading or an item counts where it is a whole line. */
export function setParagraphs(paragraphs: readonly Range[], marks: readonly Mark[]): SetParagraph[] {
  let next = 0;
  let open: Mark[] = [];
  return paragraphs.map((paragraph) => {
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
          ? { level: item.level, isOrdered: item.isOrdered, isFirst: item.start === paragraph.start }
          : null,
      runs: runsOf(paragraph, open),
    };
  });
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
