import { codeTree, flatten } from "../codebook/tree.ts";
import type { Table } from "../table/table.ts";
import type { GroupCounts } from "./comparison.ts";
import type { ComparisonView } from "./comparison-tables.ts";
import { subcodesNote } from "./count-notes.ts";
import { measured } from "./measures.ts";

/** Who mentions a code. */
type MentionedBy = "first" | "second" | "both" | "neither";

/**
 * What only one of two groups mentions, what both do and what neither does: a row a code, first those of the first
 * alone, then of the second alone, of both, of neither, each in tree order; `Row.id` is the code's id. [M9]
 */
export function mentionsTable(
  [first, second]: readonly [GroupCounts, GroupCounts],
  all: GroupCounts,
  { codes, codeIds, withSubcodes, notes }: ComparisonView,
): Table {
  const [one, other] = [first.group.name, second.group.name];
  const names: Readonly<Record<MentionedBy, string>> = {
    ...{ first: `Only ${one}`, second: `Only ${other}`, both: "Both", neither: "Neither" },
  };
  const rows = flatten(codeTree(codes)).flatMap(({ code: { id }, path }) => {
    if (codeIds && !codeIds.has(id)) return [];
    const counts = [first, second].map((group) => {
      return measured("codings", { codeId: id, withSubcodes }, { in: group, all }) ?? 0;
    });
    const by = mentionedBy(counts[0] ?? 0, counts[1] ?? 0);
    return [{ by, row: { id, cells: [path, names[by], ...counts] } }];
  });
  const order: readonly MentionedBy[] = ["first", "second", "both", "neither"];
  return {
    title: `What ${one} and ${other} mention`,
    columns: [
      { id: "code", title: "Code", type: "text" },
      { id: "mentioned_by", title: "Mentioned by", type: "text" },
      { id: "codings_first", title: one, type: "count", unit: "codings", of: first.group.id },
      { id: "codings_second", title: other, type: "count", unit: "codings", of: second.group.id },
    ],
    rows: order.flatMap((by) => rows.filter((found) => found.by === by).map(({ row }) => row)),
    notes: [...notes, subcodesNote(withSubcodes)],
  };
}

function mentionedBy(first: number, second: number): MentionedBy {
  if (first > 0) return second > 0 ? "both" : "first";
  return second > 0 ? "second" : "neither";
}
