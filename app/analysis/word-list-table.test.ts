import { expect, test } from "vitest";
import { defaultCsvOptions, parseCsv, toCsv } from "../table/csv.ts";
import { countEverything } from "./count-filter.ts";
import { figures } from "./test-input.ts";
import { allWords, type LittleWords, listWords } from "./test-words.ts";
import { wordListTable } from "./word-list-table.ts";
import type { WordOptions } from "./word-options.ts";

function tableOf(little: LittleWords, options: Partial<WordOptions> = {}, filter = countEverything) {
  const question = { filter, options: { ...allWords, ...options } };
  return wordListTable(listWords(little, question), question);
}

const little: LittleWords = { texts: { a: "the law of the State", b: "law, 7 laws" } };

test("[W8] shares are of all words counted, whatever is left out", () => {
  const shares = { share_of_words: 0.25, per_10000_words: 2500, all_words: 8, all_documents: 2 };
  const law = { word: "law", word_folded: "law", occurrences: 2, documents: 2, ...shares };
  expect(figures(tableOf(little), "law")).toEqual(law);
  expect(figures(tableOf(little, { stopLanguages: null, numbers: false, least: 2 }), "law")).toEqual(law);
});

test("[W8] the totals are counted anew: a document counts once, and only with a word that is listed", () => {
  const table = tableOf(little, { leftOut: ["law", "7", "laws"] });
  expect(table.rows.map(({ id }) => id)).toEqual(["the", "of", "state"]);
  expect(figures(table, "total")).toMatchObject({ word: "Total", word_folded: null, occurrences: 4, documents: 1 });
});

test("[W8] without words there is no share", () => {
  expect(figures(tableOf({ texts: { a: "…" } }), "total")).toMatchObject({ occurrences: 0, share_of_words: null });
});

test("the notes say what was counted and each thing that was left out, with its number", () => {
  const options = { stopLanguages: null, leftOut: ["State"], putBack: ["of"], numbers: false, shortest: 4, least: 2 };
  const filter = { ...countEverything, documentIds: new Set(["a", "b"]), leaveOutInterviewer: true };
  expect(tableOf({ ...little, texts: { ...little.texts, c: "else" } }, options, filter).notes).toEqual([
    "Counted: 8 words in 2 of 3 documents; shares are of these.",
    "The interviewer's turns are left out.",
    "Speakers' labels at the beginning of turns are not counted.",
    "Words as Unicode tells them apart (en), capital and small letters as the same, accents kept; shown as they are spelled most often.",
    "Left out: 1 stop word of English (2 occurrences); 1 word of the own list (1 occurrence); 1 number (1 occurrence); " +
      "1 word of fewer than 4 letters (2 occurrences); 2 words with fewer than 2 occurrences (2 occurrences).",
    "Counted although on a list of stop words: of.",
  ]);
});

test("the notes say so where codes are chosen, nothing is left out, or words carry others with them", () => {
  const filter = { ...countEverything, codeIds: new Set(["p"]) };
  const notes = tableOf({ texts: { a: "정부는", b: "l'État" }, languages: { a: "ko", b: "fr" } }, {}, filter).notes;
  expect(notes).toContain("Only words in passages coded with the code chosen count.");
  expect(notes).toContain("No word is left out.");
  expect(notes.filter((note) => /^(Korean|French)/.test(note))).toHaveLength(2);
});

test("a word is a line of the CSV, also where it is called like what every object has", () => {
  const [heading, ...rows] = parseCsv(toCsv(tableOf({ texts: { a: "__proto__ constructor" } }), defaultCsvOptions));
  expect(heading?.slice(0, 3)).toEqual(["word", "word_folded", "occurrences"]);
  expect(rows.map(([word]) => word)).toEqual(["__proto__", "constructor"]);
});

/** The Bliss copy; its 272 words, and how often the most frequent stand in it, are printed in many places. */
const GETTYSBURG = `Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.

Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live. It is altogether fitting and proper that we should do this.

But, in a larger sense, we can not dedicate -- we can not consecrate -- we can not hallow -- this ground. The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world will little note, nor long remember what we say here, but it can never forget what they did here. It is for us the living, rather, to be dedicated here to the unfinished work which they who fought here have thus far so nobly advanced. It is rather for us to be here dedicated to the great task remaining before us -- that from these honored dead we take increased devotion to that cause for which they gave the last full measure of devotion -- that we here highly resolve that these dead shall not have died in vain -- that this nation, under God, shall have a new birth of freedom -- and that government of the people, by the people, for the people, shall not perish from the earth.`;

test("[W1] a published count: the Gettysburg Address", () => {
  const list = listWords({ texts: { address: GETTYSBURG } });
  expect(list.allWords).toBe(272);
  const top = list.words.slice(0, 6).map((word, index) => [word, list.occurrences[index]]);
  expect(top).toEqual([
    ["that", 13],
    ["the", 11],
    ["we", 10],
    ["here", 8],
    ["to", 8],
    ["a", 7],
  ]);
});
