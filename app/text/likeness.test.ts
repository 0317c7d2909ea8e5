import { expect, test } from "vitest";
import { differences } from "./differences.ts";
import { likeness } from "./likeness.ts";

function of(before: string, after: string) {
  return likeness(before, after, differences(before, after));
}

test("the letters that both texts have are a share of each", () => {
  expect(of("uno dos", "uno dos")).toEqual({ ofBefore: 1, ofAfter: 1 });
  expect(of("uno dos tres", "uno dos")).toEqual({ ofBefore: 0.6, ofAfter: 1 });
  expect(of("uno", "dos")).toEqual({ ofBefore: 0, ofAfter: 0 });
  expect(of("", "uno")).toEqual({ ofBefore: 1, ofAfter: 0 });
});
