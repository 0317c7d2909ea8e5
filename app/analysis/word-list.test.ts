import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountFilter } from "./count-filter.ts";
import { countEverything } from "./count-filter.ts";
import { stopWords } from "./stop-words.ts";
import { type LittleWords, listWords, rowsOf, wordInputOf } from "./test-words.ts";
import { countWords, type WordInput, type WordList } from "./word-list.ts";
import type { WordQuestion } from "./word-list-table.ts";
import { defaultWordOptions, type WordOptions } from "./word-options.ts";
import { wordRanges } from "./word-places.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

describe("words", () => {
  test("[W1] count once a place, the most frequent first, then by their letters", () => {
    const list = listWords({ texts: { a: "The law. the state, the people; a law.", b: "law" } });
    expect(rowsOf(list)).toEqual([
      ["law", 3, 2],
      ["the", 3, 1],
      ["a", 1, 1],
      ["people", 1, 1],
      ["state", 1, 1],
    ]);
    expect([list.allWords, list.documentTotal]).toEqual([9, 2]);
  });

  test("[W1] named like what every object has are counted like others", () => {
    const list = listWords({ texts: { a: "constructor __proto__ toString constructor hasOwnProperty" } });
    expect(rowsOf(list)).toEqual([
      ["constructor", 2, 1],
      ["__proto__", 1, 1],
      ["hasOwnProperty", 1, 1],
      ["toString", 1, 1],
    ]);
  });

  test("[W1] where codes are chosen, only those that a coding touches count, each once", () => {
    const little: LittleWords = {
      texts: { a: "one two three four five", b: "one" },
      codes: ["constructor", "__proto__"],
      codings: [
        ["a", 1, 6, "constructor"],
        ["a", 5, 13, "__proto__", "luis"],
        ["a", 9, 9, "constructor"],
        ["a", 19, 23, "other"],
      ],
    };
    const both = { codeIds: new Set(["constructor", "__proto__"]) };
    expect(rowsOf(listWords(little, { filter: both })).map(([word]) => word)).toEqual(["one", "three", "two"]);
    const one = { ...both, coderIds: new Set(["luis"]) };
    expect(rowsOf(listWords(little, { filter: one })).map(([word]) => word)).toEqual(["three", "two"]);
    expect(listWords(little, { filter: both }).countedDocuments).toBe(1);
  });

  test("[W2] of a label are not counted, those of the interviewer where he counts", () => {
    const text = "Interviewer: When was it?\nRosa: Rosa was it.\nInterviewer: Why?";
    const turns = [
      [0, 25, "I", null],
      [26, 44, "Rosa", null],
      [45, 62, "I", null],
    ] as const;
    const little: LittleWords = { texts: { a: text }, turns: { a: turns } };
    expect(new Map(rowsOf(listWords(little)).map(([word, count]) => [word, count]))).toEqual(
      new Map([
        ["it", 2],
        ["was", 2],
        ["Rosa", 1],
        ["When", 1],
        ["Why", 1],
      ]),
    );
    const spoken = listWords(little, { filter: { leaveOutInterviewer: true } });
    expect(spoken.words).toEqual(["it", "Rosa", "was"]);
    expect(listWords({ texts: { a: text } }).allWords).toBe(listWords(little).allWords + 3);
  });

  test("[W3] are shown as they are spelled most often, of equals in small letters", () => {
    const list = listWords({ texts: { a: "PERU Peru Peru peru. Law law LAW LAW law. ÉTÉ e\u0301te\u0301. SUNAT" } });
    expect(list.words).toEqual(["law", "Peru", "été", "SUNAT"]);
    expect(list.keys).toEqual(["law", "peru", "été", "sunat"]);
  });

  test("[W3] keep their accents, unless these are folded", () => {
    const little = { texts: { a: "résumé resume Résumé resumé" } };
    expect(rowsOf(listWords(little))).toEqual([
      ["résumé", 2, 1],
      ["resume", 1, 1],
      ["resumé", 1, 1],
    ]);
    expect(rowsOf(listWords(little, { options: { foldAccents: true } }))).toEqual([["resume", 4, 1]]);
  });

  test("[W3] follow the capitals of their language", () => {
    const list = listWords({ texts: { a: "Isik", b: "Isik ısik" }, languages: { b: "tr" } });
    expect(rowsOf(list)).toEqual([
      ["ısik", 2, 1],
      ["Isik", 1, 1],
    ]);
  });
});

describe("left out", () => {
  const [en, es] = ["the son of the state", "los estados son del pueblo, the son"];
  const little: LittleWords = { texts: { en, es }, languages: { es: "es-PE" } };

  test("[W4] are stop words of the document's own language, or of those chosen in all documents", () => {
    const own = listWords(little, { options: { stopLanguages: null } });
    expect(rowsOf(own)).toEqual([
      ["estados", 1, 1],
      ["pueblo", 1, 1],
      ["son", 1, 1],
      ["state", 1, 1],
      ["the", 1, 1],
    ]);
    expect(own.leftOutWords).toContainEqual({ key: "son", by: "stop", occurrences: 2 });
    const chosen = listWords(little, { options: { stopLanguages: ["en", "es"] } });
    expect(chosen.words).toEqual(["estados", "pueblo", "state"]);
    expect(listWords(little).leftOut.stop).toEqual({ words: 0, occurrences: 0 });
  });

  test("[W4] is what an apostrophe joins out of stop words alone", () => {
    const french = listWords(
      { texts: { a: "C’est qu'il n’est pas l'État" }, languages: { a: "fr" } },
      { options: { stopLanguages: null } },
    );
    expect(french.words).toEqual(["l'État"]);
  });

  test("[W4] are articles, pronouns and conjunctions of each language", () => {
    const all = {
      en: "a an the I you she not of and or",
      es: "el la los un una yo no de y o que es",
      de: "der die das ein eine ich nicht von und oder",
      fr: "le la les un une je ne pas de et ou que est",
      pt: "o a os as um uma eu não de e ou que é",
      ko: "그 이 저 나 너 우리 그리고 그러나",
    } as const;
    const missing = Object.entries(all).flatMap(([language, words]) => {
      const list = stopWords(language as keyof typeof all);
      return words.split(" ").filter((word) => !list.has(word.toLowerCase()));
    });
    expect(missing).toEqual([]);
  });

  test("[W4] each language has its list", () => {
    const known = { en: "themselves", es: "estaba", ko: "그리고", de: "nicht", fr: "avec", pt: "também" } as const;
    for (const [language, word] of Object.entries(known)) {
      expect(stopWords(language as keyof typeof known).has(word), language).toBe(true);
      expect([...stopWords(language as keyof typeof known)].filter((one) => /\s|^$/.test(one))).toEqual([]);
    }
  });

  test("[W5] are the researcher's own words; what is put back counts in spite of all", () => {
    const options = {
      stopLanguages: null,
      leftOut: ["STATE"],
      putBack: ["of", "7", "absent"],
      numbers: false,
      shortest: 4,
    };
    const list = listWords({ texts: { a: "the state of the nation 7 8 law" } }, { options });
    expect(list.words).toEqual(["7", "nation", "of"]);
    expect(list.leftOut).toEqual({
      own: { words: 1, occurrences: 1 },
      stop: { words: 1, occurrences: 2 },
      number: { words: 1, occurrences: 1 },
      short: { words: 1, occurrences: 1 },
      rare: { words: 0, occurrences: 0 },
    });
  });

  test("[W6] are numbers, short words and rare ones", () => {
    const texts = { a: "35.000 2008 1st 𝔞𝔟 日本 law law" };
    expect(listWords({ texts }, { options: { numbers: false } }).words).toEqual(["law", "1st", "日本", "𝔞𝔟"]);
    expect(listWords({ texts }, { options: { shortest: 3 } }).leftOut.short).toEqual({ words: 2, occurrences: 2 });
    const rare = listWords({ texts }, { options: { least: 2 } });
    expect([rare.words, rare.leftOut.rare]).toEqual([["law"], { words: 5, occurrences: 5 }]);
  });
});

const pieces = ["Uno", "UNO", "dós", "dos", "the", "Of", "7", "don't", "e\u0301l", "日本語", "constructor"];
const anyText = fc
  .array(fc.constantFrom(...pieces, " ", " ", ", ", "\n", "🌄"), { maxLength: 24 })
  .map((parts) => parts.join(""));
const anyRange = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => [start, start + length] as const);
const codes = ["p", "q", "__proto__"];

const anyLittle: fc.Arbitrary<LittleWords> = fc.record({ d: anyText, e: anyText, f: anyText }).chain((texts) => {
  const anyCoding = fc.tuple(
    fc.constantFrom("d", "e", "f"),
    anyRange,
    fc.constantFrom(...codes),
    fc.constantFrom("ana", "luis"),
  );
  return fc.record({
    texts: fc.constant(texts),
    languages: fc.constant({ e: "es" }),
    codes: fc.constant(codes),
    codings: fc.array(
      anyCoding.map(([id, [start, end], code, coder]) => [id, start, end, code, coder] as const),
      { maxLength: 12 },
    ),
    turns: fc.record({ d: anyTurns, e: anyTurns }),
  });
});

const anyTurns = fc.uniqueArray(fc.nat(60), { maxLength: 6 }).map((ends) => {
  const sorted = [...ends].sort((a, b) => a - b);
  return sorted.flatMap((start, index) => {
    const end = sorted[index + 1];
    return index % 2 === 0 && end !== undefined ? [[start, end, index % 4 === 0 ? "I" : "R", index] as const] : [];
  });
});

const anyFilter: fc.Arbitrary<CountFilter> = fc.record({
  documentIds: fc.constantFrom(null, new Set(["d", "e"])),
  codeIds: fc.constantFrom(null, new Set(["p", "__proto__"]), new Set(["q"])),
  coderIds: fc.constantFrom(null, new Set(["ana"])),
  leaveOutInterviewer: fc.boolean(),
  speakers: fc.constantFrom(null, new Set(["R", null])),
  questions: fc.constantFrom(null, new Set([2, null])),
});

const anyOptions: fc.Arbitrary<WordOptions> = fc.record({
  stopLanguages: fc.constantFrom(null, [], ["en" as const], ["es" as const, "en" as const]),
  leftOut: fc.subarray(["UNO", "日本語"]),
  putBack: fc.subarray(["the", "7"]),
  shortest: fc.constantFrom(1, 3, 4),
  numbers: fc.boolean(),
  least: fc.constantFrom(1, 2, 3),
  foldAccents: fc.constant(false),
});

describe("against a count of one character after the other", () => {
  test("[W1] [W3] [W4] [W5] [W6] every word has its occurrences and documents", () => {
    fc.assert(
      fc.property(anyLittle, anyFilter, anyOptions, (little, filter, options) => {
        const list = countWords(wordInputOf(little), filter, options);
        const naive = naiveCount(little, filter, options);
        const rows = rowsOf(list).map(([, ...figures], index) => [list.keys[index], ...figures]);
        expect(new Map(rows.map(([key, ...figures]) => [key, figures]))).toEqual(naive);
      }),
      { numRuns: 400 },
    );
  });

  test("[W7] the occurrences listed and left out come to all words", () => {
    fc.assert(
      fc.property(anyLittle, anyFilter, anyOptions, (little, filter, options) => {
        const input = wordInputOf(little);
        const list = countWords(input, filter, options);
        const leftOut = Object.values(list.leftOut).reduce((sum, { occurrences }) => sum + occurrences, 0);
        expect(sum(list) + leftOut).toBe(list.allWords);
        const nothingLeftOut = { ...defaultWordOptions, stopLanguages: [] };
        expect(sum(countWords(input, filter, nothingLeftOut))).toBe(list.allWords);
      }),
    );
  });

  test("[W9] a word has as many places as occurrences, each spelling the word", () => {
    fc.assert(
      fc.property(anyLittle, anyFilter, anyOptions, (little, filter, options) => {
        const input = wordInputOf(little);
        const list = countWords(input, filter, options);
        for (const [index, key] of list.keys.entries()) {
          const places = placesOf(input, little, { filter, options }, key);
          expect(places).toHaveLength(list.occurrences[index] ?? 0);
          expect(new Set(places.map(({ id }) => id)).size).toBe(list.documents[index]);
          expect(places.every(({ word }) => word.normalize("NFC").toLowerCase() === key)).toBe(true);
        }
      }),
    );
  });
});

test("[W9] a word that is not listed has no places", () => {
  const input = wordInputOf({ texts: { a: "the law" } });
  const places = (key: string) => wordRanges(input, { filter: countEverything, options: defaultWordOptions }, key);
  expect([places("the").size, places("law").size, places("absent").size]).toEqual([0, 1, 0]);
});

function sum({ occurrences }: WordList): number {
  return occurrences.reduce((all, one) => all + one, 0);
}

function placesOf(input: WordInput, { texts }: LittleWords, question: WordQuestion, key: string) {
  return [...wordRanges(input, question, key)].flatMap(([id, ranges]) =>
    ranges.map(({ start, end }) => ({ id, word: (texts[id] ?? "").slice(start, end) })),
  );
}

/** Every word of every text, with whether any of its characters counts. */
function naiveCount(little: LittleWords, filter: CountFilter, options: WordOptions): Map<string, number[]> {
  const found = new Map<string, { count: number; documents: Set<string> }>();
  for (const [id, text] of Object.entries(little.texts)) {
    if (filter.documentIds && !filter.documentIds.has(id)) continue;
    for (const { index, segment, isWordLike } of segmenter.segment(text)) {
      if (!isWordLike) continue;
      const heard = [...segment].flatMap((_, place) => index + [...segment].slice(0, place).join("").length);
      if (!heard.some((at) => isHeard(little, id, at, filter) && isCoded(little, id, at, filter))) continue;
      const key = segment.normalize("NFC").toLowerCase();
      if (isLeftOut(key, little.languages?.[id] ?? "en", options)) continue;
      const one = found.get(key) ?? { count: 0, documents: new Set() };
      found.set(key, { count: one.count + 1, documents: one.documents.add(id) });
    }
  }
  const frequent = [...found].filter(([, { count }]) => count >= options.least);
  return new Map(frequent.map(([key, { count, documents }]) => [key, [count, documents.size]]));
}

function isHeard(little: LittleWords, id: string, at: number, filter: CountFilter): boolean {
  const turns = little.turns?.[id] ?? [];
  const turn = turns.find(([start, end]) => start <= at && at < end);
  if (turn?.[2] === "I" && filter.leaveOutInterviewer) return false;
  if (!filter.speakers && !filter.questions) return true;
  const isBefore = at < (turns[0]?.[0] ?? Number.POSITIVE_INFINITY);
  if (!turn && !isBefore) return false;
  const [, , speaker, question] = turn ?? [0, 0, null, null];
  return (filter.speakers?.has(speaker) ?? true) && (filter.questions?.has(question) ?? true);
}

function isCoded({ codings = [] }: LittleWords, id: string, at: number, filter: CountFilter): boolean {
  if (!filter.codeIds) return true;
  return codings.some(
    ([document, start, end, code, coder = ""]) =>
      document === id && start <= at && at < end && filter.codeIds?.has(code) && (filter.coderIds?.has(coder) ?? true),
  );
}

function isLeftOut(key: string, language: string, options: WordOptions): boolean {
  if (options.leftOut.some((word) => word.toLowerCase() === key)) return true;
  if (options.putBack.includes(key)) return false;
  const lists = options.stopLanguages ?? [language === "es" ? ("es" as const) : ("en" as const)];
  if (lists.some((one) => stopWords(one).has(key))) return true;
  return ([...key].every((letter) => letter === "7") && !options.numbers) || [...key].length < options.shortest;
}
