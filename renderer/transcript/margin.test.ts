import fc from "fast-check";
import { expect, test } from "vitest";
import { assignLanes, type Bracket, spreadLabels } from "./lanes.ts";

const anyBrackets: fc.Arbitrary<Bracket[]> = fc
  .array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 200 })), { maxLength: 30 })
  .map((pairs) =>
    pairs.sort(([a], [b]) => a - b).map(([top, height], index) => ({ id: `${index}`, top, bottom: top + height })),
  );

test("brackets in one lane never share a height", () => {
  fc.assert(
    fc.property(anyBrackets, fc.array(fc.nat(3)), (brackets, before) => {
      const lanes = assignLanes(brackets, new Map(before.map((lane, index) => [`${index}`, lane])));
      for (const a of brackets)
        for (const b of brackets)
          if (a !== b && lanes.get(a.id) === lanes.get(b.id)) expect(a.top >= b.bottom || b.top >= a.bottom).toBe(true);
    }),
  );
});

test("a bracket keeps its lane while that is free", () => {
  const [a, b] = [
    { id: "a", top: 0, bottom: 10 },
    { id: "b", top: 5, bottom: 20 },
  ];
  const lanes = assignLanes([a, b], new Map());
  expect([...lanes]).toEqual([
    ["a", 0],
    ["b", 1],
  ]);
  expect([...assignLanes([b], lanes)]).toEqual([["b", 1]]);
});

test("labels stand at their height or just below the one before", () => {
  expect(spreadLabels([0, 5, 5, 100], 20)).toEqual([0, 20, 40, 100]);
});
