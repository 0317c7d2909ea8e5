import { isSameSize } from "./measures.ts";
import type { PageLine } from "./page.ts";

/** Headings are larger than the text by this much, take so few lines, and are so small a part of all. */
const LARGER = 1.15;
const MOST_LINES = 5;
const MOST_OF_ALL = 0.4;
const LOWEST = 6;

/** The lines that are headings, by their size, each with its level: the largest are of level 1. */
export function headingsOf(lines: readonly PageLine[], bodySize: number): Map<PageLine, number> {
  const large = runsOf(lines).filter(
    ([line, ...more]) => line?.isUpright && line.size > bodySize * LARGER && more.length < MOST_LINES,
  );
  const named = large.filter((run) => run.some(({ text }) => /\p{L}{2}/u.test(text))).flat();
  if (charactersIn(named) > charactersIn(lines) * MOST_OF_ALL) return new Map();
  const sizes: number[] = [];
  for (const { size } of [...named].sort((a, b) => b.size - a.size)) {
    const last = sizes.at(-1);
    if (last === undefined || !isSameSize(last, size)) sizes.push(size);
  }
  const levelOf = (size: number) => Math.min(LOWEST, sizes.findIndex((one) => isSameSize(one, size)) + 1);
  return new Map(named.map((line) => [line, levelOf(line.size)]));
}

/** Lines of one size that follow each other in a column. */
function runsOf(lines: readonly PageLine[]): PageLine[][] {
  const runs: PageLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isColumn = last?.page === line.page && last.region === line.region;
    if (run && last && isColumn && isSameSize(last.size, line.size)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function charactersIn(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
