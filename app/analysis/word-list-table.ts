import type { Column, Row, Table } from "../table/table.ts";
import type { CountFilter } from "./count-filter.ts";
import { voiceNotes } from "./count-notes.ts";
import { stopLanguageNames, stopLanguageOf } from "./stop-words.ts";
import type { LeftOut, WordList } from "./word-list.ts";
import type { WordOptions } from "./word-options.ts";

const columns: readonly Column[] = [
  { id: "word", title: "Word", type: "text" },
  { id: "word_folded", title: "In small letters", type: "text" },
  { id: "occurrences", title: "Occurrences", type: "count", unit: "occurrences" },
  { id: "documents", title: "Documents", type: "count", unit: "documents" },
  { id: "share_of_words", title: "Of words", type: "share", denominator: "all_words" },
  { id: "per_10000_words", title: "Per 10,000 words", type: "number" },
  { id: "all_words", title: "All words", type: "count", unit: "words" },
  { id: "all_documents", title: "All documents", type: "count", unit: "documents" },
];

/** What a list counted: its filter and options. */
export type WordQuestion = { readonly filter: CountFilter; readonly options: WordOptions };

/** A list of words as a table: one row a word, `Row.id` the word as it is told apart, totals counted anew. */
export function wordListTable(list: WordList, question: WordQuestion): Table {
  const { allWords, countedDocuments } = list;
  const row = (id: string, word: string, occurrences: number, documents: number): Row => {
    const [share, perTenThousand] =
      allWords === 0 ? [null, null] : [occurrences / allWords, (occurrences * 10_000) / allWords];
    const folded = id === TOTAL ? null : id;
    return { id, cells: [word, folded, occurrences, documents, share, perTenThousand, allWords, countedDocuments] };
  };
  let occurrencesOfAll = 0;
  for (const count of list.occurrences) occurrencesOfAll += count;
  return {
    title: "Word list",
    columns,
    rows: list.keys.map((key, index) => {
      return row(key, list.words[index] ?? key, list.occurrences[index] ?? 0, list.documents[index] ?? 0);
    }),
    totals: row(TOTAL, "Total", occurrencesOfAll, list.documentTotal),
    notes: wordListNotes(list, question),
  };
}

/** No word has a blank in it. */
const TOTAL = "all words";

/** What was counted, how words are told apart, and what was left out with how many occurrences. */
export function wordListNotes(list: WordList, { filter, options }: WordQuestion): string[] {
  const { allWords, countedDocuments, allDocuments } = list;
  const all = allDocuments === 1 ? "the one document" : `all ${number(allDocuments)} documents`;
  const where =
    countedDocuments === allDocuments ? all : `${number(countedDocuments)} of ${number(allDocuments)} documents`;
  return [
    `Counted: ${number(allWords)} ${allWords === 1 ? "word" : "words"} in ${where}; shares are of these.`,
    ...(filter.codeIds ? [codesNote(filter.codeIds.size)] : []),
    filter.leaveOutInterviewer ? "The interviewer's turns are left out." : "Interviewers are counted.",
    ...voiceNotes(filter),
    "Speakers' labels at the beginning of turns are not counted.",
    `Words as Unicode tells them apart (${list.languages.join(", ")}), capital and small letters as the same, ${
      options.foldAccents ? "also with and without accents" : "accents kept"
    }; shown as they are spelled most often.`,
    ...leftOutNotes(list, options),
    ...(options.putBack.length > 0 ? [`Counted although on a list of stop words: ${options.putBack.join(", ")}.`] : []),
    ...languageNotes(list.languages),
  ];
}

function codesNote(codes: number): string {
  return `Only words in passages coded with ${codes === 1 ? "the code" : `one of the ${number(codes)} codes`} chosen count.`;
}

function leftOutNotes({ leftOut, languages }: WordList, options: WordOptions): string[] {
  const { own, stop, number: numbers, short, rare } = leftOut;
  const [letters, least] = [`fewer than ${options.shortest} letters`, `fewer than ${options.least} occurrences`];
  const parts = [
    part(stop, ["stop word", "stop words"], stopNames(languages, options)),
    part(own, ["word", "words"], " of the own list"),
    part(numbers, ["number", "numbers"]),
    part(short, ["word", "words"], ` of ${letters}`),
    part(rare, ["word", "words"], ` with ${least}`),
  ].filter((sentence) => sentence !== null);
  return [parts.length > 0 ? `Left out: ${parts.join("; ")}.` : "No word is left out."];
}

function part({ words, occurrences }: LeftOut, [one, many]: readonly [string, string], which = ""): string | null {
  if (words === 0) return null;
  const times = `${number(occurrences)} ${occurrences === 1 ? "occurrence" : "occurrences"}`;
  return `${number(words)} ${words === 1 ? one : many}${which} (${times})`;
}

function stopNames(languages: readonly string[], { stopLanguages }: WordOptions): string {
  const own = languages.flatMap((language) => stopLanguageOf(language) ?? []);
  const names = [...new Set(stopLanguages ?? own)].map((one) => stopLanguageNames[one]);
  return names.length > 0 ? ` of ${names.join(", ")}` : "";
}

/** What a reader of the list must know of a language. */
function languageNotes(languages: readonly string[]): string[] {
  const has = (language: string) => languages.some((tag) => tag.toLowerCase().split("-")[0] === language);
  return [
    ...(has("ko")
      ? ["Korean words carry their particles: 정부는 and 정부가 are two words, and few stop words stand alone."]
      : []),
    ...(has("fr") ? ["French words carry what an apostrophe joins to them: l'État and État are two words."] : []),
  ];
}

function number(value: number): string {
  return value.toLocaleString("en");
}
