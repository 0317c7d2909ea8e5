/** A stretch of a text, `[start, end)` in UTF-16 code units. */
export type Range = {
  readonly start: number;
  readonly end: number;
};

/** Whether two ranges share at least one code unit; ranges that only touch do not. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The fewest ranges that cover what the given ones cover, in order: `[0,5) [3,8) -> [0,8)`.
 * Ranges that touch are joined; empty ones vanish. Takes the ranges sorted by start.
 */
export function union(sorted: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of sorted) {
    if (end <= start) continue;
    const last = joined.at(-1);
    if (last && start <= last.end) {
      if (end > last.end) joined[joined.length - 1] = { start: last.start, end };
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}
