import { wordBoundaries } from "../text/words.ts";
import { type CountFilter, countEverything } from "./count-filter.ts";
import { inputOf, type Little } from "./test-input.ts";
import { countWords, type WordInput, type WordList } from "./word-list.ts";
import { defaultWordOptions, type WordOptions } from "./word-options.ts";
import { tokensOf, WordStock } from "./word-stock.ts";

/** For tests: a project in little, its documents in languages other than English where that is said. */
export type LittleWords = Partial<Little> &
  Pick<Little, "texts"> & { readonly languages?: Readonly<Record<string, string>> };

/** What words are counted in, of a project in little. */
export function wordInputOf({ languages = {}, codes = [], codings = [], ...little }: LittleWords): WordInput {
  const input = inputOf({ codes, codings, ...little });
  const documents = input.documents.map((one) => ({ ...one, language: languages[one.id] ?? one.language }));
  const stock = new WordStock();
  const tokens = documents.map(({ id, language }) => {
    const text = input.texts.get(id) ?? "";
    const content = { text, turns: input.turns.get(id)?.turns ?? [], marks: [] };
    return [id, tokensOf(content, { language, words: wordBoundaries(text, language) }, stock)] as const;
  });
  return { ...input, documents, stock, tokens: new Map(tokens) };
}

/** No word is left out. */
export const allWords: WordOptions = { ...defaultWordOptions, stopLanguages: [] };

/** The list of a project in little; all words unless options say otherwise. */
export function listWords(
  little: LittleWords,
  {
    filter = {},
    options = {},
  }: { readonly filter?: Partial<CountFilter>; readonly options?: Partial<WordOptions> } = {},
): WordList {
  return countWords(wordInputOf(little), { ...countEverything, ...filter }, { ...allWords, ...options });
}

/** The rows of a list as `[word, occurrences, documents]`. */
export function rowsOf({ words, occurrences, documents }: WordList): [string, number, number][] {
  return words.map((word, index) => [word, occurrences[index] ?? 0, documents[index] ?? 0]);
}
