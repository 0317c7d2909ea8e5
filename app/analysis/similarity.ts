import { columnIds } from "../cases/column-ids.ts";
import type { Code, Id } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import type { Comparison, GroupCounts } from "./comparison.ts";

/** In how many codes two groups agree: in both, only in the first, only in the second, in neither. */
export type Agreement = {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
};

/**
 * The measures of similarity on presence, from 0 to 1. Simple matching after Sokal and Michener (1958), Jaccard (1901),
 * zeta after Kuckartz and Rädiker, as MAXQDA names it: presence in both counts twice.
 */
export const similarities = [
  { id: "simple_matching", title: "Simple matching", formula: "(a + d) / (a + b + c + d)" },
  { id: "jaccard", title: "Jaccard", formula: "a / (a + b + c)" },
  { id: "zeta", title: "Kuckartz and Rädiker's zeta", formula: "(2a + d) / (2a + b + c + d)" },
] as const;

export type Similarity = (typeof similarities)[number]["id"];

/** A similarity by name; null where it is of nothing. [M8] */
export function similarity(by: Similarity, { both, first, second, neither }: Agreement): number | null {
  const differing = first + second;
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  switch (by) {
    case "simple_matching":
      return share(both + neither, both + differing + neither);
    case "jaccard":
      return share(both, both + differing);
    case "zeta":
      return share(2 * both + neither, 2 * both + differing + neither);
  }
}

/** In which codes two groups agree. */
export function agreement(
  one: GroupCounts,
  other: GroupCounts,
  codeIds: readonly Id[],
  withSubcodes: boolean,
): Agreement {
  const has = ({ counts }: GroupCounts, id: Id) =>
    ((withSubcodes ? counts.withSubcodes : counts.own).get(id)?.codings ?? 0) > 0;
  let [both, first, second] = [0, 0, 0];
  for (const id of codeIds) {
    const [inOne, inOther] = [has(one, id), has(other, id)];
    if (inOne && inOther) both++;
    else if (inOne) first++;
    else if (inOther) second++;
  }
  return { both, first, second, neither: codeIds.length - both - first - second };
}

/** What a table of similarities is of. */
export type SimilarityView = {
  readonly by: Similarity;
  /** The codes whose presence is compared. */
  readonly codes: readonly Code[];
  readonly withSubcodes: boolean;
  readonly notes: readonly string[];
};

/** Groups by groups: how alike they are in which codes are there at all; `Row.id` and `Column.of` are the groups' ids. [M8] */
export function similarityTable({ groups }: Comparison, { by, codes, withSubcodes, notes }: SimilarityView): Table {
  const codeIds = codes.map(({ id }) => id);
  const ids = columnIds(
    groups.map(({ group }) => group),
    ["group"],
  );
  const { title, formula } = similarities.find(({ id }) => id === by) ?? similarities[0];
  return {
    title: `Similarity: ${title}`,
    columns: [
      { id: "group", title: "Group", type: "text" },
      ...groups.map(({ group }, index) => {
        return { id: ids[index] ?? group.id, title: group.name, type: "number" as const, of: group.id };
      }),
    ],
    rows: groups.map((one) => ({
      id: one.group.id,
      cells: [one.group.name, ...groups.map((other) => similarity(by, agreement(one, other, codeIds, withSubcodes)))],
    })),
    notes: [
      ...notes,
      `${title}: ${formula}, where a codes are in both, b and c in one of the two, d in neither, of ${codeIds.length} codes.`,
    ],
  };
}
