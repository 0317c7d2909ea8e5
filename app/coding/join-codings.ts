import { combine, type Diff } from "../model/diff.ts";
import type { Coding, Id, Memo } from "../model/records.ts";
import { overlaps, type Range } from "../text/range.ts";
import { foldCodings } from "./fold-coding.ts";

/** Which codings may become one: those of one code by one coder. */
export type CodedRange = Range & { readonly codeId: Id; readonly coderId: Id };

/**
 * Makes codings of one code by one coder into one, the oldest of them, from where the first begins to where the last
 * ends, and over `cover` where that is given. It takes over the memos of the others, which go.
 */
export function joinCodings(codings: readonly Coding[], memos: readonly Memo[], cover?: Range): Diff {
  const [kept, ...absorbed] = [...codings].sort(byAge);
  if (!kept) return {};
  const to = { ...kept, ...hullOf(cover ? [...codings, cover] : codings) };
  const folded = foldCodings(absorbed, kept.id, memos);
  if (to.start === kept.start && to.end === kept.end) return folded;
  return combine(folded, { codings: { updated: [[kept, to]] } });
}

/**
 * The codings of a document that would become one with a coded range: those with its code and coder that overlap it, or
 * have nothing but white space between them and it; and those that overlap what comes of that. By their place.
 */
export function joinable(range: CodedRange, existing: readonly Coding[], text: string): Coding[] {
  const rest = existing.filter(({ codeId, coderId }) => codeId === range.codeId && coderId === range.coderId);
  const found = new Set<Coding>();
  let hull: Range = range;
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const coding of rest) if (meets(hull, coding, text)) found.add(coding);
    hull = hullOf([range, ...found]);
  }
  return [...found].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** From where the first of the ranges begins to where the last of them ends. */
function hullOf(ranges: readonly Range[]): Range {
  return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

function meets(a: Range, b: Range, text: string): boolean {
  if (overlaps(a, b)) return true;
  return text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).trim() === "";
}

function byAge(a: Coding, b: Coding): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
