import { type ChangeKind, changeKinds } from "../../app/analysis/describe-change.ts";
import type { HistoryFilter } from "../../app/analysis/history.ts";
import { parseChosen, parseTexts } from "../ui/stored-texts.ts";

/** What was remembered of the filter, or one that leaves nothing out. */
export function parseHistoryFilter(stored: unknown): HistoryFilter {
  const { coderIds, kinds, from, to, words } = (stored ?? {}) as Record<keyof HistoryFilter, unknown>;
  const known = parseTexts(kinds).filter((kind): kind is ChangeKind => changeKinds.has(kind as ChangeKind));
  return {
    coderIds: parseChosen(coderIds),
    kinds: known.length > 0 ? known : null,
    from: parseDay(from),
    to: parseDay(to),
    words: typeof words === "string" ? words : "",
  };
}

function parseDay(stored: unknown): string | null {
  return typeof stored === "string" && /^\d{4}-\d\d-\d\d$/.test(stored) ? stored : null;
}
