import { groupBy } from "../../model/group-by.ts";
import { isAnswerer, isAsker } from "../../text/known-speakers.ts";
import { labelOf } from "../../text/speaker-labels.ts";
import type { PageLine, PageText } from "./page.ts";
import { isPageNumber, keepsStep, numberApart, shapeOf } from "./page-numbers.ts";
import { ARTIFACT } from "./show.ts";

/** Lines near the edge of a page, the outermost first. */
type Edge = { readonly side: "top" | "bottom"; readonly lines: readonly PageLine[] };

/** As much of a page may be header, and as much footer. */
const MARGIN = 0.16;
const MOST_LINES = 5;
/** Lines recur at the same height if they differ by no more than this, by their size. */
const SAME_HEIGHT = 0.6;
/** Headers are not set much larger than the text. */
const LARGEST = 1.15;
const FEWEST = 3;
/** Of all pages, or else of neighbouring ones: a header may be on every other page, or be of one chapter. */
const SHARE = 0.3;
const NEIGHBOURS = 2;
/** As often, against those at the edges, may the same words stand elsewhere. */
const ELSEWHERE = 0.2;

/**
 * The lines that recur at the top or the bottom of pages, their numbers aside: running headers, footers and page
 * numbers, and what a tagged file says is none of its content. No line is one of them that stands nearer to the text
 * than a line that is none, nor one that is a speaker's or that is found elsewhere in the text as well.
 */
export function furnitureOf(pages: readonly PageText[], bodySize: number): Set<PageLine> {
  const edges = pages.flatMap((page) => edgesOf(page, bodySize));
  const recurring = recurringOf(edges, pages);
  const furniture = new Set<PageLine>();
  for (const { lines } of edges) {
    for (const line of lines) {
      if (!recurring.has(line) && !line.contents.every((content) => content === ARTIFACT)) break;
      furniture.add(line);
    }
  }
  for (const line of watermarks(pages)) furniture.add(line);
  return furniture;
}

/** Lines that stand askew and say the same on several pages. */
function watermarks(pages: readonly PageText[]): PageLine[] {
  const askew = pages.flatMap(({ lines }) => lines.filter(({ isUpright }) => !isUpright));
  const groups = groupBy(askew, ({ text }) => text);
  return [...groups.values()].filter((same) => new Set(same.map(({ page }) => page)).size >= FEWEST).flat();
}

function edgesOf({ lines, height }: PageText, bodySize: number): Edge[] {
  const upright = lines.filter(({ isUpright }) => isUpright).sort((a, b) => a.y - b.y);
  const isSmall = ({ size }: PageLine) => size <= bodySize * LARGEST;
  const top = upright.slice(0, MOST_LINES).filter(({ y }) => y < height * MARGIN);
  const bottom = upright.slice(-MOST_LINES).filter(({ y }) => y > height * (1 - MARGIN));
  return [
    { side: "top", lines: top.filter(isSmall) },
    { side: "bottom", lines: bottom.reverse().filter(isSmall) },
  ];
}

function recurringOf(edges: readonly Edge[], pages: readonly PageText[]): Set<PageLine> {
  const atEdges = new Set(edges.flatMap(({ lines }) => lines));
  const inside = countsOf(pages.flatMap(({ lines }) => lines).filter((line) => !atEdges.has(line)));
  const recurring = new Set<PageLine>();
  for (const group of groupsOf(edges)) {
    for (const same of atSameHeight(group)) {
      if (recurs(same, pages.length) && !isText(same, inside)) for (const line of same) recurring.add(line);
    }
  }
  for (const line of numberedAlike(edges)) recurring.add(line);
  return recurring;
}

/** The outermost lines with numbers that go with the pages, whatever words stand beside them: names of chapters. */
function numberedAlike(edges: readonly Edge[]): PageLine[] {
  const numbered = edges.flatMap(({ side, lines: [line] }) => {
    const number = line && numberApart(line.text);
    return line && typeof number === "number" ? [{ line, key: `${side} ${number - line.page}` }] : [];
  });
  const groups = new Map<string, PageLine[]>();
  for (const { line, key } of numbered) groups.set(key, [...(groups.get(key) ?? []), line]);
  return [...groups.values()]
    .flatMap(atSameHeight)
    .filter((same) => same.length >= FEWEST)
    .flat();
}

/** Lines of the same shape at the same side of pages. */
function groupsOf(edges: readonly Edge[]): PageLine[][] {
  const lines = edges.flatMap(({ side, lines: own }) => own.map((line) => ({ side, line })));
  const groups = groupBy(lines, ({ side, line }) => `${side} ${shapeOf(line.text)}`);
  return [...groups.values()].map((group) => group.map(({ line }) => line));
}

/** The lines of each height, by their pages, one a page. */
function atSameHeight(lines: readonly PageLine[]): PageLine[][] {
  const groups: PageLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && line.y - first.y <= line.size * SAME_HEIGHT) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const byPage = new Map(group.map((line) => [line.page, line]));
    return [...byPage.values()].sort((a, b) => a.page - b.page);
  });
}

function recurs(same: readonly PageLine[], pages: number): boolean {
  if (!keepsStep(same)) return false;
  if (same.length < FEWEST) return same.length === 2 && (pages <= FEWEST || isPageNumber(same[0]?.text ?? ""));
  return same.length >= pages * SHARE || neighbours(same) >= FEWEST;
}

/** The most lines that follow each other from page to page, or from every other page. */
function neighbours(same: readonly PageLine[]): number {
  let [run, most] = [1, 1];
  for (const [index, { page }] of same.entries()) {
    const before = same[index - 1]?.page;
    run = before !== undefined && page - before <= NEIGHBOURS ? run + 1 : 1;
    most = Math.max(most, run);
  }
  return most;
}

/** How often lines of each shape and labels of each speaker are met. */
function countsOf(lines: readonly PageLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const label = labelOf(text)?.speaker;
    for (const key of [shapeOf(text), ...(label === undefined ? [] : [`label ${label}`])]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function isText(same: readonly PageLine[], inside: ReadonlyMap<string, number>): boolean {
  const text = same[0]?.text ?? "";
  if (isPageNumber(text)) return false;
  const speaker = labelOf(text)?.speaker;
  if (speaker !== undefined && (isAsker(speaker) || isAnswerer(speaker) || inside.has(`label ${speaker}`))) return true;
  return (inside.get(shapeOf(text)) ?? 0) > Math.max(1, same.length * ELSEWHERE);
}
