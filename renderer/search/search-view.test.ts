import { describe, expect, it } from "vitest";
import { chipsOf } from "./filter-chips.ts";
import { currentView, isFiltered, parseSearchView, requestOf, unfiltered } from "./search-view.ts";

const document = { language: "en", position: 0, length: 1, revision: 0, values: [], importedAt: "" };
const rows = {
  documents: [{ ...document, id: "d", name: "Mayor" }],
  sets: [{ id: "s", kind: "documents" as const, name: "Towns", position: 0, memberIds: ["d"], createdAt: "" }],
  cases: [],
  variables: new Map([["v", { id: "v", name: "Region", type: "choice" as const, position: 0, createdAt: "" }]]),
};
const full = {
  ...{ text: " cost ", unit: "document", speakers: ["Ana"], leaveOutInterviewer: true, coding: "coded" },
  ...{
    documentIds: ["d", "gone"],
    setIds: ["s"],
    values: [
      { variableId: "v", value: "Puno" },
      { variableId: "gone", value: 1 },
    ],
  },
};

describe("what is looked for", () => {
  it("is nothing everywhere where nothing of use was remembered", () => {
    const empty = parseSearchView(undefined);
    expect(parseSearchView({ text: 3, unit: "word", speakers: [], values: [{}], coding: 1, setIds: "s" })).toEqual(
      empty,
    );
    expect(isFiltered(empty)).toBe(false);
    expect(requestOf(empty, rows).documentIds).toBeNull();
  });

  it("forgets what was deleted since, and keeps the rest", () => {
    const view = currentView(parseSearchView(full), rows);
    expect(view).toMatchObject({ documentIds: ["d"], setIds: ["s"], values: [{ variableId: "v", value: "Puno" }] });
    expect(currentView(view, { ...rows, documents: [], sets: [], variables: new Map() })).toMatchObject({
      ...{ documentIds: null, setIds: null, values: null, speakers: ["Ana"] },
    });
  });

  it("is asked of the worker without the blanks around it, in the documents that the filters leave", () => {
    const view = currentView(parseSearchView(full), rows);
    expect(requestOf(view, rows)).toEqual({
      ...{ text: "cost", unit: "document", speakers: new Set(["Ana"]), leaveOutInterviewer: true, coding: "coded" },
      documentIds: new Set(),
    });
    expect(requestOf({ ...view, values: null }, rows).documentIds).toEqual(new Set(["d"]));
  });

  it("shows each filter that is on as a chip that takes off that one alone", () => {
    const view = currentView(parseSearchView(full), rows);
    const chips = chipsOf(view, rows);
    expect(chips.map(({ text }) => text)).toEqual([
      ...["Said by Ana", "Only Mayor", "Only Towns", "Region: Puno", "Only coded", "Interviewer left out"],
    ]);
    for (const { text, without } of chips) {
      expect(chipsOf(without, rows).map((chip) => chip.text)).toEqual(
        chips.map((chip) => chip.text).filter((one) => one !== text),
      );
    }
    expect(isFiltered(unfiltered(view))).toBe(false);
    expect(unfiltered(view).text).toBe(" cost ");
  });
});
