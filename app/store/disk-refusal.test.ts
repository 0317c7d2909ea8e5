import { expect, test } from "vitest";
import { asRefusal } from "./disk-refusal.ts";

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more);

test.each([
  ["a full disk", named("QuotaExceededError")],
  ["one that Dexie wraps", named("AbortError", { inner: named("QuotaExceededError") })],
  ["one among many rows", named("BulkError", { failures: [named("UnknownError")] })],
])("%s is a refusal with a sentence", (_, error) => {
  const refusal = asRefusal(error);
  expect(String(refusal)).toContain("The disk did not take the change; it may be full.");
  expect((refusal as Error).cause).toBe(error);
});

test.each([new RangeError("no such passage"), named("ConstraintError"), "text"])("%s stays what it is", (error) => {
  expect(asRefusal(error)).toBe(error);
});
