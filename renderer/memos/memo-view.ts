import { type MemoKind, memoKinds } from "../../app/analysis/memo-on.ts";
import type { MemoFilter, MemoOrder } from "../../app/analysis/memo-rows.ts";
import { parseChosen, parseTexts } from "../ui/stored-texts.ts";

/** How the list of memos was left. */
export type MemoView = MemoFilter & { readonly order: MemoOrder };

/** The orders of the list, as they are called. */
export const memoOrders: ReadonlyMap<MemoOrder, string> = new Map([
  ["changed", "Last changed"],
  ["created", "Last created"],
  ["target", "What they are on"],
]);

/** What was remembered of the list, or all memos, the last changed first. */
export function parseMemoView(stored: unknown): MemoView {
  const { kinds, coderIds, words, order } = (stored ?? {}) as Record<keyof MemoView, unknown>;
  const known = parseTexts(kinds).filter((kind): kind is MemoKind => memoKinds.has(kind as MemoKind));
  return {
    kinds: known.length > 0 ? known : null,
    coderIds: parseChosen(coderIds),
    words: typeof words === "string" ? words : "",
    order: [...memoOrders.keys()].find((one) => one === order) ?? "changed",
  };
}
