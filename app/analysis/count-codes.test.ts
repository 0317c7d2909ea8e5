import fc from "fast-check";
import { expect, test } from "vitest";
import { subtreeIds } from "../codebook/tree.ts";
import type { Id } from "../model/records.ts";
import type { CountFilter } from "./count-filter.ts";
import { frequencies } from "./frequencies.ts";
import { passages } from "./passages.ts";
import { anyFilter, anyLittle, codePaths } from "./test-any-little.ts";
import { count, figures, inputOf, type Little } from "./test-input.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "word" });
test("[C3] [C6] [C11] [C14] [C15] any codings give the figures of a character-by-character count", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, (little, filter) => {
      const table = count(little, filter);
      const all = naive(little, filter, new Set(codePaths), "codings");
      const textCharacters = naiveTextCharacters(little, filter);
      for (const { id } of table.rows) {
        const own = naive(little, filter, new Set([id]), "codings");
        const below = naive(little, filter, subtreeIds(inputOf(little).codes, id), "segments");
        expect(figures(table, id)).toMatchObject({ ...own, ...suffixed(below) });
        expect(figures(table, id)).toMatchObject({
          ...{ all_codings: all.codings, text_characters: textCharacters },
          share_of_codings: all.codings === 0 ? null : own.codings / all.codings,
          share_of_codings_with_subcodes: all.codings === 0 ? null : below.codings / all.codings,
          share_of_text: textCharacters === 0 ? null : own.characters / textCharacters,
          share_of_text_with_subcodes: textCharacters === 0 ? null : below.characters / textCharacters,
        });
      }
      expect(figures(table, "total")).toMatchObject({ ...all, ...suffixed(all) });
    }),
    { numRuns: 500 },
  );
});

test("[C6] the passages behind a number are as many as it says", () => {
  fc.assert(
    fc.property(anyLittle, anyFilter, (little, filter) => {
      const input = inputOf(little);
      const table = frequencies(input, filter);
      for (const { id } of table.rows) {
        const shown = (ids: Iterable<Id>) =>
          new Set([...ids].filter((one) => !filter.codeIds || filter.codeIds.has(one)));
        const own = passages(input, { ...filter, codeIds: new Set([id]) });
        const below = passages(input, { ...filter, codeIds: shown(subtreeIds(input.codes, id)) });
        expect([own.length, below.length]).toEqual([
          figures(table, id)["codings"],
          figures(table, id)["codings_with_subcodes"],
        ]);
        for (const { documentId, start, end, quote } of own)
          expect(quote).toBe(little.texts[documentId]?.slice(start, end));
      }
    }),
  );
});

/** Counts as COUNTING.md says, one character after the other, with nothing shared with the code under test. */
function naive(little: Little, filter: CountFilter, wanted: ReadonlySet<Id>, counted: "codings" | "segments") {
  const total = { codings: 0, documents: 0, words: 0, characters: 0 };
  for (const [id, text] of Object.entries(little.texts)) {
    if (filter.documentIds && !filter.documentIds.has(id)) continue;
    const isCut = cutOf(little, filter, id);
    const covered = new Set<number>();
    const seen = new Set<string>();
    const codings = little.codings.filter(
      ([documentId, , , code, coder = "ana"]) =>
        documentId === id &&
        wanted.has(code) &&
        (!filter.codeIds || filter.codeIds.has(code)) &&
        (!filter.coderIds || filter.coderIds.has(coder)),
    );
    for (const [, start, end, code, coder] of codings) {
      const left = unitsOf(start, end).filter((at) => !isCut(at));
      if (left.length === 0 && (start < end || isCut(start))) continue;
      seen.add(`${start} ${end} ${coder} ${counted === "codings" ? code : ""}`);
      for (const at of left) covered.add(at);
    }
    total.codings += seen.size;
    total.documents += Math.min(1, seen.size);
    total.characters += codePointsTouched(text, covered);
    for (const { index, segment, isWordLike } of segmenter.segment(text)) {
      const isTouched = unitsOf(index, index + segment.length).some((at) => covered.has(at));
      if (isWordLike && isTouched) total.words++;
    }
  }
  return total;
}

function naiveTextCharacters(little: Little, filter: CountFilter): number {
  const counted = Object.entries(little.texts).filter(([id]) => !filter.documentIds || filter.documentIds.has(id));
  return counted.reduce((sum, [id, text]) => {
    const isCut = cutOf(little, filter, id);
    return sum + codePointsTouched(text, new Set(unitsOf(0, text.length).filter((at) => !isCut(at))));
  }, 0);
}

/** Whether the words at a character are not counted. */
function cutOf(
  little: Little,
  { leaveOutInterviewer, speakers, questions }: CountFilter,
  id: Id,
): (at: number) => boolean {
  const turns = little.turns?.[id] ?? [];
  return (at) => {
    const turn = turns.find(([start, end]) => start <= at && at < end);
    if (leaveOutInterviewer && turn?.[2] === "I") return true;
    if (!speakers && !questions) return false;
    const isBefore = turns.every(([start]) => at < start) && at < (little.texts[id]?.length ?? 0);
    if (!turn && !isBefore) return true;
    const [speaker, question] = turn ? [turn[2] || null, turn[3]] : [null, null];
    return (speakers !== null && !speakers.has(speaker)) || (questions !== null && !questions.has(question));
  };
}

function unitsOf(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}

function codePointsTouched(text: string, covered: ReadonlySet<number>): number {
  let at = 0;
  let touched = 0;
  for (const character of text) {
    if (unitsOf(at, at + character.length).some((unit) => covered.has(unit))) touched++;
    at += character.length;
  }
  return touched;
}

function suffixed(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${name}_with_subcodes`, value]));
}
