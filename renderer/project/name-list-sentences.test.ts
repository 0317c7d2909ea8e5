import { expect, test } from "vitest";
import { completeNames, listSentences } from "./name-list-sentences.ts";

const names = (...rows: readonly (readonly [string, string])[]) =>
  rows.map(([name, replacement]) => ({ name, replacement }));

test("rows that say both count, without blanks, and the first of two with one name", () => {
  expect(completeNames(names([" Rosa ", "María "], ["", "x"], ["Ana", ""], ["Rosa", "Other"]))).toEqual(
    names(["Rosa", "María"]),
  );
});

test.each([
  [names(["Rosa", "María"], ["Ana", "Eva"]), []],
  [names(["Rosa", "María"], ["Rosa", "Eva"]), ["“Rosa” stands in the list twice; its first row counts."]],
  [names(["Rosa", "N."], ["Ana", "N."]), ["“N.” stands for several names. Who is who, the key file alone will tell."]],
  [names(["Rosa", "Rosa-M."]), ["“Rosa-M.” holds the name “Rosa”, so it would still be read."]],
  [names(["Rosa", "Rosalía"]), []],
])("of %j it is said: %j", (list, sentences) => {
  expect(listSentences(list)).toEqual(sentences);
});
