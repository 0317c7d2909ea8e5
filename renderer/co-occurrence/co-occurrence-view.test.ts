import { expect, test } from "vitest";
import { parseView } from "./co-occurrence-view.ts";

const overlap = { by: "overlap", paragraphs: 1, withSubcodes: false } as const;

test("what was remembered is taken where it is of use", () => {
  expect(parseView(undefined)).toMatchObject({ ...overlap, measure: "n12", picture: "table", least: { c: 0, n12: 1 } });
  expect(parseView({ by: "nonsense", paragraphs: 99, measure: "c", least: { c: 7, n12: 0 } })).toMatchObject({
    ...{ by: "overlap", paragraphs: 20, measure: "c", least: { c: 1, n12: 1 } },
  });
});
