import { expect, test } from "vitest";
import { coOccurrences } from "../analysis/co-occurrence.ts";
import { byOverlap, everything, interviewsOf } from "../analysis/test-co-occurrence.ts";
import { coOccurrenceNetwork, strongestPair } from "./co-occurrence-network.ts";
import { layOutNetwork } from "./network-layout.ts";

function networkOf(size: number) {
  const nodes = Array.from({ length: size }, (_, index) => ({
    radius: 6 + (index % 20),
    labelWidth: 20 + (index % 9) * 18,
    labelHeight: 18 + (index % 2) * 14,
  }));
  const links = nodes.slice(1).map((_, index) => ({
    ...{ first: index % 5, second: index + 1, strength: ((index % 4) + 1) / 4 },
  }));
  return [nodes, links] as const;
}

test("the same network is laid out the same way", () => {
  expect(layOutNetwork(...networkOf(60))).toEqual(layOutNetwork(...networkOf(60)));
});

test.each([10, 50, 200])("of %d codes no circle or name covers another, and all lie within the picture", (size) => {
  const [nodes, links] = networkOf(size);
  const { places, width, height } = layOutNetwork(nodes, links);
  const boxes = places.map(({ x, y }, index) => {
    const { radius = 0, labelWidth = 0, labelHeight = 0 } = nodes[index] ?? {};
    const half = Math.max(radius, labelWidth / 2);
    return { left: x - half, right: x + half, top: y - radius, bottom: y + radius + labelHeight };
  });
  for (const [index, a] of boxes.entries()) {
    expect(Math.min(a.left, a.top, width - a.right, height - a.bottom)).toBeGreaterThanOrEqual(0);
    for (const b of boxes.slice(0, index)) {
      const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(isApart).toBe(true);
    }
  }
});

test("nothing is laid out of nothing", () => {
  expect(layOutNetwork([], []).places).toEqual([]);
});

test("the network has the codes with a line of the least strength, and the strongest lines first", () => {
  const text = "uno dos tres cuatro cinco seis siete ocho nueve diez";
  const codings = [
    ...[0, 4, 8].flatMap((start) => [
      ["d", start, start + 2, "a"] as const,
      ["d", start, start + 2, "constructor"] as const,
    ]),
    ["d", 9, 12, "c"],
    ["d", 20, 22, "d"],
  ] as const;
  const codes = ["a", "constructor", "c", "d"];
  const found = coOccurrences(interviewsOf({ texts: { d: text }, codes, codings }), everything, byOverlap);
  const drawn = (least: number) => {
    const network = coOccurrenceNetwork(found, { measure: "n12", least });
    return [network.codes.map(({ id }) => id), network.pairs.map(({ figures }) => figures.n12)];
  };
  expect(drawn(1)).toEqual([
    ["a", "constructor", "c"],
    [3, 1, 1],
  ]);
  expect(drawn(2)).toEqual([["a", "constructor"], [3]]);
  expect(drawn(4)).toEqual([[], []]);
  expect(strongestPair(found, "n12")).toBe(3);
  expect(strongestPair(found, "c")).toBe(1);
});
