import type { Coding, Id } from "../model/records.ts";

/** How the codings of a group lie to each other: all on one passage, all within one of them, or otherwise. */
type Redundancy = "equal" | "contained" | "overlapping";

/** Codings of one code by one coder that say more than once of the same words that they have the code. */
export type RedundantGroup = { readonly kind: Redundancy; readonly codings: readonly Coding[] };

/** The redundant codings of a document, by place; takes its codings by start. Codings that only touch are not redundant. */
export function redundantCodings(codings: readonly Coding[]): RedundantGroup[] {
  type Open = { readonly codings: Coding[]; end: number };
  const groups: Open[] = [];
  const open = new Map<Id, Map<Id, Open>>();
  for (const coding of codings) {
    const ofCode = open.get(coding.codeId) ?? new Map<Id, Open>();
    open.set(coding.codeId, ofCode);
    const current = ofCode.get(coding.coderId);
    if (current && coding.start < current.end) {
      current.codings.push(coding);
      current.end = Math.max(current.end, coding.end);
      continue;
    }
    const group = { codings: [coding], end: coding.end };
    ofCode.set(coding.coderId, group);
    groups.push(group);
  }
  return groups
    .filter((group) => group.codings.length > 1)
    .map(({ codings, end }) => ({ kind: kindOf(codings, end), codings }));
}

function kindOf(codings: readonly Coding[], end: number): Redundancy {
  const start = codings[0]?.start ?? 0;
  const whole = codings.filter((coding) => coding.start === start && coding.end === end).length;
  if (whole === codings.length) return "equal";
  return whole > 0 ? "contained" : "overlapping";
}
