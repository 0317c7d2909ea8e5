import { paragraphAt, paragraphsOf } from "./paragraphs.ts";
import type { Range } from "./range.ts";
import { trimRange } from "./trim.ts";

/**
 * What gives the sentence that holds a position, without the white space around it, as Intl.Segmenter tells sentences
 * apart in the language (BCP 47); empty where there are no words. A sentence ends with its paragraph at the latest. Each
 * paragraph is told apart when its first position comes, so ask from left to right.
 */
export function sentenceFinder(text: string, language: string): (position: number) => Range {
  const paragraphs = paragraphsOf(text);
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  let known = -1;
  let sentences: readonly Range[] = [];
  return (position) => {
    const index = paragraphAt(paragraphs, position);
    const paragraph = paragraphs[index] ?? { start: 0, end: text.length };
    if (index !== known) {
      known = index;
      sentences = [...segmenter.segment(text.slice(paragraph.start, paragraph.end))].map((part) => {
        const start = paragraph.start + part.index;
        return { start, end: start + part.segment.length };
      });
    }
    const sentence = sentences.find(({ end }) => position < end) ?? sentences.at(-1) ?? paragraph;
    return trimRange(text, sentence);
  };
}
