import type { Diff } from "../model/diff.ts";
import type { Code, Id } from "../model/records.ts";

/** Gives codes a colour; those that have it stay as they are. */
export function recolorCodes(codes: readonly Code[], ids: ReadonlySet<Id>, color: string): Diff {
  const changed = codes.filter((code) => ids.has(code.id) && code.color !== color);
  return changed.length > 0 ? { codes: { updated: changed.map((code) => [code, { ...code, color }] as const) } } : {};
}
