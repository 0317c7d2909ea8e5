import { expect, test } from "vitest";
import { defaultWordOptions } from "../../app/analysis/word-options.ts";
import { parseWordOptions } from "./word-options-view.ts";

test("what was remembered is taken where it can be used", () => {
  expect(parseWordOptions(undefined)).toEqual(defaultWordOptions);
  const bad = {
    stopLanguages: ["xx", "es"],
    leftOut: "law",
    putBack: [1, "of"],
    shortest: 0,
    least: 1.5,
    numbers: "no",
  };
  expect(parseWordOptions(bad)).toEqual({ ...defaultWordOptions, stopLanguages: ["es"], putBack: ["of"] });
  const good = { ...defaultWordOptions, stopLanguages: [], leftOut: ["a"], shortest: 3, least: 2, numbers: false };
  expect(parseWordOptions(JSON.parse(JSON.stringify(good)))).toEqual(good);
});
