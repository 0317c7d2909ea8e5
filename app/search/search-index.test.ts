import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Coding, Document, Id } from "../model/records.ts";
import type { Range } from "../text/range.ts";
import { HitList } from "./hit-list.ts";
import { parseQuery } from "./parse-query.ts";
import { SearchIndex } from "./search-index.ts";
import { type SearchProgress, type SearchRequest, SearchRun } from "./search-run.ts";

const document = (id: Id, revision = 0): Document => ({
  ...{ id, name: id, language: "en", position: 0, length: 0, revision, values: [] },
  importedAt: "2026-01-01T00:00:00.000Z",
});
const request = (text: string, part: Partial<SearchRequest> = {}): SearchRequest => {
  return { text, unit: "turn", speakers: null, leaveOutInterviewer: false, documentIds: null, coding: "any", ...part };
};

async function find(
  index: SearchIndex,
  documents: readonly Document[],
  asked: SearchRequest,
  codings: ReadonlyMap<Id, readonly Coding[]> = new Map(),
) {
  const query = parseQuery(asked.text);
  if (!query) throw new Error("Nothing is looked for.");
  const run = new SearchRun(asked, query, index);
  const told: SearchProgress[] = [];
  const help = { indexed: async () => null, isWanted: () => true, pause: async () => {} };
  await run.run({ documents, codings }, { ...help, onProgress: (progress) => told.push(progress) });
  return { hits: Array.from({ length: run.hits.length }, (_, hit) => run.hits.get(hit)), last: told.at(-1), told };
}

describe("an index that is kept up to date", () => {
  it("finds what a fresh one finds, after any changes", async () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "á", "ab", "電", "c1"), { maxLength: 8 })
      .map((words) => words.join(" "));
    const id = fc.constantFrom("one", "two", "three");
    const change = fc.oneof(
      fc.record({ kind: fc.constant("put" as const), id, text }),
      fc.record({ kind: fc.constant("drop" as const), id, text: fc.constant("") }),
    );
    const query = fc.constantFrom("a", "a*", '"a b"', "a NEAR/2 b", "a -c1", "/a.b/", "電");
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), query, async (changes, query) => {
        const kept = new SearchIndex();
        const model = new Map<Id, { readonly document: Document; readonly text: string }>();
        for (const [step, { kind, id, text }] of changes.entries()) {
          if (kind === "drop") model.delete(id);
          else model.set(id, { document: document(id, step), text });
          if (kind === "put") kept.put(document(id, step), { text, turns: [] });
          kept.keepOnly([...model.values()].map(({ document }) => document));
          // a search between the changes must not matter
          await find(
            kept,
            [...model.values()].map(({ document }) => document),
            request("a*"),
          );
        }
        const fresh = new SearchIndex();
        for (const { document, text } of model.values()) fresh.put(document, { text, turns: [] });
        const documents = [...model.values()].map(({ document }) => document);
        const [one, other] = [
          await find(kept, documents, request(query)),
          await find(fresh, documents, request(query)),
        ];
        expect(one.hits).toEqual(other.hits);
        expect(one.last).toEqual(other.last);
      }),
      { numRuns: 300 },
    );
  });

  it("knows a document by its revision", () => {
    const index = new SearchIndex();
    index.put(document("one", 3), { text: "a", turns: [] });
    expect(index.of(document("one", 3))).not.toBeNull();
    expect(index.of(document("one", 4))).toBeNull();
    index.keepOnly([]);
    expect(index.of(document("one", 3))).toBeNull();
  });
});

describe("a run of a search", () => {
  const many = Array.from({ length: 40 }, (_, number) => document(`d${number}`));
  const filled = () => {
    const index = new SearchIndex();
    for (const one of many) index.put(one, { text: "cost and price and cost", turns: [] });
    return index;
  };

  it("tells when the window is full, and at the end", async () => {
    const { told } = await find(filled(), many, request("cost"));
    expect(told[0]).toMatchObject({ hits: 50, documents: 25, searched: 25, toSearch: 40, isDone: false });
    expect(told.at(-1)).toMatchObject({ hits: 80, documents: 40, searched: 40, isDone: true, isCut: false });
  });

  it("looks in the documents that were chosen, and at hits by their coding", async () => {
    const asked = { documentIds: new Set(["d1", "d2"]) };
    expect((await find(filled(), many, request("cost", asked))).last).toMatchObject({ hits: 4, toSearch: 2 });
    const coding = { id: "k", documentId: "d1", start: 2, end: 6, codeId: "c", coderId: "a", createdAt: "" };
    const codings = new Map([["d1", [coding]]]);
    const coded = await find(filled(), many, request("cost", { ...asked, coding: "coded" }), codings);
    expect(coded.hits).toEqual([{ documentId: "d1", start: 0, end: 4 }]);
    const uncoded = await find(filled(), many, request("cost", { ...asked, coding: "uncoded" }), codings);
    expect(uncoded.hits).toHaveLength(3);
  });

  it("waits for texts that are not ready and stops where another search is wanted", async () => {
    const index = new SearchIndex();
    const query = parseQuery("cost");
    if (!query) throw new Error("no query");
    let isWanted = true;
    const run = new SearchRun(request("cost"), query, index);
    const told: SearchProgress[] = [];
    const indexed = async (one: Document) => {
      index.put(one, { text: "cost", turns: [] });
      isWanted = one.id !== "d5";
      return index.of(one);
    };
    const help = { indexed, isWanted: () => isWanted, pause: async () => {} };
    await run.run({ documents: many, codings: new Map() }, { ...help, onProgress: (progress) => told.push(progress) });
    expect(run.hits.length).toBe(5);
    expect(told.some(({ isDone }) => isDone)).toBe(false);
  });
});

describe("a list of hits", () => {
  it("gives them back by number and by document, as a plain list does", () => {
    const range = fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 9 })).map(([start, length]): Range => {
      return { start, end: start + length };
    });
    const lists = fc.array(fc.array(range, { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.func(fc.boolean()), (lists, isChosen) => {
        const hits = new HitList();
        const plain = lists.flatMap((ranges, place) => ranges.map((range) => ({ documentId: `d${place}`, ...range })));
        for (const [place, ranges] of lists.entries()) hits.add(`d${place}`, ranges);
        expect(Array.from({ length: hits.length }, (_, number) => hits.get(number))).toEqual(plain);
        expect(hits.documentCount).toBe(new Set(plain.map(({ documentId }) => documentId)).size);
        const chosen = [...plain.keys()].filter((number) => isChosen(number));
        const flat = [...hits.byDocument(chosen)].flatMap(([documentId, ranges]) =>
          ranges.map((range) => ({ documentId, ...range })),
        );
        expect(flat).toEqual(chosen.map((number) => plain[number]));
        expect(() => hits.get(hits.length)).toThrow(RangeError);
      }),
    );
  });
});
