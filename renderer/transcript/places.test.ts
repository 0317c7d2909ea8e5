import { describe, expect, test } from "vitest";
import type { Turn } from "../../app/model/records.ts";
import { choosePlace, firstWords, type PlaceKind, placesOf } from "./places.ts";

const TEXT = `Notes of the day

I: 1. ¿Qué falta?

R: La educación.
Y la red.
I: 2. ¿Y además?
R: Nada.`;

const turns: Turn[] = [
  turn("I: 1. ¿Qué falta?", "interviewer", 1),
  turn("R: La educación.\nY la red.", "respondent", 1),
  turn("I: 2. ¿Y además?", "interviewer", 2),
  turn("R: Nada.", "respondent", 2),
];

function turn(words: string, role: Turn["role"], question: number): Turn {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, speaker: words.slice(0, 1), role, question };
}

function listed(kind: PlaceKind, typed = ""): string[] {
  const { places } = choosePlace(placesOf(kind, TEXT, turns), TEXT, typed);
  return places.map((place) => `${place.number} ${firstWords(TEXT, place)}`);
}

test("paragraphs are counted without blank lines", () => {
  expect(listed("Paragraph")).toEqual([
    "1 Notes of the day",
    "2 I: 1. ¿Qué falta?",
    "3 R: La educación.",
    "4 Y la red.",
    "5 I: 2. ¿Y además?",
    "6 R: Nada.",
  ]);
});

test("a question is the first turn that carries its number", () => {
  expect(listed("Question")).toEqual(["1 I: 1. ¿Qué falta?", "2 I: 2. ¿Y además?"]);
});

test("words keep the turns that have them, whatever the accents", () => {
  expect(listed("Turn", "EDUCACION")).toEqual(["2 R: La educación. Y la red."]);
  expect(listed("Turn", "gobierno")).toEqual([]);
});

describe("a number", () => {
  test.each([
    ["1", 1],
    ["4", 4],
    ["99", 6],
    ["0", 1],
  ])("%s means paragraph %i", (typed, number) => {
    const { places, index } = choosePlace(placesOf("Paragraph", TEXT, turns), TEXT, typed);
    expect(places).toHaveLength(6);
    expect(places[index]?.number).toBe(number);
  });

  test("that stands between those of two questions means the one before", () => {
    const numbered = [1, 2, 7].map((number) => ({ start: number, end: number + 1, number }));
    expect(choosePlace(numbered, TEXT, "5").index).toBe(1);
  });
});
