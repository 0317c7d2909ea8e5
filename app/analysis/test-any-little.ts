import fc from "fast-check";
import type { Little } from "./test-input.ts";

/** For tests: the codes of any project in little. */
export const codePaths = ["p", "p/q", "p/q/r", "p/s", "t"];
const anyText = fc
  .array(fc.constantFrom("uno", "dós", " ", ", ", "🌄", "\n", "e\u0301", "日本語", "don't", "\ud83c"), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(""));

/** For tests: a project in little of any texts, with any codings, empty ones too, and any turns. */
export const anyLittle: fc.Arbitrary<Little> = fc.record({ d: anyText, e: anyText, f: anyText }).chain((texts) => {
  const rangesOf = (text: string) =>
    fc
      .tuple(fc.nat(text.length), fc.oneof(fc.nat(2), fc.nat(text.length)))
      .map(([start, length]): [number, number] => [start, Math.min(start + length, text.length)]);
  const codingsOf = (id: string, text: string) => {
    const anyCoding = fc.tuple(rangesOf(text), fc.constantFrom(...codePaths), fc.constantFrom("ana", "luis"));
    return fc.array(
      anyCoding.map(([[start, end], code, coder]) => [id, start, end, code, coder] as const),
      { maxLength: 24 },
    );
  };
  const anyVoice = fc.tuple(fc.constantFrom("I", "A", "B", ""), fc.constantFrom(null, 1, 2));
  const turnsOf = (text: string) =>
    fc
      .tuple(fc.uniqueArray(fc.nat(text.length), { maxLength: 6 }).map(pairsOf), fc.array(anyVoice, { minLength: 3 }))
      .map(([ranges, voices]) =>
        ranges.flatMap(([start, end], index) => (voices[index] ? [[start, end, ...voices[index]] as const] : [])),
      );
  return fc.record({
    texts: fc.constant(texts),
    codes: fc.constant(codePaths),
    codings: fc
      .tuple(codingsOf("d", texts.d), codingsOf("e", texts.e), codingsOf("f", texts.f))
      .map((all) => all.flat()),
    turns: fc.record({ d: turnsOf(texts.d), e: turnsOf(texts.e) }),
  });
});
/** For tests: any filter of one. */
export const anyFilter = fc.record({
  documentIds: fc.option(fc.subarray(["d", "e", "f"]).map((ids) => new Set(ids))),
  codeIds: fc.option(fc.subarray(codePaths).map((ids) => new Set(ids))),
  leaveOutInterviewer: fc.boolean(),
  coderIds: fc.option(fc.subarray(["ana", "luis"]).map((ids) => new Set(ids))),
  speakers: fc.option(fc.subarray(["I", "A", "B", null]).map((names) => new Set(names))),
  questions: fc.option(fc.subarray([null, 1, 2]).map((numbers) => new Set(numbers))),
});

/** Ranges that do not overlap, from the places where one begins or ends. */
function pairsOf(places: readonly number[]): [number, number][] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.flatMap((start, index) => {
    const end = sorted[index + 1];
    return index % 2 === 0 && end !== undefined ? [[start, end]] : [];
  });
}
