import { columnIds } from "../cases/column-ids.ts";
import type { Code, Id } from "../model/records.ts";
import type { Table } from "../table/table.ts";
import type { Comparison, GroupCounts } from "./comparison.ts";
import { subcodesNote } from "./count-notes.ts";

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

/** Which of some codes a group has: a bit a code, in their order. */
export type Presence = { readonly bits: Int32Array; readonly present: number; readonly codes: number };

/** Which of some codes a group has. [M4] */
export function presenceIn({ counts }: GroupCounts, codeIds: readonly Id[], withSubcodes: boolean): Presence {
  const bits = new Int32Array(Math.ceil(codeIds.length / 32));
  let present = 0;
  for (const [index, id] of codeIds.entries()) {
    if (counts.figuresOf(id, withSubcodes).codings === 0) continue;
    bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
    present++;
  }
  return { bits, present, codes: codeIds.length };
}

/** In which codes two groups agree. */
export function agreement(one: Presence, other: Presence): Agreement {
  let both = 0;
  for (let index = 0; index < one.bits.length; index++)
    both += bitCount((one.bits[index] ?? 0) & (other.bits[index] ?? 0));
  const [first, second] = [one.present - both, other.present - both];
  return { both, first, second, neither: one.codes - both - first - second };
}

/** How many bits are set, added up in pairs, fours and bytes (Warren, Hacker's Delight, 2nd edition, figure 5-2). */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** What a table of similarities is of. */
export type SimilarityView = {
  readonly by: Similarity;
  /** The codes whose presence is compared. */
  readonly codes: readonly Code[];
  readonly withSubcodes: boolean;
  /** What each group is, as `Speaker`. */
  readonly groupTitle: string;
  readonly notes: readonly string[];
};

/** Groups by groups: how alike they are in which codes are there at all; `Row.id` and `Column.of` are the groups' ids. [M8] */
export function similarityTable(
  { groups }: Comparison,
  { by, codes, withSubcodes, groupTitle, notes }: SimilarityView,
): Table {
  const codeIds = codes.map(({ id }) => id);
  const presence = groups.map((group) => presenceIn(group, codeIds, withSubcodes));
  const ids = columnIds(
    groups.map(({ group }) => group),
    ["group"],
  );
  const { title, formula } = similarities.find(({ id }) => id === by) ?? similarities[0];
  return {
    title: `Similarity: ${title}`,
    columns: [
      { id: "group", title: groupTitle, type: "text" },
      ...groups.map(({ group }, index) => {
        return { id: ids[index] ?? group.id, title: group.name, type: "coefficient" as const, of: group.id };
      }),
    ],
    rows: groups.map(({ group: { id, name } }, index) => {
      const own = presence[index];
      return { id, cells: [name, ...presence.map((other) => (own ? similarity(by, agreement(own, other)) : null))] };
    }),
    notes: [
      ...notes,
      subcodesNote(withSubcodes),
      `${title}: ${formula}, where a codes are in both, b and c in one of the two, d in neither, of ${codeIds.length} codes.`,
    ],
  };
}
