import type { CountFilter } from "../../app/analysis/count-filter.ts";
import type { Dimension } from "../../app/analysis/groups.ts";
import type { Measure } from "../../app/analysis/measures.ts";
import type { WordOptions } from "../../app/analysis/word-options.ts";
import type { PictureChoice } from "../../app/pictures/picture-choice.ts";
import type { DocumentFilter } from "../../app/search/wanted-documents.ts";
import type { CoOccurrenceView } from "../ui/co-occurrence-view.ts";
import type { CompareView } from "../ui/compare-view.ts";
import { countFilter, currentFilter, type Filter } from "../ui/filter.ts";
import { currentDimension } from "../ui/frequencies-view.ts";
import type { PortraitChoice } from "../ui/portrait-choice.ts";
import { type ScreenState, screenStates } from "../ui/screen-states.ts";
import type { Snapshot } from "../use-project.tsx";
import type { ReportOptions } from "./report-options.ts";

/** A filter, as it is said and as the counting takes it. */
export type Filtered = { readonly filter: Filter; readonly counted: CountFilter };

/** What each screen counts and shows, for a report that does the same. */
export type ReportSettings = {
  readonly frequencies: Filtered & {
    /** Null for all together. */
    readonly dimension: Dimension | null;
    readonly measure: Measure;
    readonly withSubcodes: boolean;
    readonly choice: PictureChoice;
  };
  readonly compare: Filtered & { readonly view: CompareView };
  readonly coOccurrence: Filtered & { readonly view: CoOccurrenceView };
  readonly words: Filtered & { readonly options: WordOptions; readonly cloud: number };
  readonly portrait: Filtered & { readonly choice: PortraitChoice };
};

/**
 * The settings that the screens remember, with the filters of their own or with the report's. Portrait draws the one
 * document that is looked at, so which documents are drawn is up to the report.
 */
export function readSettings(
  viewState: (key: string) => unknown,
  snapshot: Snapshot,
  { filter: ofReport, asOnScreens }: Pick<ReportOptions, "filter" | "asOnScreens">,
): ReportSettings {
  const read = <Value>({ key, parse }: ScreenState<Value>): Value => parse(viewState(key));
  const filtered = (state: ScreenState<Filter>, documents?: DocumentFilter): Filtered => {
    const filter = currentFilter({ ...(asOnScreens ? read(state) : ofReport), ...documents }, snapshot);
    return { filter, counted: countFilter(filter, snapshot) };
  };
  const { documentIds, setIds, values } = ofReport;
  const division = read(screenStates.frequencies);
  return {
    frequencies: {
      ...filtered(screenStates.frequenciesFilter),
      dimension: currentDimension(division, snapshot.variables),
      measure: division.measure,
      withSubcodes: read(screenStates.frequenciesSubcodes),
      choice: read(screenStates.frequencyPictures),
    },
    compare: { ...filtered(screenStates.compareFilter), view: read(screenStates.compare) },
    coOccurrence: { ...filtered(screenStates.coOccurrenceFilter), view: read(screenStates.coOccurrence) },
    words: {
      ...filtered(screenStates.wordsFilter),
      options: read(screenStates.words),
      cloud: Number(read(screenStates.wordCloud)),
    },
    portrait: {
      ...filtered(screenStates.portraitFilter, { documentIds, setIds, values }),
      choice: read(screenStates.portrait),
    },
  };
}
