import type { Range } from "../text/range.ts";
import type { DocumentIndex } from "./document-index.ts";
import { findWords, type Phrase, type WordSpan } from "./find-words.ts";
import { type Matcher, matcherOf } from "./matcher.ts";
import { nearSpans } from "./near.ts";
import type { Query, SearchUnit } from "./query.ts";
import { liesWithin, type SpeakerFilter, spokenStretches } from "./spoken-stretches.ts";
import { unitAt } from "./units.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is to be found in each text, and how. */
export type SearchPlan = SpeakerFilter & { readonly query: Query; readonly unit: SearchUnit };

/** What a part of a query comes to: the matches it shows, by start, then end, and in which units it holds. */
type Outcome = { readonly matches: readonly Range[]; readonly holds: Uint8Array };

/**
 * Looks for one query in text after text. AND, NOT and NEAR hold within a unit, to which a match belongs by where it
 * begins. Of words that are not searched, as those of other speakers, it is as if they were not there.
 */
export class Search {
  readonly #plan: SearchPlan;
  readonly #phrases = new Map<Query, Phrase>();
  readonly #matchers: Matcher[] = [];

  constructor(plan: SearchPlan, vocabulary: Vocabulary) {
    this.#plan = plan;
    this.#prepare(plan.query, vocabulary);
  }

  /** The matches in a text by start, then end, each range once. */
  matchesIn(index: DocumentIndex): readonly Range[] {
    for (const matcher of this.#matchers) matcher.refresh();
    const { query, unit } = this.#plan;
    const stretches = spokenStretches(index.turns, index.text.length, this.#plan);
    const inText = new SearchInText(index, unit, stretches, this.#phrases);
    return inText.matches(query);
  }

  #prepare(query: Query, vocabulary: Vocabulary): void {
    if (query.kind === "words") {
      const matchers = query.words.map((word) => matcherOf(word, vocabulary));
      this.#matchers.push(...matchers);
      this.#phrases.set(query, { matchers, isGlued: query.words.map(({ isGlued }) => isGlued) });
    } else if (query.kind === "near") {
      this.#prepare(query.left, vocabulary);
      this.#prepare(query.right, vocabulary);
    } else if (query.kind === "not") {
      this.#prepare(query.part, vocabulary);
    } else if (query.kind !== "regex") {
      for (const part of query.parts) this.#prepare(part, vocabulary);
    }
  }
}

class SearchInText {
  readonly #index: DocumentIndex;
  readonly #unit: SearchUnit;
  readonly #stretches: readonly Range[] | null;
  readonly #phrases: ReadonlyMap<Query, Phrase>;

  constructor(
    index: DocumentIndex,
    unit: SearchUnit,
    stretches: readonly Range[] | null,
    phrases: ReadonlyMap<Query, Phrase>,
  ) {
    this.#index = index;
    this.#unit = unit;
    this.#stretches = stretches;
    this.#phrases = phrases;
  }

  matches(query: Query): readonly Range[] {
    if (query.kind === "regex") return this.#regexMatches(query.regex);
    if (query.kind === "words" || query.kind === "near") return this.#spans(query).map((span) => this.#rangeOf(span));
    if (query.kind === "or") return united(query.parts.map((part) => this.matches(part)));
    return this.#outcome(query).matches;
  }

  #outcome(query: Query): Outcome {
    if (query.kind === "not") {
      const { holds } = this.#outcome(query.part);
      return { matches: [], holds: holds.map((held) => 1 - held) };
    }
    if (query.kind !== "and" && query.kind !== "or") {
      const matches = this.matches(query);
      return { matches, holds: this.#unitsOf(matches) };
    }
    const parts = query.parts.map((part) => this.#outcome(part));
    const holds = new Uint8Array(this.#units.length);
    for (let unit = 0; unit < holds.length; unit++) {
      const holdsHere = (part: Outcome) => part.holds[unit] === 1;
      holds[unit] = (query.kind === "and" ? parts.every(holdsHere) : parts.some(holdsHere)) ? 1 : 0;
    }
    const all = united(parts.map(({ matches }) => matches));
    if (query.kind === "or") return { matches: all, holds };
    return { matches: all.filter(({ start }) => holds[unitAt(this.#units, start)] === 1), holds };
  }

  get #units(): Uint32Array {
    return this.#index.units(this.#unit);
  }

  #unitsOf(matches: readonly Range[]): Uint8Array {
    const holds = new Uint8Array(this.#units.length);
    for (const { start } of matches) holds[unitAt(this.#units, start)] = 1;
    return holds;
  }

  /** Of a query that NEAR takes. */
  #spans(query: Query): WordSpan[] {
    if (query.kind === "words") {
      const phrase = this.#phrases.get(query);
      return phrase ? this.#searched(findWords(this.#index, phrase)) : [];
    }
    if (query.kind === "near") {
      const isTogether = (a: WordSpan, b: WordSpan) => this.#unitOf(a) === this.#unitOf(b);
      return nearSpans(this.#spans(query.left), this.#spans(query.right), query.distance, isTogether);
    }
    if (query.kind !== "or") return [];
    return query.parts
      .flatMap((part) => this.#spans(part))
      .sort((a, b) => a.first - b.first || a.last - b.last)
      .filter(({ first, last }, place, all) => first !== all[place - 1]?.first || last !== all[place - 1]?.last);
  }

  #unitOf({ first }: WordSpan): number {
    return unitAt(this.#units, this.#index.starts[first] ?? 0);
  }

  #searched(spans: WordSpan[]): WordSpan[] {
    const stretches = this.#stretches;
    return stretches ? spans.filter((span) => liesWithin(stretches, this.#rangeOf(span))) : spans;
  }

  #rangeOf({ first, last }: WordSpan): Range {
    return { start: this.#index.starts[first] ?? 0, end: this.#index.end(last) };
  }

  #regexMatches(regex: RegExp): readonly Range[] {
    const { folded } = this.#index;
    const matches: Range[] = [];
    for (const { 0: words, index } of folded.folded.matchAll(regex)) {
      if (words === "") continue;
      const range = folded.rangeOf({ start: index, end: index + words.length });
      if (!this.#stretches || liesWithin(this.#stretches, range)) matches.push(range);
    }
    return united([matches]);
  }
}

/** All of the ranges by start, then end, each once. */
function united(lists: readonly (readonly Range[])[]): readonly Range[] {
  const filled = lists.filter(({ length }) => length > 0);
  const all = filled.length > 1 ? filled.flat().sort((a, b) => a.start - b.start || a.end - b.end) : (filled[0] ?? []);
  return all.filter(({ start, end }, place) => start !== all[place - 1]?.start || end !== all[place - 1]?.end);
}
