import type { Turn } from "../../app/model/records.ts";
import { fold } from "../../app/text/fold.ts";
import { numberedParagraphs } from "../../app/text/numbered-paragraphs.ts";
import type { Range } from "../../app/text/range.ts";

export const placeKinds = ["Paragraph", "Turn", "Question"] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A part of a transcript that has a number. */
export type Place = Range & { readonly number: number };

const WORDS_SHOWN = 160;

/**
 * The places of a kind, in order. Paragraphs count as in tables, blank lines left out; turns from 1; a question is the
 * first turn of those that carry its number, and a number that comes again later is a place of its own.
 */
export function placesOf(kind: PlaceKind, text: string, turns: readonly Turn[]): Place[] {
  if (kind === "Paragraph") return numberedParagraphs(text).map((range, index) => ({ ...range, number: index + 1 }));
  if (kind === "Turn") return turns.map(({ start, end }, index) => ({ start, end, number: index + 1 }));
  return turns.flatMap(({ start, end, question }, index) => {
    const isNew = question !== null && question !== turns[index - 1]?.question;
    return isNew ? [{ start, end, number: question }] : [];
  });
}

/** What a place begins with, in one line. */
export function firstWords(text: string, { start, end }: Place): string {
  return text
    .slice(start, Math.min(end, start + WORDS_SHOWN))
    .replace(/\s+/gu, " ")
    .trim();
}

/** What is left of the places for what is typed, and the index among them of the one that is meant most likely. */
export type Choice = { readonly places: readonly Place[]; readonly index: number };

/** A number means the place of that number, or the last before it, and hides none; words keep those that begin with them inside. */
export function choosePlace(places: readonly Place[], text: string, typed: string): Choice {
  const wanted = fold(typed.trim());
  if (wanted === "") return { places, index: 0 };
  if (/^\d+$/.test(wanted)) return { places, index: indexOfNumber(places, Number(wanted)) };
  return { places: places.filter((place) => fold(firstWords(text, place)).includes(wanted)), index: 0 };
}

function indexOfNumber(places: readonly Place[], number: number): number {
  const exact = places.findIndex((place) => place.number === number);
  if (exact >= 0) return exact;
  const above = places.findIndex((place) => place.number > number);
  return above < 0 ? places.length - 1 : Math.max(0, above - 1);
}
