import { subtreesIds } from "../../app/codebook/tree.ts";
import type { Code, Coding, Id, SavedQuery } from "../../app/model/records.ts";
import { operandsOf, queryWithCodes } from "../../app/model/saved-queries.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { namesInWords } from "./names-in-words.ts";

/** The rows that codes are deleted from. */
type Rows = {
  readonly codes: ReadonlyMap<Id, Code>;
  readonly codings: ReadonlyMap<Id, readonly Coding[]>;
  readonly queries: readonly SavedQuery[];
};

/** What goes with codes and those below them, and what becomes of the saved queries that ask for one of them. */
export function deletionText({ codes, codings, queries }: Rows, ids: readonly Id[]): string {
  const all = subtreesIds([...codes.values()], ids);
  let codingCount = 0;
  for (const list of codings.values()) for (const { codeId } of list) if (all.has(codeId)) codingCount += 1;
  const names = ids.flatMap((id) => codes.get(id)?.name ?? []);
  return [deletionSentence(names, all.size - names.length, codingCount), ...querySentences(queries, all)].join(" ");
}

/** What goes with codes: `Delete “Cost” with 2 sub-codes and 14 codings? Undo brings them back.` */
export function deletionSentence(names: readonly string[], subcodeCount: number, codingCount: number): string {
  const what = namesInWords(names);
  const with_ = [
    ...(subcodeCount > 0 ? [countInWords(subcodeCount, "sub-code")] : []),
    ...(codingCount > 0 ? [countInWords(codingCount, "coding")] : []),
  ];
  if (with_.length > 0) return `Delete ${what} with ${with_.join(" and ")}? Undo brings them back.`;
  return names.length > 1
    ? `Delete ${what}? They have no codings. Undo brings them back.`
    : `Delete ${what}? It has no codings. Undo brings it back.`;
}

/** Queries lose the codes; a part of a query without any code left finds no passage. [R3] */
function querySentences(queries: readonly SavedQuery[], codeIds: ReadonlySet<Id>): string[] {
  const changed = queries
    .map((query) => ({ query, after: queryWithCodes(query, (id) => (codeIds.has(id) ? null : id)) }))
    .filter(({ query, after }) => after !== query);
  if (changed.length === 0) return [];
  const isOne = changed.length === 1;
  const emptied = changed.filter(({ query, after }) => emptyParts(after) > emptyParts(query));
  const count = countInWords(changed.length, "saved query", "saved queries");
  const names = namesInWords(changed.map(({ query }) => query.name));
  const asks = `${count} ${isOne ? "asks" : "ask"} for what is deleted and ${isOne ? "loses" : "lose"} it: ${names}.`;
  if (emptied.length === 0) return [asks];
  const where = isOne ? "A part of it" : `A part of ${namesInWords(emptied.map(({ query }) => query.name))}`;
  return [asks, `${where} has no code left then and finds no passage.`];
}

function emptyParts({ query }: SavedQuery): number {
  return operandsOf(query).filter((operand) => operand.kind === "codes" && operand.codes.length === 0).length;
}
