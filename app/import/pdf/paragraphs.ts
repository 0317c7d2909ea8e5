import { labelOf } from "../../text/speaker-labels.ts";
import { isSameSize, type Measures, measure, SAME_SIZE, startOf } from "./measures.ts";
import type { PageLine } from "./page.ts";
import { paragraphStarts, roomAfter } from "./starts.ts";

/** Lines that make a paragraph. */
export type Paragraph = { readonly lines: readonly PageLine[]; readonly heading: number | undefined };

/** So many notes and captions may stand between the parts of a paragraph. */
const MOST_BETWEEN = 8;
const OPEN_AT_END = /[\p{L}\p{N},‐\u00ad-]$/u;
const LOWER_AT_START = /^\p{Ll}/u;

/**
 * The paragraphs that lines make up, which come in the order of reading. One that breaks off at the foot of a column
 * or a page, above notes or a picture's caption in smaller letters, is put together before them; what stands askew on
 * a page comes after it.
 */
export function paragraphsOf(
  lines: readonly PageLine[],
  headings: ReadonlyMap<PageLine, number>,
): readonly Paragraph[] {
  const measures = measure(lines);
  const split = (flow: readonly PageLine[]) => splitAt(flow, paragraphStarts(flow, measures, headings));
  const upright = continued(split(lines.filter(({ isUpright }) => isUpright)), measures);
  const askew = split(lines.filter(({ isUpright }) => !isUpright));
  return merged(upright, askew).map((own) => ({ lines: own, heading: own[0] && headings.get(own[0]) }));
}

function splitAt(lines: readonly PageLine[], starts: readonly boolean[]): PageLine[][] {
  const paragraphs: PageLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (starts[index]) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

/** Each of the paragraphs that stand askew after the last one that begins on its page. */
function merged(upright: readonly PageLine[][], askew: readonly PageLine[][]): PageLine[][] {
  const both = [...upright, ...askew];
  const order = new Map(both.map((paragraph, index) => [paragraph, index]));
  const pageOf = (paragraph: readonly PageLine[]) => paragraph[0]?.page ?? 0;
  return both.sort((a, b) => pageOf(a) - pageOf(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function continued(paragraphs: readonly PageLine[][], measures: Measures): PageLine[][] {
  const joined: PageLine[][] = [];
  const taken = new Set<number>();
  for (const [index, paragraph] of paragraphs.entries()) {
    if (taken.has(index)) continue;
    const parts = [paragraph];
    for (let at = restOf(paragraph, paragraphs, index, measures); at !== null && !taken.has(at); ) {
      taken.add(at);
      const rest = paragraphs[at] ?? [];
      parts.push(rest);
      at = restOf(rest, paragraphs, at, measures);
    }
    joined.push(parts.length === 1 ? paragraph : parts.flat());
  }
  return joined;
}

/** Where the paragraph is that goes on in a later column with one that breaks off, past smaller ones in between. */
function restOf(
  paragraph: readonly PageLine[],
  paragraphs: readonly PageLine[][],
  index: number,
  measures: Measures,
): number | null {
  const last = paragraph.at(-1);
  if (!last || !OPEN_AT_END.test(last.text)) return null;
  for (let at = index + 1; at <= index + MOST_BETWEEN; at++) {
    const first = paragraphs[at]?.[0];
    if (!first || first.size > last.size * (1 + SAME_SIZE)) return null;
    if (!isSameSize(first.size, last.size)) continue;
    const isElsewhere = first.page !== last.page || first.region !== last.region;
    return at > index + 1 && isElsewhere && goesOn(last, first, measures) ? at : null;
  }
  return null;
}

/** Whether a line at the head of a column goes on with a line that ends no sentence. */
function goesOn(last: PageLine, first: PageLine, measures: Measures): boolean {
  if (LOWER_AT_START.test(first.text)) return true;
  const isIndented = startOf(first) > measures.marginsOf(first).start + first.size / 2;
  return roomAfter(last, first, measures) <= 0 && !isIndented && labelOf(first.text) === null;
}
