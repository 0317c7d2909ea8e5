import { expect, test } from "vitest";
import { codesOf } from "../../app/codebook/test-codebook.ts";
import { noFilter } from "../ui/filter.ts";
import { parseReportOptions, reportParts } from "./report-options.ts";
import { readSettings } from "./report-settings.ts";
import { filterOfPart, settingsInWords } from "./settings-in-words.ts";

const document = { language: "en", position: 0, length: 0, revision: 0, values: [], importedAt: "" };
const age = { id: "age", name: "Age", type: "number", position: 0, createdAt: "" } as const;
const snapshot = {
  ...{ seq: 1, project: null, coders: new Map(), cases: [], codings: new Map() },
  ...{ unplaced: new Map(), memos: new Map(), sets: [], queries: [] },
  documents: ["a", "b"].map((id) => ({ id, name: id.toUpperCase(), ...document })),
  codes: new Map(codesOf("Cost").map((code) => [code.id, code])),
  variables: new Map([[age.id, age]]),
};

/** What each part says that has settings, where the screens remember this. */
function said(stored: Readonly<Record<string, unknown>>): Record<string, string> {
  const settings = readSettings((key) => stored[key], snapshot, { filter: noFilter, asOnScreens: true });
  const parts = reportParts.map(({ id }) => [id, settingsInWords(id, settings, snapshot.variables)] as const);
  return Object.fromEntries(parts.filter(([, text]) => text !== ""));
}

test("without anything remembered, a report shows what screens show at first", () => {
  expect(said({})).toEqual({
    frequencies: "All together, without sub-codes",
    bars: "Codings, tree order, without sub-codes, 50 codes at most",
    "tree-map": "Codings, each code’s own",
    "heat-map": "Codings by document, without sub-codes, 50 codes at most",
    compare: "Codings by document, without sub-codes",
    "co-occurrence": "Together by overlap, without sub-codes, largest number together (n12) first",
    network: "Together by overlap, without sub-codes, lines from n12 = 1",
    words: "Stop words of each document’s language",
    cloud: "100 most frequent words, stop words of each document’s language",
    portraits: "1,200 cells",
    codelines: "By paragraph, 25 codes at most",
    timelines: "By position in the text, 60 slices, 25 codes at most",
  });
});

test("what the researcher has set on the screens is what a report shows", () => {
  expect(
    said({
      "frequencies.by": { dimension: { kind: "variable", variableId: "age" }, measure: "share_of_text" },
      "frequencies.withSubcodes": true,
      "frequencies.picture": {
        figure: "share_of_text",
        stackedBy: "set",
        order: "largest",
        most: Number.MAX_SAFE_INTEGER,
      },
      compare: { way: "similarity", dimension: { kind: "set" }, groupIds: ["x", "y"], similarity: "zeta" },
      "co-occurrence.view": { by: "paragraphs", paragraphs: 2, measure: "c", least: { c: 0.25 }, withSubcodes: true },
      "words.options": { stopLanguages: [], shortest: 3, least: 2, numbers: false, leftOut: ["e"], putBack: [] },
      "words.cloud": "25",
      "portrait.choice": { cells: 600, columns: "turns", unit: "seconds", slices: 20, most: 50 },
    }),
  ).toMatchObject({
    frequencies: "% of text by Age, with sub-codes",
    bars: "Codings, stacked by document set, largest first, with sub-codes",
    "heat-map": "% of text by document, with sub-codes",
    compare: "Kuckartz and Rädiker's zeta of document sets (2 chosen), without sub-codes",
    network: "Together within 2 paragraphs, with sub-codes, lines from c = 0.25",
    words: "No stop words, at least 3 letters, at least 2 times, numbers left out, 1 word left out",
    cloud:
      "25 most frequent words, no stop words, at least 3 letters, at least 2 times, numbers left out, 1 word left out",
    portraits: "600 cells",
    codelines: "By turn, 50 codes at most",
    timelines: "By time of the recording, 20 slices, 50 codes at most",
  });
  expect(said({ compare: { way: "crosstab", unit: "case" } })["compare"]).toBe(
    "Presence in cases by Age, without sub-codes",
  );
  // a variable that is gone divides nothing
  expect(said({ "frequencies.by": { dimension: { kind: "variable", variableId: "gone" } } })["frequencies"]).toBe(
    "All together, without sub-codes",
  );
});

test("tables and pictures have the filters of their screens, or all that of the report", () => {
  const stored = { "words.filter": { leaveOutInterviewer: true }, "portrait.filter": { speakers: ['"Ana"'] } };
  const filter = { ...noFilter, documentIds: ["b", "gone"] };
  const of = (asOnScreens: boolean) =>
    readSettings((key) => Reflect.get(stored, key), snapshot, { filter, asOnScreens });
  expect(filterOfPart("words", of(true))?.filter).toEqual({ ...noFilter, leaveOutInterviewer: true });
  expect(filterOfPart("bars", of(true))?.filter).toEqual(noFilter);
  // which documents have portraits is up to the report
  expect(filterOfPart("portraits", of(true))?.counted).toMatchObject({
    documentIds: new Set(["b"]),
    speakers: new Set(["Ana"]),
  });
  for (const { id } of reportParts.slice(2)) {
    expect(filterOfPart(id, of(false))?.filter).toEqual({ ...noFilter, documentIds: ["b"] });
  }
  expect(filterOfPart("quotes", of(true))).toBeNull();
});

test("pictures of each document are written where they are asked for", () => {
  const usual = parseReportOptions(undefined);
  expect(usual.parts).not.toContain("portraits");
  expect(usual.parts).toContain("network");
  expect(usual.asOnScreens).toBe(true);
  expect(parseReportOptions({ parts: ["timelines", "nonsense"], asOnScreens: false })).toMatchObject({
    ...{ parts: ["timelines"], asOnScreens: false },
  });
});
