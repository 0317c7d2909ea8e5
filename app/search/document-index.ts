import type { Turn } from "../model/records.ts";
import { type Folded, foldWithPositions } from "../text/fold.ts";
import type { SearchUnit } from "./query.ts";
import { unitStarts } from "./units.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { eachWord } from "./words.ts";

/** A text made ready to be searched: ten bytes for each of its words, and the text itself. */
export class DocumentIndex {
  readonly text: string;
  readonly turns: readonly Turn[];
  /** Where word `i` begins. */
  readonly starts: Uint32Array;
  /** How long word `i` is, in UTF-16 code units. */
  readonly lengths: Uint16Array;
  /** Which word of the vocabulary word `i` is. */
  readonly terms: Uint32Array;
  readonly #units = new Map<SearchUnit, Uint32Array>();
  #folded: Folded | null = null;

  constructor(text: string, turns: readonly Turn[], vocabulary: Vocabulary) {
    const starts: number[] = [];
    const lengths: number[] = [];
    const terms: number[] = [];
    eachWord(text, (start, end) => {
      starts.push(start);
      lengths.push(end - start);
      terms.push(vocabulary.add(text.slice(start, end)));
    });
    this.text = text;
    this.turns = turns;
    this.starts = Uint32Array.from(starts);
    this.lengths = Uint16Array.from(lengths);
    this.terms = Uint32Array.from(terms);
  }

  /** Where the units begin within which things are looked for together; the first at 0. */
  units(unit: SearchUnit): Uint32Array {
    const known = this.#units.get(unit);
    if (known) return known;
    const starts = unitStarts(this.text, this.turns, unit);
    this.#units.set(unit, starts);
    return starts;
  }

  /** The text as a regular expression sees it, capitals kept; made when the first one asks. */
  get folded(): Folded {
    this.#folded ??= foldWithPositions(this.text, { keepsCase: true });
    return this.#folded;
  }

  /** Where word `i` ends. */
  end(word: number): number {
    return (this.starts[word] ?? 0) + (this.lengths[word] ?? 0);
  }
}
