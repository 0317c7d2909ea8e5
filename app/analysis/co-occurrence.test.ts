import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../table/csv.ts";
import { coOccurrences } from "./co-occurrence.ts";
import { coOccurrencePassages } from "./co-occurrence-passages.ts";
import { isUneven, largestCoefficient, measureOf } from "./pair-figures.ts";
import { byOverlap, everything, interviewsOf, pairOf } from "./test-co-occurrence.ts";

const words = "uno dos tres cuatro cinco seis siete ocho";

describe("co-occurrence by overlap", () => {
  test("[K3] [K4] passages that meet through others count once, and those that meet nothing count for themselves", () => {
    const little = {
      texts: { d: words, e: words },
      codes: ["cost", "skills"],
      codings: [
        // one long passage of skills meets two of cost: one joined passage
        ["d", 0, 3, "cost"],
        ["d", 8, 12, "cost"],
        ["d", 2, 10, "skills"],
        // another joined passage, and one of each alone
        ["d", 20, 25, "cost"],
        ["d", 20, 25, "skills"],
        ["e", 0, 3, "cost"],
        ["e", 4, 7, "skills"],
      ],
    } as const;
    const figures = pairOf(little, ["cost", "skills"]);
    expect(figures).toEqual({ n1: 3, n2: 3, n12: 2 });
    if (!figures) return;
    expect(measureOf(figures, "c")).toBe(2 / 4);
    expect([measureOf(figures, "share_of_first"), measureOf(figures, "share_of_second")]).toEqual([2 / 3, 2 / 3]);
  });

  test("[K1] codings of a code that overlap or touch are one passage, of any coder, and empty ones are none", () => {
    const little = {
      texts: { d: words },
      codes: ["cost", "skills"],
      codings: [
        ["d", 0, 3, "cost", "ana"],
        ["d", 2, 7, "cost", "luis"],
        ["d", 7, 10, "cost"],
        ["d", 12, 12, "cost"],
        ["d", 5, 5, "skills"],
        ["d", 6, 8, "skills"],
      ],
    } as const;
    expect(pairOf(little, ["cost", "skills"])).toEqual({ n1: 1, n2: 1, n12: 1 });
    expect(pairOf(little, ["cost", "cost"])).toEqual({ n1: 1, n2: 1, n12: 1 });
  });

  test("[K3] passages that only touch do not overlap", () => {
    const codings = [
      ["d", 0, 3, "cost"],
      ["d", 3, 7, "skills"],
    ] as const;
    expect(pairOf({ texts: { d: words }, codes: ["cost", "skills"], codings }, ["cost", "skills"])).toEqual({
      ...{ n1: 1, n2: 1, n12: 0 },
    });
  });

  test("[K2] an interviewer's turn that is left out parts a passage, and two in a row leave nothing between them", () => {
    const little = {
      texts: { d: "abc\nI: de\nI: fg\nhij" },
      codes: ["cost", "skills"],
      codings: [
        ["d", 0, 19, "cost"],
        ["d", 1, 17, "skills"],
      ],
      turns: {
        d: [
          [0, 3, "R", null],
          [4, 9, "I", 1],
          [10, 15, "I", 2],
          [16, 19, "R", 2],
        ],
      },
    } as const;
    expect(pairOf(little, ["cost", "skills"])).toEqual({ n1: 1, n2: 1, n12: 1 });
    const filter = { ...everything, leaveOutInterviewer: true };
    expect(pairOf(little, ["cost", "skills"], { filter })).toEqual({ n1: 2, n2: 2, n12: 2 });
  });

  test("[K8] with sub-codes a code has the passages of those below it, and no figure beside them", () => {
    const little = {
      texts: { d: words },
      codes: ["barriers", "barriers/cost", "barriers/skills", "trust"],
      codings: [
        ["d", 0, 3, "barriers/cost"],
        ["d", 2, 7, "barriers/skills"],
        ["d", 6, 9, "trust"],
      ],
    } as const;
    expect(pairOf(little, ["barriers", "trust"])).toEqual({ n1: 0, n2: 1, n12: 0 });
    expect(pairOf(little, ["barriers", "trust"], { withSubcodes: true })).toEqual({ n1: 1, n2: 1, n12: 1 });
    expect(pairOf(little, ["barriers", "barriers/cost"], { withSubcodes: true })).toBe(null);
    expect(pairOf(little, ["barriers/cost", "barriers/skills"], { withSubcodes: true })).toEqual({
      ...{ n1: 1, n2: 1, n12: 1 },
    });
  });

  test("more codes than there is room for a table of all pairs give the same figures", () => {
    const codes = Array.from({ length: 1600 }, (_, index) => `code ${index}`);
    const codings = [
      ["d", 0, 5, "code 3"],
      ["d", 2, 9, "code 1599"],
      ["d", 8, 12, "code 3"],
    ] as const;
    const little = { texts: { d: words }, codes, codings };
    expect(pairOf(little, ["code 1599", "code 3"])).toEqual({ n1: 1, n2: 1, n12: 1 });
    expect(pairOf(little, ["code 3", "code 4"])).toEqual({ n1: 2, n2: 0, n12: 0 });
  });
});

describe("co-occurrence by units of the interview", () => {
  const text = "I: 1. Costs?\nR: dear\nI: why?\nR: roads\n\nend";
  const turns = [
    [0, 12, "I", 1],
    [13, 20, "R", 1],
    [21, 28, "I", 1],
    [29, 37, "R", 1],
  ] as const;
  const codings = [
    ["d", 16, 20, "cost"],
    ["d", 32, 37, "roads"],
    ["d", 39, 42, "cost"],
    ["d", 3, 4, "cost"],
  ] as const;
  const little = { texts: { d: text }, codes: ["cost", "roads"], codings, turns: { d: turns } };

  test("[K5] two turns to one question are one answer; the interviewer answers nothing", () => {
    expect(pairOf(little, ["cost", "roads"], { by: "turn" })).toEqual({ n1: 2, n2: 1, n12: 0 });
    expect(pairOf(little, ["cost", "roads"], { by: "answer" })).toEqual({ n1: 1, n2: 1, n12: 1 });
    expect(pairOf(little, ["cost", "roads"], { by: "document" })).toEqual({ n1: 1, n2: 1, n12: 1 });
  });

  test("[K6] within n paragraphs, blank lines are none", () => {
    const near = (paragraphs: number) => pairOf(little, ["cost", "roads"], { by: "paragraphs", paragraphs });
    expect(near(0)).toEqual({ n1: 3, n2: 1, n12: 0 });
    expect(near(1)).toEqual({ n1: 3, n2: 1, n12: 1 });
    expect(near(2)).toEqual({ n1: 2, n2: 1, n12: 1 });
    expect(near(3)).toEqual({ n1: 1, n2: 1, n12: 1 });
  });

  test("[K9] the passages behind a pair have its words, and both codes where one coder put both on them", () => {
    const options = { ...byOverlap, by: "answer" } as const;
    const found = coOccurrencePassages(interviewsOf(little), everything, {
      pair: { first: "cost", second: "roads" },
      options,
    });
    expect(found.map(({ quote, codeIds, paragraph }) => [quote, codeIds, paragraph])).toEqual([
      ["dear", ["cost"], 2],
      ["roads", ["roads"], 4],
    ]);
    const own = { pair: { first: "cost", second: "cost" }, options };
    expect(coOccurrencePassages(interviewsOf(little), everything, own).map(({ quote }) => quote)).toEqual(["dear"]);
  });
});

test("[K4] the worked example: 10 quotations with the one code, 5 with the other, 3 of them with both, give c = 3/12", () => {
  // c = n12/(n1+n2−n12), as ATLAS.ti's manual defines its coefficient
  const figures = { n1: 10, n2: 5, n12: 3 };
  expect(measureOf(figures, "c")).toBe(0.25);
  expect(isUneven(figures)).toBe(false);
});

test("[K7] beyond five to one there is a warning, and c cannot be more than the one divided by the other", () => {
  expect([isUneven({ n1: 5, n2: 1, n12: 1 }), isUneven({ n1: 6, n2: 1, n12: 1 })]).toEqual([false, true]);
  expect([isUneven({ n1: 0, n2: 9, n12: 0 }), isUneven({ n1: 1, n2: 6, n12: 0 })]).toEqual([false, true]);
  expect(largestCoefficient({ n1: 2, n2: 12, n12: 2 })).toBe(2 / 12);
  expect(measureOf({ n1: 2, n2: 12, n12: 2 }, "c")).toBe(2 / 12);
  expect(largestCoefficient({ n1: 0, n2: 12, n12: 0 })).toBe(null);
});

const folder = "../shared/reliability/coded";

function longestFirst(one: string, other: string): number {
  return other.length - one.length;
}

test.runIf(existsSync(folder))("[K3] published segments of a study give the published pairs of codes", () => {
  const read = (name: string) => parseCsv(readFileSync(`${folder}/${name}.csv`, "utf8").trimEnd()).slice(1);
  const known = read("pdpilot-code-frequencies-expected").map(([code = ""]) => code);
  const segments = read("pdpilot-maxqda-segments").map(([document = "", path = "", rest = ""]) => {
    // in two rows the code's line runs on into the beginning of the segment
    const [code = path] = known.filter((one) => path === one || path.startsWith(`${one} `)).sort(longestFirst);
    const begun = path.slice(code.length).trim();
    return { document, code, segment: begun === "" ? rest : `${begun} ${rest}` };
  });
  const published = read("pdpilot-same-segment-cooccurrence");
  const places = new Map<string, Map<string, number>>();
  const codings: [string, number, number, string][] = [];
  const codes = [...new Set(segments.map(({ code }) => code))];
  for (const { document, code, segment } of segments) {
    const lines = places.get(document) ?? new Map<string, number>();
    places.set(document, lines);
    // each segment has a line of its own, so that none overlaps another
    const start = lines.get(segment) ?? [...lines.keys()].reduce((sum, { length }) => sum + length + 1, 0);
    lines.set(segment, start);
    codings.push([document, start, start + segment.length, `${codes.indexOf(code)}`]);
  }
  const texts = Object.fromEntries([...places].map(([document, lines]) => [document, [...lines.keys()].join("\n")]));
  const little = { texts, codes: codes.map((_, index) => `${index}`), codings };
  const found = coOccurrences(interviewsOf(little), everything, byOverlap);
  const pairs: string[] = [];
  for (let at = 0; at < found.pairs.length; at += 5) {
    const [first = 0, second = 0, , , n12] = found.pairs.subarray(at, at + 5);
    const names = [first, second].map((place) => codes[Number(found.codes[place]?.id)] ?? "");
    pairs.push([...names.sort(), n12].join(" | "));
  }
  const expected = published.map(([one = "", other = "", both]) => [...[one, other].sort(), both].join(" | "));
  expect(pairs.sort()).toEqual(expected.sort());
  expect(pairs.length).toBeGreaterThan(40);
});
