import type { Diff } from "../model/diff.ts";
import type { Coding } from "../model/records.ts";

/** Takes the codings off their segments. */
export function removeCodings(codings: readonly Coding[]): Diff {
  return { codings: { removed: codings } };
}
