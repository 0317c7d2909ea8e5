import { type StopLanguage, stopLanguages } from "../../app/analysis/stop-words.ts";
import { optionKey, type WordOptions } from "../../app/analysis/word-options.ts";

/** The words of what was typed: between blanks, commas and semicolons. */
export function wordsTyped(typed: string): string[] {
  return typed.split(/[\s,;]+/u).filter((word) => word !== "");
}

/** The options with words on the researcher's own list; those that were put back are no longer. */
export function leaveOut(options: WordOptions, words: readonly string[]): WordOptions {
  const leftOut = words.reduce<readonly string[]>((list, word) => withWord(list, word, options), options.leftOut);
  const putBack = words.reduce<readonly string[]>((list, word) => withoutWord(list, word, options), options.putBack);
  return { ...options, leftOut, putBack };
}

/** The options with a word off the researcher's own list. */
export function takeBack(options: WordOptions, word: string): WordOptions {
  return { ...options, leftOut: withoutWord(options.leftOut, word, options) };
}

/** The options by which a stop word counts. */
export function putBack(options: WordOptions, word: string): WordOptions {
  return { ...options, putBack: withWord(options.putBack, word, options) };
}

/** The options by which a word that was put back is a stop word again. */
export function endPutBack(options: WordOptions, word: string): WordOptions {
  return { ...options, putBack: withoutWord(options.putBack, word, options) };
}

function withWord(list: readonly string[], word: string, options: WordOptions): readonly string[] {
  const key = optionKey(word, options);
  return list.some((one) => optionKey(one, options) === key) ? list : [...list, word];
}

function withoutWord(list: readonly string[], word: string, options: WordOptions): readonly string[] {
  const key = optionKey(word, options);
  return list.filter((one) => optionKey(one, options) !== key);
}

/** The choice that stands for each document's own language. */
export const OWN = "own";

/** What is ticked in the menu of stop words. */
export function tickedLanguages({ stopLanguages }: WordOptions): readonly string[] {
  return stopLanguages ?? [OWN];
}

/** The languages after a choice in the menu: each document's own, or those ticked. */
export function chooseLanguages(before: WordOptions, ticked: ReadonlySet<string>): readonly StopLanguage[] | null {
  if (ticked.has(OWN) && before.stopLanguages !== null) return null;
  const chosen = stopLanguages.filter((language) => ticked.has(language));
  return ticked.has(OWN) && chosen.length === 0 ? null : chosen;
}
