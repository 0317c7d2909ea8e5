import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FindQuery, findable, findMatches } from "./find-matches.ts";

const plain: FindQuery = {
  pattern: "",
  isRegex: false,
  matchesCase: false,
  matchesAccents: false,
  wholeWords: false,
};

function found(text: string, query: Partial<FindQuery>, language = "es"): string[] | string {
  const result = findMatches(findable(text, language), { ...plain, ...query });
  if (result.problem !== null) return result.problem;
  return [...result.starts].map((start, index) => text.slice(start, result.ends[index]));
}

describe("plain words", () => {
  test.each([
    ["La Educación y la educacio\u0301n", { pattern: "educacion" }, ["Educación", "educacio\u0301n"]],
    ["La Educación", { pattern: "EDUCACIÓN" }, ["Educación"]],
    ["La Educación y la educacion", { pattern: "educación", matchesAccents: true }, ["Educación"]],
    ["La Educación y la educacion", { pattern: "educacion", matchesCase: true }, ["educacion"]],
    ["Straße, STRASSE", { pattern: "strasse" }, ["Straße", "STRASSE"]],
    ["aaaa", { pattern: "aa" }, ["aa", "aa"]],
    ["¿Y…? (sí)", { pattern: "(si)" }, ["(sí)"]],
    ["uno\ndos", { pattern: "o\nd" }, ["o\nd"]],
    ["El Estado", { pattern: "" }, []],
    ["El Estado", { pattern: "\u00ad" }, []],
    ["Estado", { pattern: "gobierno" }, []],
    ["fin ﬁn", { pattern: "f" }, ["f", "ﬁ"]],
    ["각각 가", { pattern: "가" }, ["가"]],
    ["👩‍👩‍👧 y 👧", { pattern: "👧" }, ["👩‍👩‍👧", "👧"]],
  ])("%j, %j finds %j", (text, query, words) => {
    expect(found(text, query)).toEqual(words);
  });
});

describe("whole words", () => {
  test.each([
    ["red, enredo, redes; la RED", { pattern: "red" }, ["red", "RED"]],
    ["gobierno digital, gobierno digitalizado", { pattern: "gobierno digital" }, ["gobierno digital"]],
    ["niño, niños", { pattern: "nino" }, ["niño"]],
    ["año 2.500 y 2.500.000", { pattern: "2.500" }, ["2.500"]],
    ["red", { pattern: "r.d", isRegex: true }, ["red"]],
    ["¡red!", { pattern: "¡red!" }, ["¡red!"]],
  ])("%j, %j finds %j", (text, query, words) => {
    expect(found(text, { ...query, wholeWords: true })).toEqual(words);
  });

  test("of a language without spaces are told apart by its dictionary", () => {
    expect(found("東京都に住む。京都に住む。", { pattern: "京都", wholeWords: true }, "ja")).toEqual(["京都"]);
  });
});

describe("regular expressions", () => {
  test.each([
    ["Educación, educacion", { pattern: "educaci[oó]n" }, ["Educación", "educacion"]],
    ["Educación, educacion", { pattern: "educación$" }, ["educacion"]],
    ["Educación, educacion", { pattern: "educaci\\u00f3n" }, ["Educación", "educacion"]],
    ["Educación", { pattern: "educación", matchesCase: true }, []],
    ["Educación educacion", { pattern: "\\w+ón", matchesAccents: true }, ["Educación"]],
    ["uno dos\ntres", { pattern: "^\\w+" }, ["uno", "tres"]],
    ["uno\ndos", { pattern: "o.d" }, []],
    ["año y años", { pattern: "año\\b" }, ["año"]],
    ["мир и мира", { pattern: "\\bмир\\b" }, ["мир"]],
    ["a-b a.b", { pattern: "a\\-b|a\\.b" }, ["a-b", "a.b"]],
    ["vuelva… vuelva.", { pattern: "vuelva…" }, ["vuelva…"]],
    ["dice “no”", { pattern: '"(?<words>\\p{L}+)"' }, ["“no”"]],
    ["aaa", { pattern: "b*" }, []],
    ["Q1 Q22", { pattern: "Q\\d{2}" }, ["Q22"]],
    ["S s", { pattern: "\\S" }, ["S", "s"]],
  ])("%j, %j finds %j", (text, query, words) => {
    expect(found(text, { ...query, isRegex: true })).toEqual(words);
  });

  test.each([
    ["(uno", "This is not a regular expression yet: unterminated group."],
    ["[uno", "This is not a regular expression yet: unterminated character class."],
    ["*", "This is not a regular expression yet: nothing to repeat."],
    ["\\p{Nada}", "This is not a regular expression yet: invalid property name."],
  ])("%j gets a sentence", (pattern, sentence) => {
    expect(found("uno", { pattern, isRegex: true })).toBe(sentence);
  });
});

test("plain words are found where a search letter by letter finds them", () => {
  const letters = fc.array(
    fc.constantFrom("a", "A", "á", "a\u0301", "n", "ñ", "\n", "…", "👧", "👩‍👧", "가", "각", "ß"),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(
      letters,
      fc.array(fc.constantFrom("a", "Á", "n", "👧", "가", "s"), { minLength: 1, maxLength: 3 }),
      (text, words) => {
        expect(found(text.join(""), { pattern: words.join("") })).toEqual(naive(text, words));
      },
    ),
    { numRuns: 3000 },
  );
});

const foldedLetters: Readonly<Record<string, string>> = {
  A: "a",
  á: "a",
  "a\u0301": "a",
  Á: "a",
  ñ: "n",
  "…": "...",
  ß: "ss",
  "👩‍👧": "👩👧",
};

/** Tries each place of the text; letters that fold to several are taken whole. */
function naive(text: readonly string[], words: readonly string[]): string[] {
  const wanted = words.map((word) => foldedLetters[word] ?? word).join("");
  const origins = text.flatMap((letter, index) =>
    [...(foldedLetters[letter] ?? letter)].map((one) => ({ one, index })),
  );
  const matches: string[] = [];
  let free = 0;
  for (let at = 0; at < origins.length; ) {
    const stretch = origins.slice(at, at + [...wanted].length);
    if (stretch.map(({ one }) => one).join("") !== wanted) {
      at++;
      continue;
    }
    const [first, last] = [stretch[0]?.index ?? 0, stretch.at(-1)?.index ?? 0];
    if (first >= free) {
      matches.push(text.slice(first, last + 1).join(""));
      free = last + 1;
    }
    at += stretch.length;
  }
  return matches;
}
