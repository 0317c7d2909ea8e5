import { expect, test } from "vitest";
import { resizedSentence } from "./desk-sentences.ts";

const text = "The budget is small and few villages are connected to the network, he says.";

test.each([
  [[0, 10], [0, 19], "Extended to “The budget is small”."],
  [[0, 19], [0, 10], "Shortened to “The budget”."],
  [[0, 10], [0, 66], "Extended to “… are connected to the network,”."],
  [[4, 19], [0, 19], "Extended, now from “The budget is small”."],
  [[0, 66], [24, 66], "Shortened, now from “few villages are connected to …”."],
  [[4, 10], [0, 19], "Extended to “The budget is small”."],
] as const)("a passage [%j] that became [%j] is told as %j", ([a, b], [c, d], sentence) => {
  expect(resizedSentence({ start: a, end: b }, { start: c, end: d }, text)).toBe(sentence);
});
