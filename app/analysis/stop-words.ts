import { stopwords as english } from "@orama/stopwords/english";
import { stopwords as french } from "@orama/stopwords/french";
import { stopwords as german } from "@orama/stopwords/german";
import { stopwords as portuguese } from "@orama/stopwords/portuguese";
import { stopwords as spanish } from "@orama/stopwords/spanish";
import { kor } from "stopword";
import { wordKey } from "../text/word-key.ts";

/** The languages that there are stop words of, by the first part of their BCP 47 tags. */
export const stopLanguages = ["en", "es", "ko", "de", "fr", "pt"] as const;

export type StopLanguage = (typeof stopLanguages)[number];

export const stopLanguageNames: Readonly<Record<StopLanguage, string>> = {
  en: "English",
  es: "Spanish",
  ko: "Korean",
  de: "German",
  fr: "French",
  pt: "Portuguese",
};

/** Nouns on the Spanish list that a study may be about: the state, work, power. They count. */
const spanishNouns = new Set(
  "empleo empleos estado estados horas poder tiempo trabajo uso usos valor verdad".split(" "),
);

const lists: Readonly<Record<StopLanguage, readonly string[]>> = {
  // two words that the package's lists have lost
  en: [...english, "a"],
  es: spanish.filter((word) => !spanishNouns.has(word)),
  ko: kor,
  de: german,
  fr: french,
  pt: [...portuguese, "é"],
};

const ready = new Map<StopLanguage, ReadonlySet<string>>();

/** The stop words of a language, as words are told apart. Entries of several words stand for no word and are dropped. */
export function stopWords(language: StopLanguage): ReadonlySet<string> {
  const known = ready.get(language);
  if (known) return known;
  const words = lists[language].map((word) => wordKey(word.trim(), language));
  const list = new Set(words.filter((word) => word !== "" && !/\s/u.test(word)));
  ready.set(language, list);
  return list;
}

/** The language of which a document's stop words are; null where there is no list of it. */
export function stopLanguageOf(language: string): StopLanguage | null {
  const [first = ""] = language.toLowerCase().split("-");
  return stopLanguages.find((one) => one === first) ?? null;
}
