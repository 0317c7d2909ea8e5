import { expect, test } from "vitest";
import type { CodeQuery, SavedQuery } from "../../app/model/records.ts";
import {
  askedQuery,
  everything,
  groupingId,
  groupingOf,
  hasSharedWords,
  parseSegmentsView,
  showingCode,
  withOperator,
  withQuery,
} from "./segments-view.ts";

const cost: CodeQuery = { operand: { kind: "codes", codes: [{ codeId: "cost", withSubcodes: true }] }, steps: [] };
const near = { operator: "near", isNegated: true, operand: { kind: "any" }, paragraphs: 2 } as const;
const saved: SavedQuery = { id: "q", name: "Cost", position: 0, query: cost, createdAt: "" };

test("what was remembered comes back as it was, and what is of no use is left out", () => {
  const view = {
    ...{ savedId: "q", draft: { operand: { kind: "query" as const, queryId: "x" }, steps: [near] }, words: "dear" },
    ...{ isRegex: true, onlyShared: true },
    ...{ context: "turn" as const, grouping: { kind: "variable" as const, variableId: "age" } },
  };
  expect(parseSegmentsView(JSON.parse(JSON.stringify(view)))).toEqual(view);
  const none = {
    savedId: null,
    draft: null,
    words: "",
    isRegex: false,
    onlyShared: false,
    context: "none",
    grouping: { kind: "none" },
  };
  for (const stored of [undefined, null, 7, { draft: 1, grouping: [], context: "all", words: {} }]) {
    expect(parseSegmentsView(stored)).toEqual(none);
  }
  const steps = [near, null, { ...near, operator: "xor" }, { ...near, operand: { kind: "codes" } }];
  const { draft } = parseSegmentsView({ draft: { operand: { kind: "codes", codes: [{ codeId: 1 }, {}] }, steps } });
  expect(draft).toEqual({ operand: { kind: "codes", codes: [] }, steps: [near] });
});

test("the draft is asked, else the saved query, else everything", () => {
  const view = parseSegmentsView(null);
  expect(askedQuery(view, [saved])).toEqual({ query: everything, saved: null, isChanged: false });
  expect(askedQuery({ ...view, savedId: "q" }, [saved])).toEqual({ query: cost, saved, isChanged: false });
  const changed = withQuery({ ...view, savedId: "q" }, everything, saved);
  expect(askedQuery(changed, [saved])).toEqual({ query: everything, saved, isChanged: true });
  expect(withQuery(changed, cost, saved).draft).toBeNull();
  expect(askedQuery({ ...view, savedId: "gone", draft: cost }, [saved])).toMatchObject({ query: cost, saved: null });
});

test("the passages of a code are shown with those of the codes below it, as the view was", () => {
  const view = showingCode({ words: "dear", savedId: "q", context: "turn" }, "cost");
  expect(view).toMatchObject({ words: "", savedId: null, context: "turn", draft: cost });
});

test("only relations are negated, and only some count paragraphs", () => {
  expect(withOperator(near, "and")).toEqual({ ...near, operator: "and", isNegated: false, paragraphs: 0 });
  expect(withOperator(near, "within")).toEqual({ ...near, operator: "within", paragraphs: 0 });
  expect(withOperator({ ...near, paragraphs: 0 }, "followed-by").paragraphs).toBe(1);
});

test("words are shared by conditions that are not negated", () => {
  const within = { ...near, operator: "within" } as const;
  expect(hasSharedWords({ ...cost, steps: [near, within] })).toBe(false);
  expect(hasSharedWords({ ...cost, steps: [near, { ...within, isNegated: false }] })).toBe(true);
  expect(hasSharedWords({ ...cost, steps: [{ ...near, isNegated: false }] })).toBe(false);
});

test("groupings have ids for a list", () => {
  for (const grouping of [{ kind: "case" }, { kind: "variable", variableId: "none" }, { kind: "none" }] as const) {
    expect(groupingOf(groupingId(grouping))).toEqual(grouping);
  }
});
