import { expect, test } from "vitest";
import { coOccurrences } from "../analysis/co-occurrence.ts";
import { byOverlap, everything, interviewsOf } from "../analysis/test-co-occurrence.ts";
import { testCode } from "../codebook/test-codebook.ts";
import { coOccurrenceNetwork } from "./co-occurrence-network.ts";
import { codeNames } from "./code-names.ts";
import { networkPicture, networkTable, readPairTarget } from "./network.ts";
import type { Mark } from "./picture.ts";
import { textsOf } from "./test-marks.ts";

const text = "uno dos tres cuatro cinco seis siete ocho nueve diez";
const codes = ["Cost", "constructor", "__proto__", "Alone"];
const found = coOccurrences(
  interviewsOf({
    texts: { d: text },
    codes,
    codings: [
      ...[0, 4, 8].flatMap((start) => [
        ["d", start, start + 2, "Cost"] as const,
        ["d", start, start + 2, "constructor"] as const,
      ]),
      ["d", 9, 12, "__proto__"],
      ["d", 20, 22, "Alone"],
    ],
  }),
  everything,
  byOverlap,
);
const names = codeNames(codes.map((name) => testCode({ name })));
const network = coOccurrenceNetwork(found, { measure: "n12", least: 1 });
const picture = networkPicture(network, { names, measure: "n12", options: byOverlap, subtitle: "By overlap." });

const labelled = (kind: Mark["kind"]) => picture.marks.filter((mark) => mark.kind === kind && mark.target);

test("[G8] each code with a line has a circle of the area of its number, and each pair a line as thick as it is strong", () => {
  expect(labelled("circle").map(({ label }) => label)).toEqual([
    "Cost: 3 passages",
    "constructor: 3 passages",
    "__proto__: 1 passage",
  ]);
  const radii = picture.marks.flatMap((mark) => (mark.kind === "circle" ? [mark.radius] : []));
  expect((radii[2] ?? 0) ** 2 / (radii[0] ?? 1) ** 2).toBeCloseTo(1 / 3, 10);
  expect(labelled("line").map(({ label }) => label)).toEqual([
    "Cost and constructor: 3 passages",
    "Cost and __proto__: 1 passage",
    "constructor and __proto__: 1 passage",
  ]);
  const widths = picture.marks.flatMap((mark) => (mark.kind === "line" && mark.stroke ? [mark.strokeWidth ?? 1] : []));
  expect(widths.map((width) => width.toFixed(6))).toEqual(["8.000000", "3.333333", "3.333333"]);
  expect(textsOf(picture)).toEqual(expect.arrayContaining(["Cost", "constructor", "__proto__"]));
  expect(textsOf(picture)).not.toContain("Alone");
});

test("lines lead to their pair and circles to their code, and the numbers are those of the lines", () => {
  expect(labelled("line").map(({ target }) => readPairTarget(target ?? ""))[0]).toEqual({
    first: "Cost",
    second: "constructor",
  });
  expect(readPairTarget(labelled("circle")[2]?.target ?? "")).toEqual({ first: "__proto__", second: "__proto__" });
  const table = networkTable(found, network, ["Counted: all."]);
  expect(table.rows.map(({ id }) => id)).toEqual(labelled("line").map(({ target }) => target));
  expect(table.rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
    ["Cost", "constructor", 3, 3, 3],
    ["Cost", "__proto__", 3, 1, 1],
    ["constructor", "__proto__", 3, 1, 1],
  ]);
});

test("names stand on lines and circles with a halo, whole in some lines, and say what they are of", () => {
  const kinds = picture.marks.map(({ kind, of }) => of && kind).filter((kind) => kind !== undefined);
  expect(kinds.slice(-3)).toEqual(["text", "text", "text"]);
  expect(kinds.indexOf("text")).toBe(kinds.length - 3);
  for (const mark of picture.marks.slice(-3)) expect(mark).toMatchObject({ kind: "text", hasHalo: true });
  expect(picture.marks.find(({ kind }) => kind === "line")?.of).toEqual(["Cost", "constructor"]);
  const long = {
    ...found,
    codes: found.codes.map((code) => ({ ...code, name: "Lack of citizen motivation and involvement" })),
  };
  const [code] = coOccurrenceNetwork(long, { measure: "n12", least: 1 }).codes;
  expect(code?.lines).toEqual(["Lack of citizen", "motivation and", "involvement"]);
});

test("all of the network lies within the picture, below its head", () => {
  for (const mark of picture.marks) {
    if (mark.kind !== "circle") continue;
    expect(mark.x - mark.radius).toBeGreaterThanOrEqual(0);
    expect(mark.x + mark.radius).toBeLessThanOrEqual(picture.width);
    expect(mark.y - mark.radius).toBeGreaterThan(40);
    expect(mark.y + mark.radius).toBeLessThanOrEqual(picture.height);
  }
});
