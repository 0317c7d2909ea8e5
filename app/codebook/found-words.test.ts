import { expect, test } from "vitest";
import { foundWords, searchWords } from "./found-words.ts";

test.each([
  ["Educación", "edu", "[Edu]cación"],
  ["Educación", "CIÓN", "Educa[ción]"],
  ["Social poverty", "pov soc", "[Soc]ial [pov]erty"],
  ["banana", "ana", "b[anana]"],
  ["Cafe\u0301 negro", "cafe", "[Cafe\u0301] negro"],
  ["🌄 서울 시청", "시청", "🌄 서울 [시청]"],
  ["Cost", "fee", "Cost"],
  ["Cost", "", "Cost"],
])("in %s, %s is found as %s", (text, typed, marked) => {
  let [written, at] = ["", 0];
  for (const { start, end } of foundWords(text, searchWords(typed))) {
    written += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  expect(written + text.slice(at)).toBe(marked);
});
