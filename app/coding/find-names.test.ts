import fc from "fast-check";
import { expect, test } from "vitest";
import { findable } from "../text/find-matches.ts";
import { findNames, type NameOptions } from "./find-names.ts";

const usual: NameOptions = { wholeWords: true, matchesCase: true, matchesAccents: false };

function found(text: string, names: readonly string[], options: Partial<NameOptions> = {}): string[] {
  return findNames(findable(text, "es"), names, { ...usual, ...options }).map(({ start, end, index }) => {
    return `${index} ${text.slice(start, end)}`;
  });
}

test.each([
  ["Rosa, rosa, ROSA", ["Rosa"], {}, ["0 Rosa"]],
  ["Rosa, rosa, ROSA", ["Rosa"], { matchesCase: false }, ["0 Rosa", "0 rosa", "0 ROSA"]],
  ["Ana y Anabel", ["Ana"], {}, ["0 Ana"]],
  ["Ana y Anabel", ["Ana"], { wholeWords: false }, ["0 Ana", "0 Ana"]],
  ["José, Jose", ["Jose"], {}, ["0 José", "0 Jose"]],
  ["José, Jose", ["José"], { matchesAccents: true }, ["0 José"]],
  ["Rosa's mother, Rosa-María", ["Rosa"], {}, ["0 Rosa", "0 Rosa"]],
  ["Rosa Quispe, Rosa, Quispe", ["Rosa", "Rosa Quispe"], {}, ["1 Rosa Quispe", "0 Rosa"]],
  ["Ana María Quispe Huamán", ["Ana María", "María Quispe Huamán"], {}, ["1 María Quispe Huamán"]],
  ["Rosa\nQuispe y Rosa  Quispe", ["Rosa Quispe"], {}, ["0 Rosa\nQuispe", "0 Rosa  Quispe"]],
  ["Rosa\nQuispe", ["Rosa Quispe"], { onOneLine: true }, []],
  ["Rosa\n\nQuispe", ["Rosa Quispe"], {}, []],
  ["Dr. (Soto) +1", ["Dr. (Soto)", "+", ""], {}, ["0 Dr. (Soto)"]],
  ["민수가 김민수를", ["민수"], {}, ["0 민수"]],
  ["田中さんは東京", ["田中"], {}, ["0 田中"]],
  ["x😀Ana😀", ["Ana"], {}, ["0 Ana"]],
] as const)("in %j, %j with %j stand %j", (text, names, options, expected) => {
  expect(found(text, names, options)).toEqual(expected);
});

test("names found are in order, apart, and among those that are looked for; none is left where it stands alone", () => {
  const anyText = fc.array(fc.constantFrom("Ana", "María", "Rosa", " ", ", ", "\n", "x", "é"), { maxLength: 40 });
  const anyNames = fc.uniqueArray(fc.constantFrom("Ana", "Ana María", "María Rosa", "Rosa", "María", "AnaRosa"));
  fc.assert(
    fc.property(anyText, anyNames, fc.boolean(), (words, names, wholeWords) => {
      const text = words.join("");
      const places = findNames(findable(text, "es"), names, { ...usual, wholeWords });
      let at = 0;
      for (const { start, end, index } of places) {
        expect(start >= at && end > start).toBe(true);
        expect(text.slice(start, end).replace(/\s+/g, " ")).toBe(names[index]);
        at = end;
      }
      for (const name of wholeWords ? [] : names) {
        const open = [...text.matchAll(new RegExp(name, "g"))].filter(({ index }) => {
          return !places.some(({ start, end }) => start < index + name.length && index < end);
        });
        expect(open).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});
