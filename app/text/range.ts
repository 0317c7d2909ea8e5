/** A stretch of a text, `[start, end)` in UTF-16 code units. */
export type Range = {
  readonly start: number;
  readonly end: number;
};

/** Whether two ranges share at least one code unit; ranges that only touch do not. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
