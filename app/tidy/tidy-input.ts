import { joinedCuts } from "../analysis/coded-runs.ts";
import { type CountFilter, countEverything } from "../analysis/count-filter.ts";
import { measureText, type TextMeasure } from "../analysis/measure-text.ts";
import type { Things } from "../analysis/memo-on.ts";
import { cutsOf, without } from "../analysis/spoken.ts";
import type { Document, DocumentTurns, Id, Memo, Turn } from "../model/records.ts";
import { placeNamer } from "../text/place-names.ts";
import { codePointRange } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import { firstEndingAfter, turnAt } from "../text/turn-at.ts";
import { type TidyCell, textCell } from "./tidy-table.ts";

/** The rows of a project, documents in list order, codings by start, then end; with what is in its documents. */
export type TidyInput = Things & {
  readonly memos: ReadonlyMap<Id, Memo>;
  readonly texts: ReadonlyMap<Id, string>;
  readonly turns: ReadonlyMap<Id, DocumentTurns>;
  /** Those that are known already; the others are measured when they are needed. */
  readonly measures: ReadonlyMap<Id, TextMeasure>;
};

/** What the user wants in the data set. */
export type TidyOptions = {
  /** Whether the words of documents, turns and passages go along, and not their places alone. */
  readonly texts: boolean;
  /** Whether the interviewer's turns are left out, as counts leave them out. [T4] */
  readonly leaveOutInterviewer: boolean;
  /** Whether memos and annotations go along. */
  readonly memos: boolean;
  /** Whether each table is there as Parquet, too. */
  readonly parquet: boolean;
};

/** A stretch within one turn, by its number from 1, or outside of all. */
export type TurnPart = Range & { readonly turn: number | null };

/** A document with all that its tables say of it, looked up once. */
export class TidyText {
  readonly document: Document;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly measure: TextMeasure;
  /** What counts of the document, in order. */
  readonly heard: readonly Range[];
  readonly #cuts: readonly Range[];
  readonly #joinedCuts: readonly Range[];
  readonly #turnNumbers: ReadonlyMap<Turn, number>;
  readonly #placeAt: ReturnType<typeof placeNamer>;

  constructor(input: TidyInput, document: Document, options: TidyOptions) {
    this.document = document;
    this.text = input.texts.get(document.id) ?? "";
    const turns = input.turns.get(document.id);
    this.turns = turns?.turns ?? [];
    this.measure = input.measures.get(document.id) ?? measureText(this.text, document.language);
    this.#cuts = cutsOf(turns, this.text.length, filterOf(options));
    this.#joinedCuts = joinedCuts(this.#cuts, this.turns);
    this.heard = without({ start: 0, end: this.text.length }, this.#cuts);
    this.#turnNumbers = new Map(this.turns.map((turn, index) => [turn, index + 1]));
    this.#placeAt = placeNamer(this.text, this.turns);
  }

  /** What counts of a range. [C7] */
  counted(range: Range): readonly Range[] {
    return this.#cuts.length > 0 ? without(range, this.#cuts) : [range];
  }

  /** Ranges divided where turns begin and end, in order, each with the number of its turn; null outside of all turns. */
  byTurn(ranges: readonly Range[]): readonly TurnPart[] {
    return ranges.flatMap((range) => {
      const parts: TurnPart[] = [];
      let { start } = range;
      do {
        const index = firstEndingAfter(this.turns, start);
        const turn = this.turns[index];
        const isIn = turn !== undefined && turn.start <= start;
        const border = (isIn ? turn.end : turn?.start) ?? range.end;
        const end = Math.min(range.end, border);
        parts.push({ start, end, turn: isIn ? index + 1 : null });
        start = end;
      } while (start < range.end);
      return parts;
    });
  }

  /** Whether what is left of a coding lies elsewhere than between two turns left out that follow each other. [K2] */
  isPassage(part: Range): boolean {
    return this.#joinedCuts.length === 0 || without(part, this.#joinedCuts).length > 0;
  }

  /** The cells of `placeColumns`. */
  place({ start, end }: Range): readonly TidyCell[] {
    const points = codePointRange(this.measure.pairs, { start, end });
    return [points.start, points.end, start, end];
  }

  /** The cells of `speechColumns`. */
  speech(position: number): readonly TidyCell[] {
    const { speaker, question, paragraph } = this.#placeAt(position);
    const turn = turnAt(this.turns, position);
    return [(turn && this.#turnNumbers.get(turn)) ?? null, textCell(speaker), question, paragraph];
  }

  /** The words of what counts of a range; `[…]` where something in between is left out. */
  words(range: Range): string | null {
    return textCell(
      this.counted(range)
        .map(({ start, end }) => this.text.slice(start, end))
        .join(" […] "),
    );
  }
}

/** The filter of the counts that the data set agrees with. */
function filterOf({ leaveOutInterviewer }: TidyOptions): CountFilter {
  return { ...countEverything, leaveOutInterviewer };
}
