import { groupBy } from "../model/group-by.ts";
import type { Identity } from "../model/identity.ts";
import type { Id, Memo, MemoTarget } from "../model/records.ts";

type SummaryTarget = Extract<MemoTarget, { readonly kind: "summary" }>;

type Summary = Memo & { readonly target: SummaryTarget };

/** What a merge of codes does to summaries. */
export type MergedSummaries = {
  readonly updated: readonly (readonly [from: Memo, to: Memo])[];
  /** Those whose words now stand in another. */
  readonly removed: readonly Memo[];
};

/**
 * Summaries under the codes that take the place of theirs; `into` names these by the codes that go. Where several of one
 * case or document meet, one stays, the surviving code's own or else the oldest, with the words of the others below its
 * own; equal words stand once.
 */
export function mergeSummaries(
  memos: readonly Memo[],
  into: ReadonlyMap<Id, Id>,
  identity: Pick<Identity, "now">,
): MergedSummaries {
  const codeOf = ({ target }: Summary) => into.get(target.codeId) ?? target.codeId;
  const rowOf = ({ target }: Summary) => ("caseId" in target ? target.caseId : target.documentId);
  const groups = groupBy(memos.filter(isSummary), (one) => `${rowOf(one)} ${codeOf(one)}`);
  const updated: [Memo, Memo][] = [];
  const removed: Memo[] = [];
  for (const group of groups.values()) {
    if (!group.some(({ target }) => into.has(target.codeId))) continue;
    const isNew = ({ target }: Summary) => Number(into.has(target.codeId));
    group.sort((a, b) => isNew(a) - isNew(b) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id));
    const [kept, ...others] = group;
    if (!kept) continue;
    const text = joinedText(kept, others);
    const target = { ...kept.target, codeId: codeOf(kept) };
    // whoever is writing in it learns that its words are others now
    const changedAt = text === kept.text ? kept.changedAt : identity.now();
    if (text !== kept.text || target.codeId !== kept.target.codeId) {
      updated.push([kept, { ...kept, target, text, changedAt }]);
    }
    removed.push(...others);
  }
  return { updated, removed };
}

function isSummary(memo: Memo): memo is Summary {
  return memo.target.kind === "summary";
}

function joinedText({ text, title }: Memo, others: readonly Memo[]): string {
  const said = others.map((one) => (one.title === "" || one.title === title ? one.text : `${one.title}\n${one.text}`));
  return [...new Set([text, ...said])].filter((part) => part.trim() !== "").join("\n\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
