import type { Case, RecordSet } from "../model/records.ts";
import { compare } from "./comparison.ts";
import { type CountFilter, countEverything } from "./count-filter.ts";
import { type Dimension, type GroupInput, groupsOf } from "./groups.ts";
import { inputOf, type Little } from "./test-input.ts";

/** For tests: what a project in little has beside its texts and codings. */
export type Beside = Pick<GroupInput, "sets" | "cases" | "variables" | "coders">;

const nothing: Beside = {
  ...{ sets: [], cases: [], variables: new Map() },
  coders: new Map(["ana", "luis"].map((id) => [id, { id, name: id }])),
};

/** For tests: a project in little compared by a dimension. */
export function compared(
  little: Little,
  dimension: Dimension,
  beside: Partial<Beside> = {},
  filter: CountFilter = countEverything,
) {
  const input = { ...inputOf(little), ...nothing, ...beside };
  const groups = groupsOf(input, dimension);
  return { input, groups, comparison: compare(input, filter, { groups, byDocument: true }) };
}

/** For tests: three texts, `a` on the whole of the first, on half of the second, on nothing of the third. */
export const three: Little = {
  texts: { d: "uno dos tr", e: "uno dos tr", f: "uno dos tr uno dos t" },
  codes: ["a", "b", "constructor", "__proto__"],
  codings: [
    ["d", 0, 10, "a"],
    ["d", 0, 3, "b"],
    ["e", 0, 5, "a", "luis"],
    ["e", 0, 3, "constructor"],
  ],
};

/** For tests: a set of documents. */
export function setOf(name: string, memberIds: readonly string[]): RecordSet {
  return { id: name, kind: "documents", name, position: 0, memberIds, createdAt: "" };
}

/** For tests: a case of documents, with a value of the variable `v` if it has one. */
export function caseOf(name: string, documentIds: readonly string[], value?: string | number | boolean): Case {
  const values = value === undefined ? [] : [{ variableId: "v", value }];
  return { id: name, name, position: 0, documentIds, values, createdAt: "" };
}
