import { expect, test } from "vitest";
import { answerComparison } from "./comparison-request.ts";
import { countEverything } from "./count-filter.ts";
import type { Dimension } from "./groups.ts";
import { caseOf, compared, three } from "./test-comparison.ts";
import { figures } from "./test-input.ts";

const variables = new Map([["v", { id: "v", name: "Age", type: "number" as const, position: 0, createdAt: "" }]]);
const { input } = compared(three, { kind: "document" }, { variables, cases: [caseOf("Ana", ["d", "f"], 41)] });

test("[M7] the long form has the means over a group's documents, with how many they are over", () => {
  const request = {
    dimension: { kind: "case" },
    groupIds: ["Ana"],
    withSubcodes: false,
    show: { as: "long" },
  } as const;
  const { table } = answerComparison(input, countEverything, request);
  expect(figures(table, "Ana a")).toMatchObject({
    ...{ share_of_text: 10 / 30, mean_share_of_text: 0.5, documents_of_group: 2 },
    ...{ mean_share_of_column: 0.5, coded_documents_of_group: 1 },
  });
});

test.each<[Dimension, string]>([
  [{ kind: "speaker" }, "Speaker"],
  [{ kind: "variable", variableId: "v" }, "Age"],
])("groups by %j are headed “%s”", (dimension, title) => {
  for (const show of [{ as: "long" }, { as: "similarity", by: "jaccard" }] as const) {
    const { table } = answerComparison(input, countEverything, {
      dimension,
      groupIds: null,
      withSubcodes: false,
      show,
    });
    expect(table.columns.find(({ id }) => id === "group")?.title).toBe(title);
  }
});
