import type { Range } from "../../app/text/range.ts";

const SHOWN = 32;

/** What became of a passage: `Extended to “… network.”`, `Now from “Few villages …”`. */
export function resizedSentence(before: Range, after: Range, text: string): string {
  const isLonger = after.end - after.start > before.end - before.start;
  const verb = isLonger ? "Extended" : "Shortened";
  if (before.start !== after.start && before.end !== after.end) return `${verb} to “${head(after, text)}”.`;
  if (before.end !== after.end) return `${verb} to “${tail(after, text)}”.`;
  return `${verb}, now from “${head(after, text)}”.`;
}

function head({ start, end }: Range, text: string): string {
  const words = oneLine(text.slice(start, Math.min(end, start + 4 * SHOWN)));
  if (words.length <= SHOWN) return words;
  const cut = [...words].slice(0, SHOWN).join("");
  return `${cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut} …`;
}

function tail({ start, end }: Range, text: string): string {
  const words = oneLine(text.slice(Math.max(start, end - 4 * SHOWN), end));
  if (words.length <= SHOWN) return words;
  return `… ${[...words].slice(-SHOWN).join("").replace(/^\S* /u, "")}`;
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
