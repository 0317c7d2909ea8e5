import { expect, test } from "vitest";
import { readNames } from "./key-file.ts";
import { withSpeakers } from "./name-fields.ts";

test("a pseudonym of two lines is read as one, so that it takes no other speaker's place", () => {
  const [pseudonym] = readNames([["Rosa\nQuispe", " P1\r\n(nurse) "]]);
  expect(pseudonym).toEqual({ name: "Rosa Quispe", replacement: "P1 (nurse)" });
  const turns = ["Rosa", "Luis"].map((speaker, start) => {
    return { start, end: start + 1, speaker, role: "respondent" as const, question: null };
  });
  const named = withSpeakers({ id: "d", turns }, `${pseudonym?.replacement}\nLuis`);
  expect(named.turns.map(({ speaker }) => speaker)).toEqual(["P1 (nurse)", "Luis"]);
});
