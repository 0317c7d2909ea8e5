import type { CodeCounts } from "../codebook/count-codings.ts";
import { pathText } from "../codebook/path-text.ts";
import type { CodeNode } from "../codebook/tree.ts";
import type { Id, Memo } from "../model/records.ts";
import type { CodebookEntry } from "./codebook-report.ts";

/** The codes in the order in which the tree is read, numbered as chapters are, with their counts and memos. */
export function codebookEntries(
  nodes: readonly CodeNode[],
  counts: CodeCounts,
  memos: Iterable<Memo>,
): CodebookEntry[] {
  const memosOf = memosByCode(memos);
  const entries: CodebookEntry[] = [];
  const visit = (list: readonly CodeNode[], above: { readonly number: string; readonly names: readonly string[] }) => {
    list.forEach(({ code, depth, children }, index) => {
      const number = `${above.number}${index + 1}`;
      const names = [...above.names, code.name];
      entries.push({
        ...{ code, number, depth, path: pathText(names), parentPath: pathText(above.names) },
        hasSubcodes: children.length > 0,
        codings: counts.own.get(code.id) ?? 0,
        codingsWithSubcodes: counts.withSubcodes.get(code.id) ?? 0,
        memos: memosOf.get(code.id) ?? [],
      });
      visit(children, { number: `${number}.`, names });
    });
  };
  visit(nodes, { number: "", names: [] });
  return entries;
}

function memosByCode(memos: Iterable<Memo>): Map<Id, string[]> {
  const byCode = new Map<Id, string[]>();
  const inOrder = [...memos].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  for (const { target, title, text } of inOrder) {
    if (target.kind !== "code") continue;
    const said = title === "" ? text : `${title}\n${text}`;
    byCode.set(target.codeId, [...(byCode.get(target.codeId) ?? []), said]);
  }
  return byCode;
}
