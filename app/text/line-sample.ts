import { shortened } from "./shortened.ts";

const LINE_SHOWN = 240;

/** Where the line begins in which two texts first differ; null where they are the same. */
export function startOfChange(before: string, after: string): number | null {
  if (before === after) return null;
  let at = 0;
  while (before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  // the break that was taken out ends its line, so the search for the line's start begins before it
  return at === 0 ? 0 : before.lastIndexOf("\n", at - 1) + 1;
}

/** Up to `count` lines from a position on, long ones cut off with `…`. */
export function linesFrom(text: string, start: number, count: number): string[] {
  const lines: string[] = [];
  for (let at = start; at <= text.length && lines.length < count; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    lines.push(shortened(text.slice(at, end), LINE_SHOWN));
    at = end + 1;
  }
  return lines;
}

/** Up to `count` lines with letters beyond ASCII, each from a little before the first of them. */
export function foreignLines(text: string, count: number): string[] {
  const lines: string[] = [];
  for (const [line] of text.matchAll(/.*[^\0-\x7f].*/g)) {
    if (lines.length === count) break;
    const start = Math.max(0, line.search(/[^\0-\x7f]/) - LINE_SHOWN / 2);
    lines.push(`${start > 0 ? "…" : ""}${shortened(line.slice(start), LINE_SHOWN)}`);
  }
  return lines;
}
