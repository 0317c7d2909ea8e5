import type { Measures } from "./measures.ts";
import type { PageLine } from "./page.ts";

/** What the tags of a file may be believed in: where paragraphs end, and where they go on. */
export type Trust = { readonly splits: boolean; readonly joins: boolean };

const FEWEST = 3;
/** As many changes of tags may be in the middle of a sentence, and as many gaps within a tag. */
const MOST_WRONG = 0.1;
const GAP = 1.6;
const OPEN_AT_END = /[\p{L},-]$/u;
const LOWER_AT_START = /^\p{Ll}/u;

/** How far the tags of lines agree with what is seen: some programs tag each line, others a whole page. */
export function trustIn(lines: readonly PageLine[], measures: Measures): Trust {
  const pairs = lines.slice(1).flatMap((line, index) => {
    const last = lines[index];
    const [before, own] = [last?.tags[1], line.tags[0]];
    const isColumn = last?.page === line.page && last.region === line.region;
    return last && before && own && isColumn ? [{ last, line, isSame: before.id === own.id }] : [];
  });
  const [same, different] = [pairs.filter(({ isSame }) => isSame), pairs.filter(({ isSame }) => !isSame)];
  const broken = different.filter(({ last, line }) => OPEN_AT_END.test(last.text) && LOWER_AT_START.test(line.text));
  const apart = same.filter(({ last, line }) => line.y - last.y > measures.leadingOf(line.size) * GAP);
  return {
    splits: different.length >= FEWEST && broken.length <= different.length * MOST_WRONG,
    joins: same.length >= FEWEST && apart.length <= same.length * MOST_WRONG,
  };
}
