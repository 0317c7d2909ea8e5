import { measureTitles } from "../../app/analysis/co-occurrence-tables.ts";
import { wayName } from "../../app/analysis/co-occurrence-ways.ts";
import type { Dimension } from "../../app/analysis/groups.ts";
import { type Measure, measures } from "../../app/analysis/measures.ts";
import { measureText } from "../../app/analysis/pair-words.ts";
import { similarities } from "../../app/analysis/similarity.ts";
import { stopLanguageNames } from "../../app/analysis/stop-words.ts";
import type { WordOptions } from "../../app/analysis/word-options.ts";
import type { Id, Variable } from "../../app/model/records.ts";
import { addedFigure, figures } from "../../app/pictures/picture-choice.ts";
import { countInWords } from "../../app/text/numbers-in-words.ts";
import { networkLines } from "../ui/co-occurrence-view.ts";
import { type CompareView, crosstabRequest } from "../ui/compare-view.ts";
import type { ReportPart } from "./report-options.ts";
import type { Filtered, ReportSettings } from "./report-settings.ts";

type Variables = ReadonlyMap<Id, Variable>;

/** What a part of the report shows by the settings of its screen; empty where it has no screen with settings. */
export function settingsInWords(part: ReportPart, settings: ReportSettings, variables: Variables): string {
  const { frequencies, compare, coOccurrence, words, portrait } = settings;
  const { cells, columns, unit, slices, most } = portrait.choice;
  switch (part) {
    case "quotes":
    case "codebook":
      return "";
    case "frequencies":
      return frequenciesInWords(frequencies, variables);
    case "bars":
    case "tree-map":
    case "heat-map":
      return pictureInWords(part, frequencies);
    case "compare":
      return comparisonInWords(compare.view, variables);
    case "co-occurrence": {
      const { view } = coOccurrence;
      return `${wayName(view)}, ${subcodes(view.withSubcodes)}, largest ${measureTitles[view.measure].toLowerCase()} first`;
    }
    case "network": {
      const { measure, least } = networkLines(coOccurrence.view);
      const lines = `lines from ${measure} = ${measureText(measure, least)}`;
      return `${wayName(coOccurrence.view)}, ${subcodes(coOccurrence.view.withSubcodes)}, ${lines}`;
    }
    case "words":
      return wordsInWords(words.options);
    case "cloud":
      return `${words.cloud} most frequent words, ${lowered(wordsInWords(words.options))}`;
    case "portraits":
      return `${cells.toLocaleString("en")} cells`;
    case "codelines":
      return `By ${columns === "turns" ? "turn" : "paragraph"}, ${most} codes at most`;
    case "timelines":
      return `By ${unit === "seconds" ? "time of the recording" : "position in the text"}, ${slices} slices, ${most} codes at most`;
  }
}

/** What the screen of a part leaves out; null of a part that the report's own filter is for. */
export function filterOfPart(part: ReportPart, settings: ReportSettings): Filtered | null {
  const { frequencies, compare, coOccurrence, words, portrait } = settings;
  const screens: Readonly<Record<ReportPart, Filtered | null>> = {
    ...{
      quotes: null,
      codebook: null,
      frequencies,
      compare,
      words,
      network: coOccurrence,
      "co-occurrence": coOccurrence,
    },
    ...{ bars: frequencies, "tree-map": frequencies, "heat-map": frequencies, cloud: words },
    ...{ portraits: portrait, codelines: portrait, timelines: portrait },
  };
  return screens[part];
}

/** What the groups of a dimension are called, one and several. */
export function dimensionNouns(dimension: Dimension, variables: Variables): { one: string; many: string } {
  if (dimension.kind === "variable") {
    const name = variables.get(dimension.variableId)?.name ?? "variable";
    return { one: name, many: `values of ${name}` };
  }
  const one = dimension.kind === "set" ? "document set" : dimension.kind;
  return { one, many: `${one}s` };
}

/** What a measure is called. */
export function measureName(measure: Measure): string {
  return measures.find(({ id }) => id === measure)?.title ?? measure;
}

function frequenciesInWords(of: ReportSettings["frequencies"], variables: Variables): string {
  const { dimension, measure, withSubcodes } = of;
  if (!dimension) return `All together, ${subcodes(withSubcodes)}`;
  return `${measureName(measure)} by ${dimensionNouns(dimension, variables).one}, ${subcodes(withSubcodes)}`;
}

function pictureInWords(part: "bars" | "tree-map" | "heat-map", of: ReportSettings["frequencies"]): string {
  const { choice, withSubcodes } = of;
  const isStacked = part === "bars" && choice.stackedBy !== "nothing";
  const figure = part === "tree-map" || isStacked ? addedFigure(choice.figure) : choice.figure;
  const name = figures.find(({ id }) => id === figure)?.name ?? "";
  if (part === "tree-map") return `${name}, each code’s own`;
  const most = choice.most < Number.MAX_SAFE_INTEGER ? `, ${choice.most} codes at most` : "";
  if (part === "heat-map") return `${name} by document, ${subcodes(withSubcodes)}${most}`;
  const stacked = isStacked ? `, stacked by ${choice.stackedBy === "set" ? "document set" : "document"}` : "";
  const order = choice.order === "largest" ? "largest first" : "tree order";
  return `${name}${stacked}, ${order}, ${subcodes(withSubcodes)}${most}`;
}

function comparisonInWords(view: CompareView, variables: Variables): string {
  const { way, dimension, groupIds, withSubcodes, measure, similarity } = view;
  const { one, many } = dimensionNouns(dimension, variables);
  const chosen = groupIds ? ` (${groupIds.length} chosen)` : "";
  if (way === "mentions") return `What two ${many} mention, ${subcodes(withSubcodes)}`;
  if (way === "similarity") {
    const name = similarities.find(({ id }) => id === similarity)?.title ?? similarity;
    return `${name} of ${many}${chosen}, ${subcodes(withSubcodes)}`;
  }
  if (way === "crosstab") {
    const request = crosstabRequest(view, { variables, codeId: null });
    const name = request && variables.get(request.variableId)?.name;
    return name ? `Presence in ${view.unit}s by ${name}, ${subcodes(withSubcodes)}` : "No variable to compare by";
  }
  return `${measureName(measure)} by ${one}${chosen}, ${subcodes(withSubcodes)}`;
}

function wordsInWords({ stopLanguages, shortest, least, numbers, foldAccents, leftOut, putBack }: WordOptions): string {
  const names = stopLanguages?.map((language) => stopLanguageNames[language]).join(", ");
  const parts = [
    names === undefined
      ? "Stop words of each document’s language"
      : names === ""
        ? "No stop words"
        : `Stop words: ${names}`,
    ...(shortest > 1 ? [`at least ${shortest} letters`] : []),
    ...(least > 1 ? [`at least ${least} times`] : []),
    ...(numbers ? [] : ["numbers left out"]),
    ...(foldAccents ? ["accents folded"] : []),
    ...(leftOut.length > 0 ? [`${countInWords(leftOut.length, "word")} left out`] : []),
    ...(putBack.length > 0 ? [`${countInWords(putBack.length, "word")} put back`] : []),
  ];
  return parts.join(", ");
}

function subcodes(withSubcodes: boolean): string {
  return withSubcodes ? "with sub-codes" : "without sub-codes";
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
