import type { Code, Coder, Coding, Id } from "../../app/model/records.ts";
import { parseList } from "./stored-texts.ts";

/** Which codings are painted and named in the margin; null stands for all. Counts never follow it. */
export type ShownCodings = { readonly codeIds: readonly Id[] | null; readonly coderIds: readonly Id[] | null };

export const ALL_SHOWN: ShownCodings = { codeIds: null, coderIds: null };

/** What was remembered of it, or all where nothing of use was. */
export function parseShownCodings(stored: unknown): ShownCodings {
  const { codeIds, coderIds } = (stored ?? {}) as Record<keyof ShownCodings, unknown>;
  return { codeIds: parseList(codeIds), coderIds: parseList(coderIds) };
}

/** Without what was deleted since; where nothing of a list is left, it hides nothing. */
export function stillShown(
  { codeIds, coderIds }: ShownCodings,
  codes: ReadonlyMap<Id, Code>,
  coders: ReadonlyMap<Id, Coder>,
): ShownCodings {
  return { codeIds: still(codeIds, codes), coderIds: still(coderIds, coders) };
}

/** Whether the coding is in sight. */
export function isShown({ codeIds, coderIds }: ShownCodings, coding: Pick<Coding, "codeId" | "coderId">): boolean {
  return (codeIds?.includes(coding.codeId) ?? true) && (coderIds?.includes(coding.coderId) ?? true);
}

/** The codings in sight: the same list where nothing is hidden. */
export function shownOf(shown: ShownCodings, codings: readonly Coding[]): readonly Coding[] {
  if (!shown.codeIds && !shown.coderIds) return codings;
  const wanted = { codes: shown.codeIds && new Set(shown.codeIds), coders: shown.coderIds && new Set(shown.coderIds) };
  return codings.filter(
    ({ codeId, coderId }) => (wanted.codes?.has(codeId) ?? true) && (wanted.coders?.has(coderId) ?? true),
  );
}

function still(ids: readonly Id[] | null, rows: ReadonlyMap<Id, unknown>): readonly Id[] | null {
  const left = ids?.filter((id) => rows.has(id)) ?? [];
  return left.length > 0 ? left : null;
}
