import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Turn } from "../model/records.ts";
import { DocumentIndex } from "./document-index.ts";
import { Search, type SearchPlan } from "./evaluate.ts";
import { parseQuery } from "./parse-query.ts";
import type { Query } from "./query.ts";
import { naiveMatches } from "./test-naive.ts";
import { Vocabulary } from "./vocabulary.ts";

const everyone = { speakers: null, leaveOutInterviewer: false } as const;

function find(text: string, query: string, plan: Partial<SearchPlan> = {}, turns: readonly Turn[] = []): string[] {
  const parsed = parseQuery(query);
  if (!parsed) throw new Error("Nothing is looked for.");
  const vocabulary = new Vocabulary();
  const search = new Search({ query: parsed, unit: "paragraph", ...everyone, ...plan }, vocabulary);
  return search.matchesIn(new DocumentIndex(text, turns, vocabulary)).map(({ start, end }) => text.slice(start, end));
}

describe("a search", () => {
  it.each([
    ["costo", "El COSTO, los costos.", ["COSTO"]],
    ["educacion", "La educación y la EDUCACIO\u0301N", ["educación", "EDUCACIO\u0301N"]],
    ["Straße", "In der STRASSE", ["STRASSE"]],
    ["cost*", "The cost, costs and costly; accost.", ["cost", "costs", "costly"]],
    ["wom?n", "woman, women, womn", ["woman", "women"]],
    ['"electronic gov*"', "An electronic  government; electronic or government.", ["electronic  government"]],
    ['"cost of * computers"', "the cost of new computers, the cost of computers", ["cost of new computers"]],
    ["e-government", "e-government, E government, egovernment", ["e-government", "E government"]],
    ["don't", "I don’t know, Don", ["don’t"]],
    ["/so+/", "so sooo SO", ["so", "sooo", "SO"]],
    ["/niñ[oa]s/", "Los niños, las ninas", ["niños", "ninas"]],
    ["정부*", "정부가 정부는 전자정부", ["정부가", "정부는"]],
    ["정부", "정부 정부가", ["정부"]],
    ["電子", "電子政府と電子メール、電気", ["電子", "電子"]],
    ["電子*", "電子政府", ["電子"]],
    ["電?政", "電子政府", ["電子政"]],
    ["รัฐบาล", "ของรัฐบาลไทย", ["รัฐบาล"]],
    ["مدرسة", "المدرسة مَدْرَسَة", ["مَدْرَسَة"]],
    ["ascii", "ａｓｃｉｉ", ["ａｓｃｉｉ"]],
    ["cost OR price", "cost and price", ["cost", "price"]],
  ])("for %s in %j", (query, text, found) => {
    expect(find(text, query)).toEqual(found);
  });

  it("looks for words together within the unit that was chosen", () => {
    const text = "cost here\nprice there\n\ncost and price";
    expect(find(text, "cost price")).toEqual(["cost", "price"]);
    expect(find(text, "cost price", { unit: "document" })).toEqual(["cost", "price", "cost", "price"]);
    expect(find(text, "cost -price")).toEqual(["cost"]);
    expect(find(text, "cost NOT price", { unit: "document" })).toEqual([]);
  });

  it("counts words for NEAR, either way round, and shows the shortest stretch", () => {
    expect(find("cost of the new price", "cost NEAR/4 price")).toEqual(["cost of the new price"]);
    expect(find("cost of the new price", "price NEAR/3 cost")).toEqual([]);
    expect(find("cost cost price", "price NEAR/3 cost")).toEqual(["cost price"]);
    expect(find("cost\nprice", "cost NEAR/5 price")).toEqual([]);
    expect(find("cost\nprice", "cost NEAR/5 price", { unit: "document" })).toEqual(["cost\nprice"]);
    expect(find("cost x cost", "cost NEAR/2 cost")).toEqual(["cost x cost"]);
    expect(find("very", "very NEAR very*")).toEqual([]);
  });

  it("hears only those who are listened to", () => {
    const text = "A: cost\nB: cost price";
    const turns: Turn[] = [
      { start: 0, end: 7, speaker: "A", role: "interviewer", question: 1 },
      { start: 8, end: 21, speaker: "B", role: "respondent", question: 1 },
    ];
    const where = (plan: Partial<SearchPlan>) => find(text, "cost", plan, turns).length;
    expect(where({})).toBe(2);
    expect(where({ leaveOutInterviewer: true })).toBe(1);
    expect(where({ speakers: new Set(["A"]) })).toBe(1);
    expect(where({ speakers: new Set(["A"]), leaveOutInterviewer: true })).toBe(0);
    expect(find(text, "cost NOT price", { unit: "document", speakers: new Set(["A"]) }, turns)).toEqual(["cost"]);
  });

  it("finds words that a text added to the vocabulary after the search began", () => {
    const vocabulary = new Vocabulary();
    const query = parseQuery("cost*");
    if (!query) throw new Error("no query");
    const search = new Search({ query, unit: "turn", ...everyone }, vocabulary);
    expect(search.matchesIn(new DocumentIndex("none", [], vocabulary))).toEqual([]);
    expect(search.matchesIn(new DocumentIndex("costs", [], vocabulary))).toEqual([{ start: 0, end: 5 }]);
  });
});

const written = fc.constantFrom("a", "b", "ab", "ba", "Á", "ñ", "b1", "aab", "電", "電子", "子");
const wildcard = fc.constantFrom("a*", "*b", "a?", "?b", "*a*", "b*1");
const regex = fc.constantFrom("/a+b/", "/\\bb/", "/[aá]./", "/a$/", "/電子?/", "/n|1/");
const glue = fc.constantFrom(" ", " ", " ", ", ", "\n", "\n\n", "-", "");
const texts = fc.array(fc.tuple(written, glue), { maxLength: 40 }).map((parts) => parts.flat().join(""));
const phrase = fc
  .array(fc.oneof({ weight: 4, arbitrary: written }, wildcard), { minLength: 1, maxLength: 3 })
  .map((words) => `"${words.join(" ")}"`);
const word = fc.oneof(written, written, wildcard, phrase);

const { nearable, query: queries } = fc.letrec<{ nearable: string; query: string }>((tie) => ({
  nearable: fc.oneof(
    { maxDepth: 2 },
    word,
    fc.tuple(tie("nearable"), tie("nearable")).map(([a, b]) => `(${a} OR ${b})`),
    fc
      .tuple(tie("nearable"), fc.integer({ min: 1, max: 6 }), tie("nearable"))
      .map(([a, n, b]) => `(${a} NEAR/${n} ${b})`),
  ),
  query: fc.oneof(
    { maxDepth: 3 },
    tie("nearable"),
    regex,
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} AND ${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a} -${b})`),
  ),
}));

const speakers = ["Ana", "Luis", "Eva"] as const;
const turnsOf = (text: string, cuts: readonly number[]): Turn[] => {
  const places = [...new Set(cuts.map((cut) => Math.floor(cut * (text.length + 1))))].sort((a, b) => a - b);
  const turns = places.slice(1).map((end, index): Turn => {
    const speaker = speakers[index % speakers.length] ?? "Ana";
    return {
      start: places[index] ?? 0,
      end,
      speaker,
      role: index % 2 === 0 ? "interviewer" : "respondent",
      question: null,
    };
  });
  return turns.filter((_, index) => index % 4 !== 3);
};
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { maxLength: 8 });
const units = fc.constantFrom("document" as const, "turn" as const, "paragraph" as const);
const listeners = fc.record({
  speakers: fc.constantFrom(null, null, new Set(["Ana"]), new Set(["Ana", "Luis"])),
  leaveOutInterviewer: fc.boolean(),
});

const planOf = (query: Query | null, unit: SearchPlan["unit"], listener: typeof everyone | SearchPlan) => {
  if (!query) throw new Error("Nothing is looked for.");
  return { query, unit, speakers: listener.speakers, leaveOutInterviewer: listener.leaveOutInterviewer };
};

describe("on any text and query, a search", () => {
  it("finds what going through the text finds", () => {
    let found = 0;
    const property = fc.property(texts, queries, cuts, units, listeners, (text, written, cuts, unit, listener) => {
      const turns = turnsOf(text, cuts);
      const plan: SearchPlan = { ...planOf(parseQuery(written), unit, everyone), ...listener };
      const vocabulary = new Vocabulary();
      const matches = new Search(plan, vocabulary).matchesIn(new DocumentIndex(text, turns, vocabulary));
      found += matches.length;
      expect(matches).toEqual(naiveMatches(text, turns, plan));
    });
    fc.assert(property, { numRuns: 3000 });
    expect(found).toBeGreaterThan(1000);
  });

  it("finds NEAR as any pair of words says", () => {
    const near = fc.tuple(nearable, fc.integer({ min: 1, max: 8 }), nearable).map(([a, n, b]) => `${a} NEAR/${n} ${b}`);
    const property = fc.property(texts, near, cuts, units, (text, written, cuts, unit) => {
      const plan = planOf(parseQuery(written), unit, everyone);
      const turns = turnsOf(text, cuts);
      const vocabulary = new Vocabulary();
      const matches = new Search(plan, vocabulary).matchesIn(new DocumentIndex(text, turns, vocabulary));
      expect(matches).toEqual(naiveMatches(text, turns, plan));
    });
    fc.assert(property, { numRuns: 1500 });
  });

  it("finds the same with a vocabulary that has seen other texts, as in an index kept up to date", () => {
    const property = fc.property(
      fc.array(texts, { maxLength: 4 }),
      texts,
      queries,
      units,
      (earlier, text, written, unit) => {
        const plan = planOf(parseQuery(written), unit, everyone);
        const grown = new Vocabulary();
        const search = new Search(plan, grown);
        for (const one of earlier) search.matchesIn(new DocumentIndex(one, [], grown));
        const fresh = new Vocabulary();
        const expected = new Search(plan, fresh).matchesIn(new DocumentIndex(text, [], fresh));
        expect(search.matchesIn(new DocumentIndex(text, [], grown))).toEqual(expected);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});
