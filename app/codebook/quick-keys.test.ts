import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Code } from "../model/records.ts";
import { fixKey, quickKeys, usedAfter } from "./quick-keys.ts";
import { testCode } from "./test-codebook.ts";

const names = [..."abcdefghijklmnopqrstuvwxyz"];

function codesNamed(ids: readonly string[], groups: readonly string[] = []): ReadonlyMap<string, Code> {
  return new Map(ids.map((name) => [name, testCode({ name, isCodable: !groups.includes(name) })]));
}

/** `1a 2b!`: the digits with their codes, fixed ones with an exclamation mark. */
function written(...input: Parameters<typeof quickKeys>): string {
  return quickKeys(...input)
    .map(({ digit, code, isFixed }) => `${digit}${code.id}${isFixed ? "!" : ""}`)
    .join(" ");
}

describe("the keys", () => {
  test("are those of the codes used last where none is fixed", () => {
    expect(written(codesNamed(names), new Map(), ["c", "a", "b"])).toBe("1c 2a 3b");
  });

  test("that are fixed stay, and the others are filled around them", () => {
    const fixed = new Map([
      [2, "x"],
      [5, "a"],
    ]);
    expect(written(codesNamed(names), fixed, ["c", "a", "b", "d"])).toBe("1c 2x! 3b 4d 5a!");
  });

  test("of a deleted code, or one that only groups others, are free", () => {
    const fixed = new Map([
      [1, "gone"],
      [2, "group"],
    ]);
    expect(written(codesNamed(["a", "b", "group"], ["group"]), fixed, ["group", "gone", "a", "b"])).toBe("1a 2b");
  });
});

describe("giving a key", () => {
  test("takes it from the code that had it, and the code's former key from the code", () => {
    const fixed = fixKey(fixKey(fixKey(new Map(), "a", 1), "b", 2), "a", 2);
    expect([...fixed]).toEqual([[2, "a"]]);
    expect([...fixKey(fixed, "a", null)]).toEqual([]);
  });
});

test("whatever is used and fixed, no code has two keys, fixed codes have theirs, and used codes fill the others", () => {
  const id = fc.constantFrom(...names.slice(0, 14));
  const steps = fc.array(fc.tuple(id, fc.option(fc.integer({ min: 1, max: 9 })), fc.boolean()), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (done) => {
      const codes = codesNamed(names);
      let fixed: ReadonlyMap<number, string> = new Map();
      let used: readonly string[] = [];
      for (const [code, digit, isFixing] of done) {
        const before = quickKeys(codes, fixed, used);
        if (isFixing) fixed = fixKey(fixed, code, digit);
        else used = usedAfter(used, code, before);
        const keys = quickKeys(codes, fixed, used);
        const ids = keys.map((key) => key.code.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [own, held] of fixed)
          expect(keys).toContainEqual({ digit: own, code: codes.get(held), isFixed: true });
        const others = used.filter((one) => ![...fixed.values()].includes(one));
        expect(keys.filter((key) => !key.isFixed).length).toBe(Math.min(others.length, 9 - fixed.size));
        if (isFixing) continue;
        expect(fixed.size === 9 || ids.includes(code)).toBe(true);
        // a code that has a key already moves no other
        if (before.some((key) => key.code.id === code)) expect(keys).toEqual(before);
      }
    }),
  );
});
