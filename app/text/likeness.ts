import type { Splice } from "./splices.ts";

/** Which share of the letters of either text both have, from 0 to 1. */
export type Likeness = { readonly ofBefore: number; readonly ofAfter: number };

/** How much of a text stays when splices make it another one; all of a text without letters does. */
export function likeness(before: string, after: string, splices: readonly Splice[]): Likeness {
  const [all, allAfter] = [letters(before), letters(after)];
  let kept = all;
  for (const { start, end } of splices) kept -= letters(before.slice(start, end));
  const share = (whole: number) => (whole === 0 ? 1 : kept / whole);
  return { ofBefore: share(all), ofAfter: Math.min(1, share(allAfter)) };
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
