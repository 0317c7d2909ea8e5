import { parseView } from "./co-occurrence-view.ts";
import { parseCompareView } from "./compare-view.ts";
import { parseFilter } from "./filter.ts";
import { parseDivision } from "./frequencies-view.ts";
import { parsePictureChoice } from "./frequency-views.ts";
import { parsePortraitChoice } from "./portrait-choice.ts";
import { parseCloudSize, parseWordOptions } from "./word-options-view.ts";

/** A part of what a screen remembers: under which key, and how it is read. */
export type ScreenState<Value> = { readonly key: string; readonly parse: (stored: unknown) => Value };

/** What the screens of the analysis remember of what they count and show, for themselves and for a report of it. */
export const screenStates = {
  frequencies: { key: "frequencies.by", parse: parseDivision },
  frequenciesSubcodes: { key: "frequencies.withSubcodes", parse: (stored: unknown) => stored === true },
  frequencyPictures: { key: "frequencies.picture", parse: parsePictureChoice },
  frequenciesFilter: { key: "frequencies.filter", parse: parseFilter },
  compare: { key: "compare", parse: parseCompareView },
  compareFilter: { key: "compare.filter", parse: parseFilter },
  coOccurrence: { key: "co-occurrence.view", parse: parseView },
  coOccurrenceFilter: { key: "co-occurrence.filter", parse: parseFilter },
  words: { key: "words.options", parse: parseWordOptions },
  wordCloud: { key: "words.cloud", parse: parseCloudSize },
  wordsFilter: { key: "words.filter", parse: parseFilter },
  portrait: { key: "portrait.choice", parse: parsePortraitChoice },
  segmentsFilter: { key: "segments.filter", parse: parseFilter },
  portraitFilter: { key: "portrait.filter", parse: parseFilter },
} as const satisfies Readonly<Record<string, ScreenState<unknown>>>;
