import fc from "fast-check";
import { expect, test } from "vitest";
import { independence } from "./independence.ts";

test("[S2] chi-square, degrees of freedom and p are those of R's example of party and gender (Agresti 2007, p. 39)", () => {
  const found = independence([762, 327, 468], [484, 239, 477]);
  expect(found?.chiSquare).toBeCloseTo(30.07, 2);
  expect(found?.degreesOfFreedom).toBe(2);
  expect(found?.p).toBeCloseTo(2.954e-7, 10);
  expect(found?.expected[0].map((count) => Number(count.toFixed(4)))).toEqual([703.6714, 319.6453, 533.6834]);
  expect(found?.expected[1].map((count) => Number(count.toFixed(4)))).toEqual([542.3286, 246.3547, 411.3166]);
  expect(found?.hasSmallCounts).toBe(false);
});

test.each([
  ["the tea tasting (Fisher 1935; Agresti 1990, p. 61)", [3, 1], [1, 3], 0.4857],
  ["the convictions of twins (Fisher 1962)", [2, 10], [15, 3], 0.0005367],
])("[S3] the exact p is that of R's example of %s", (_, present, absent, p) => {
  const found = independence(present, absent);
  expect(Number(found?.exactP?.toPrecision(4))).toBe(p);
});

test("[S4] Cramér's V is 0 without and 1 with full dependence", () => {
  expect(independence([2, 4], [2, 4])?.cramersV).toBeCloseTo(0);
  expect(independence([5, 0, 0], [0, 5, 7])?.cramersV).toBeCloseTo(1);
});

test("[S2] small expected counts are warned of", () => {
  expect(independence([3, 1], [1, 3])).toMatchObject({ hasSmallCounts: true, smallestExpected: 2 });
  expect(independence([10, 10], [10, 10])?.hasSmallCounts).toBe(false);
});

test("[S2] nothing is said where there is one column, or where all or none are present", () => {
  expect(independence([3], [1])).toBeNull();
  expect(independence([3, 0], [1, 0])).toBeNull();
  expect(independence([0, 0], [3, 4])).toBeNull();
  expect(independence([3, 4], [0, 0])).toBeNull();
});

test("[S3] an exact test over too many tables is not made, and the rest is", () => {
  const found = independence([200, 180, 170, 160], [200, 220, 230, 240]);
  expect(found?.exactP).toBeNull();
  expect(found?.p).toBeGreaterThan(0);
});

const counts = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 4 });

test("[S3] the exact p is that of going through every order of the cases", () => {
  fc.assert(
    fc.property(
      counts.filter((all) => all.flat().reduce((a, b) => a + b) <= 12),
      (columns) => {
        const [present, absent] = [columns.map(([count]) => count), columns.map(([, count]) => count)];
        const found = independence(present, absent);
        fc.pre(found !== null);
        expect(found?.exactP).toBeCloseTo(naiveExact(present, absent), 9);
      },
    ),
    { numRuns: 200 },
  );
});

test("[S2] [S4] the figures do not depend on the order of the columns, and presence can be turned round", () => {
  fc.assert(
    fc.property(counts, (columns) => {
      const [present, absent] = [columns.map(([count]) => count), columns.map(([, count]) => count)];
      const [one, other] = [independence(present, absent), independence([...absent].reverse(), [...present].reverse())];
      expect(other === null).toBe(one === null);
      if (!one || !other) return;
      expect(other.chiSquare).toBeCloseTo(one.chiSquare, 9);
      expect(other.exactP).toBeCloseTo(one.exactP ?? -1, 9);
      expect(one.cramersV).toBeLessThanOrEqual(1 + 1e-9);
      expect(one.p).toBeGreaterThanOrEqual(0);
      expect(one.p).toBeLessThanOrEqual(1);
    }),
  );
});

/** Every choice of which cases are present, all alike probable. */
function naiveExact(present: readonly number[], absent: readonly number[]): number {
  const columnOf = present.flatMap((count, index) => new Array<number>(count + (absent[index] ?? 0)).fill(index));
  const found = present.reduce((sum, count) => sum + count, 0);
  const tables = new Map<string, number>();
  let choices = 0;
  for (let bits = 0; bits < 2 ** columnOf.length; bits++) {
    const chosen = columnOf.filter((_, index) => (bits >> index) & 1);
    if (chosen.length !== found) continue;
    choices++;
    const key = present.map((_, column) => chosen.filter((one) => one === column).length).join(" ");
    tables.set(key, (tables.get(key) ?? 0) + 1);
  }
  const observed = tables.get(present.join(" ")) ?? 0;
  return [...tables.values()].filter((ways) => ways <= observed).reduce((sum, ways) => sum + ways, 0) / choices;
}
