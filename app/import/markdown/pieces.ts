import { paragraphsOf } from "../../text/paragraphs.ts";
import type { Range } from "../../text/range.ts";

/** Blocks that may hold blank lines: how they begin, and what ends them. */
const LONG_BLOCKS: readonly (readonly [begins: RegExp, ends: (line: string) => boolean])[] = [
  [/^ {0,3}<!--/, (line) => line.includes("-->")],
  [/^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, (line) => /<\/(?:pre|script|style|textarea)>/i.test(line)],
];
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** How what is open in a line ends; null where nothing is. */
type Ends = ((line: string) => boolean) | null;

/**
 * The pieces of a Markdown text that can be parsed one by one, since nothing goes on from one to the next: blocks between
 * blank lines, with the indented ones that belong to them. Blank lines at their ends are left out.
 */
export function markdownPieces(text: string): Range[] {
  const pieces: Range[] = [];
  let ends: Ends = null;
  let isAfterBlank = true;
  for (const { start, end } of paragraphsOf(text)) {
    const line = text.slice(start, end);
    const isBlank = line.trim() === "";
    const last = pieces.at(-1);
    const goesOn = last && (!isAfterBlank || ends || /^[ \t]/.test(line));
    if (!isBlank && goesOn) pieces[pieces.length - 1] = { start: last.start, end };
    else if (!isBlank) pieces.push({ start, end });
    ends = ends ? endsIn(line, ends) : endsOf(line);
    isAfterBlank = isBlank;
  }
  return pieces;
}

function endsIn(line: string, ends: (line: string) => boolean): Ends {
  return ends(line) ? null : ends;
}

function endsOf(line: string): Ends {
  const [, fence, info = ""] = FENCE.exec(line) ?? [];
  if (fence !== undefined && !(fence.startsWith("`") && info.includes("`"))) {
    const sign = fence[0] ?? "";
    return (next) => {
      const trimmed = next.trim();
      return trimmed.length >= fence.length && trimmed === sign.repeat(trimmed.length) && /^ {0,3}\S/.test(next);
    };
  }
  const [, ends] = LONG_BLOCKS.find(([begins]) => begins.test(line)) ?? [];
  return ends && !ends(line) ? ends : null;
}
